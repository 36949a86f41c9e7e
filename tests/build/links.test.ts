import { describe, expect, it } from 'vitest';
import { hosts, likelyRegions, zipAnswers } from '#domain/catalog.ts';
import { LOCALES } from '#domain/locale.ts';
import { urls, urlsFor } from '#domain/urls.ts';
import { complaints, files, pageAt, pages, type BuiltPage } from './built-site.ts';
import { attribute, withAttribute } from './dom.ts';
import { app } from './worker-app.ts';
import lawHosts from '../../data/law-hosts.json';

const pageUrls = new Set(pages.map(({ url }) => url));
const assets = new Set(files.filter((file) => !file.endsWith('.html')));
const idsOf = new Map(pages.map((page) => [page.url, new Set(withAttribute(page, '[id]', 'id').map(({ value }) => value))]));

/** Whether the Worker has a route for it. Its paths have no slash at the end; only its pages do. */
async function workerAnswers(path: string, method: string): Promise<boolean> {
  if (path.endsWith('/') !== LOCALES.map(urlsFor).some((to) => [to.message(), to.messageCopy(), to.messageErase()].includes(path)))
    return false;
  const { status } = await app.request(path, { method });
  return status !== 404 && status !== 405 && status < 500;
}

async function leadsSomewhere(page: BuiltPage, target: string, method = 'GET'): Promise<boolean> {
  const { pathname, hash } = new URL(target, `https://site.example${page.url}`);
  const found = (method === 'GET' && (pageUrls.has(pathname) || assets.has(pathname))) || (await workerAnswers(pathname, method));
  if (!hash || !pageUrls.has(pathname)) return found && !hash;
  return idsOf.get(pathname)?.has(decodeURIComponent(hash.slice(1))) ?? false;
}

const isInternal = (value: string) => /^[/#]/.test(value) && !value.startsWith('//');

async function deadEnds(of: (page: BuiltPage) => { value: string; method: string }[]): Promise<string[]> {
  const dead: string[] = [];
  for (const page of pages) {
    for (const { value, method } of of(page)) {
      if (!(await leadsSomewhere(page, value, method))) dead.push(`${page.url} → ${value}`);
    }
  }
  return dead;
}

describe('links', () => {
  it('links lead to a page, a file or a function that exists, and to an anchor that is there', async () => {
    const dead = await deadEnds((page) =>
      ['a', 'link', 'area']
        .flatMap((name) => withAttribute(page, `${name}[href]`, 'href'))
        .concat(withAttribute(page, '[src]', 'src'))
        .filter(({ element, value }) => isInternal(value) && attribute(element, 'rel') !== 'canonical')
        .map(({ value }) => ({ value, method: 'GET' })),
    );
    expect(dead).toEqual([]);
  });

  it('links are of a kind that a phone and a browser understand, and lead outside only to hosts of data/hosts.json and data/law-hosts.json', () => {
    expect(
      complaints((page) =>
        withAttribute(page, 'a[href]', 'href')
          .map(({ value }) => value)
          .filter((value) => {
            if (isInternal(value) || /^tel:(\+1\d{10}|\d{3})$/.test(value) || /^mailto:[^@\s]+@[^@\s]+$/.test(value)) return false;
            return !value.startsWith('https://') || !(new URL(value).host in { ...hosts, ...lawHosts });
          }),
      ),
    ).toEqual({});
  });

  it('links give each page one canonical address, its own', () => {
    expect(
      complaints((page) => {
        const canonical = withAttribute(page, 'link[rel="canonical"]', 'href').map(({ value }) => new URL(value).pathname);
        const robots = withAttribute(page, 'meta[name="robots"]', 'content').map(({ value }) => value);
        return robots.includes('noindex') || (canonical.length === 1 && canonical[0] === page.url)
          ? []
          : [`canonical: ${canonical.join()}`];
      }),
    ).toEqual({});
  });
});

describe('forms', () => {
  it('forms are sent to an address that takes their method', async () => {
    const dead = await deadEnds((page) =>
      withAttribute(page, 'form[action]', 'action').map(({ element, value }) => ({
        // The place on the page comes with the answer, which the Worker writes.
        value: value.split('#', 1)[0] ?? '',
        method: (attribute(element, 'method') ?? 'get').toUpperCase(),
      })),
    );
    expect(dead).toEqual([]);
  });

  // What cannot be read is answered with the page itself.
  it('forms for a ZIP code lead to a section that says what to do', async () => {
    const ids = idsOf.get(pageAt(urls.regions()).url);
    expect(zipAnswers().length).toBeGreaterThan(0);
    for (const answer of zipAnswers()) expect(ids).toContain(`zip-${answer.join('-or-')}`);
    for (const region of likelyRegions()) expect(ids).toContain(`zip-likely-${region}`);
    for (const zip of ['00000', '93230', '30303', '59718', '98660']) {
      const response = await app.request('/region', { method: 'POST', body: new URLSearchParams({ zip }) });
      expect(response.status).toBe(303);
      const location = response.headers.get('Location') ?? '';
      expect(await leadsSomewhere(pageAt(urls.home()), location), `${zip} → ${location}`).toBe(true);
    }
  });
});
