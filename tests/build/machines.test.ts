/** What the site offers to programs: structured data, a feed, a search description, texts. */
import { describe, expect, it } from 'vitest';
import * as catalog from '#domain/catalog.ts';
import { collectOldValues } from '#domain/facts/old-values.ts';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { plan, site } from '#domain/plan.ts';
import { urls } from '#domain/urls.ts';
import { languageIn } from '../../src/words/index.ts';
import { childrenOf, parseXml, textOfChild } from '../support/xml.ts';
import { complaints, files, pageAt, pages, read, type BuiltPage } from './built-site.ts';
import { attribute, documentOf, textOf, withAttribute } from './dom.ts';
import { app } from './worker-app.ts';

interface Thing {
  '@type': string;
  [name: string]: unknown;
}

const things = (page: BuiltPage): Thing[] =>
  documentOf(page)
    .querySelectorAll('script[type="application/ld+json"]')
    .map((script) => JSON.parse(script.textContent) as Thing);
const thing = (page: BuiltPage, type: string) => things(page).find((found) => found['@type'] === type);

const pathOf = (address: unknown): string => new URL(String(address)).pathname;
const isOurs = (address: unknown): boolean => String(address).startsWith(`${site.url}/`);
const isPage = (path: string): boolean => pages.some(({ url }) => url === path);
const isSensitive = (page: BuiltPage) => page.html.includes('data-quick-exit');

describe('the data of a page for machines', () => {
  it('the data of a page for machines is of schema.org, and of no kind that the page is not', () => {
    const kinds = new Set(['WebSite', 'BreadcrumbList', 'WebPage']);
    expect(
      complaints((page) =>
        things(page)
          .filter((found) => found['@context'] !== 'https://schema.org' || !kinds.has(found['@type']))
          .map((found) => found['@type']),
      ),
    ).toEqual({});
  });

  it('the data of a page for machines says the way to it, as its crumbs do', () => {
    const withWay = pages.filter((page) => thing(page, 'BreadcrumbList'));
    expect(withWay.length).toBeGreaterThan(60);
    expect(
      complaints((page) => {
        const steps = thing(page, 'BreadcrumbList')?.['itemListElement'] as { position: number; name: string; item?: string }[];
        const shown = documentOf(page)
          .querySelectorAll('.crumbs a')
          .map((link) => `${textOf(link)} ${site.url}${attribute(link, 'href') ?? ''}`);
        const said = steps.filter(({ item }) => item !== undefined).map(({ name, item }) => `${name} ${item ?? ''}`);
        return [
          ...(said.join() === shown.join() ? [] : [said.join()]),
          ...(steps.length > 1 && steps.every(({ position, name }, index) => position === index + 1 && name !== '') ? [] : ['steps']),
          ...steps.filter(({ item }) => item !== undefined && !isPage(pathOf(item))).map(({ item }) => `${item ?? ''} is no page`),
        ];
      }, withWay),
    ).toEqual({});
  });

  it('the data of a page for machines does not name a sensitive page', () => {
    expect(
      complaints((page) => {
        const title = documentOf(page).querySelector('h1');
        return title && JSON.stringify(things(page)).includes(textOf(title)) ? ['its title'] : [];
      }, pages.filter(isSensitive)),
    ).toEqual({});
  });

  it('the data of a page for machines names the search of the site on the home page', () => {
    const home = thing(pageAt(urls.home()), 'WebSite') as
      (Thing & { name: string; url: string; potentialAction: { target: { urlTemplate: string }; 'query-input': string } }) | undefined;
    expect(home).toMatchObject({ name: site.name, url: `${site.url}/` });
    const [, name = ''] = /\{(\w+)\}/.exec(home?.potentialAction.target.urlTemplate ?? '') ?? [];
    expect(home?.potentialAction['query-input']).toBe(`required name=${name}`);
    expect(pathOf(home?.potentialAction.target.urlTemplate)).toBe(urls.search());
  });

  it('the data of a page for machines says the plan’s lines as what a region’s page is about, never as our own', () => {
    for (const { id } of catalog.regions) {
      const page = pageAt(urls.region(id));
      const about = thing(page, 'WebPage') as
        (Thing & { about: { name: string; contactPoint: Record<string, unknown>[] }; publisher?: { name: string } }) | undefined;
      expect(about?.about.name).toBe(plan.name);
      expect(about?.publisher?.name).not.toBe(plan.name);
      expect(about?.['description']).toContain(plan.name);
      const links = new Set(withAttribute(page, 'a[href]', 'href').map(({ value }) => value));
      const lines = about?.about.contactPoint ?? [];
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        expect(line).toMatchObject({ '@type': 'ContactPoint', contactType: expect.stringMatching(/./) as unknown });
        expect(links).toContain(`tel:${String(line['telephone'])}`);
      }
      const times = JSON.stringify(lines).match(/"(?:opens|closes)":"[^"]*"/g) ?? [];
      expect(times.filter((time) => !/:"([01]\d|2[0-3]):[0-5]\d"$/.test(time))).toEqual([]);
    }
  });

  it('the data of a page for machines names a publisher only where the site has an operator', () => {
    const published = pages.filter((page) => JSON.stringify(things(page)).includes('"publisher"'));
    expect(published.length > 0).toBe(site.operator !== null);
  });
});

describe('the search description', () => {
  const description = parseXml(read('/opensearch.xml'));

  it('the search description leads to the results of this site', () => {
    expect(description.name).toBe('OpenSearchDescription');
    expect(textOfChild(description, 'ShortName').length).toBeLessThanOrEqual(16);
    const [url] = childrenOf(description, 'Url');
    const template = url?.attributes['template'] ?? '';
    expect(template).toMatch(/=\{searchTerms\}$/);
    const { pathname } = new URL(template.replace('{searchTerms}', 'lost%20card'));
    const form = documentOf(pageAt(urls.home())).querySelector('form[role="search"]');
    expect(pathname).toBe(form && attribute(form, 'action'));
    for (const image of childrenOf(description, 'Image')) expect(files).toContain(pathOf(image.text));
  });

  it('the search description is named where people start to search', () => {
    for (const url of [urls.home(), urls.search()])
      expect(withAttribute(pageAt(url), 'head link[rel="search"]', 'href').map(({ value }) => value)).toEqual(['/opensearch.xml']);
  });
});

describe('the feed of changes', () => {
  const feed = parseXml(read(urls.factChanges()));
  const entries = childrenOf(feed, 'entry');

  it('the feed of changes is Atom: each entry has an id of its own, a title, a time and a text', () => {
    expect(feed).toMatchObject({ name: 'feed', attributes: { xmlns: 'http://www.w3.org/2005/Atom' } });
    for (const name of ['id', 'title', 'updated']) expect(textOfChild(feed, name)).not.toBe('');
    expect(new Set(entries.map((entry) => textOfChild(entry, 'id'))).size).toBe(entries.length);
    for (const entry of entries) {
      expect(textOfChild(entry, 'updated')).toMatch(/^20\d\d-\d\d-\d\dT00:00:00Z$/);
      for (const name of ['title', 'content']) expect(textOfChild(entry, name).trim()).not.toBe('');
    }
  });

  it('the feed of changes has every old value once, the newest first, each with its place on the page', () => {
    const ids = new Set(withAttribute(pageAt(urls.oldValues()), '[id]', 'id').map(({ value }) => value));
    expect(entries).toHaveLength(collectOldValues(catalog, languageIn(DEFAULT_LOCALE)).length);
    const times = entries.map((entry) => textOfChild(entry, 'updated'));
    expect(times).toEqual([...times].sort().reverse());
    expect(textOfChild(feed, 'updated')).toBe(times[0]);
    for (const entry of entries) {
      const { pathname, hash } = new URL(childrenOf(entry, 'link')[0]?.attributes['href'] ?? '');
      expect(pathname).toBe(urls.oldValues());
      expect(ids).toContain(decodeURIComponent(hash.slice(1)));
    }
  });
});

describe('the texts for programs', () => {
  const LINK = /\]\((https:[^)\s]+)\)/g;
  const copies = files.filter((file) => file.endsWith('.md'));
  const target = (address: string) => decodeURIComponent(new URL(address).pathname);
  const exists = async (path: string) =>
    isPage(path) || files.includes(path) || files.includes(`${path}.json`) || (await app.request(path)).status < 400;

  it('the texts for programs are all in llms.txt, whose links lead somewhere', async () => {
    const text = read('/llms.txt');
    const links = [...text.matchAll(LINK)].map(([, address = '']) => address);
    expect(text).toMatch(/^# .+\n\n> .+/);
    expect(text).toContain(plan.name);
    expect(links.filter((address) => !isOurs(address))).toEqual([]);
    const paths = links.map(target);
    const dead = await Promise.all(paths.map(async (path) => ((await exists(path)) ? [] : [path])));
    expect(dead.flat()).toEqual([]);
    expect(paths.filter((path) => path.endsWith('.md')).sort()).toEqual(copies);
  });

  it('the texts for programs are named by their pages, and only those of sensitive ones are missing', () => {
    const named = pages.flatMap((page) => withAttribute(page, 'head link[type="text/markdown"]', 'href').map(({ value }) => value));
    expect(named.sort()).toEqual(copies);
    expect(copies.length).toBeGreaterThan(60);
    for (const page of pages.filter(isSensitive)) expect(copies).not.toContain(page.url.replace(/\/$/, '.md'));
  });

  it('the texts for programs hold the title, every number and every heading of their page, and no markup', () => {
    const wrong = copies.flatMap((copy) => {
      const text = read(copy);
      const page = pageAt(copy.replace(/\.md$/, '/'));
      const article = documentOf(page).querySelector('article');
      const links = article?.querySelectorAll('a[href]').map((link) => attribute(link, 'href') ?? '') ?? [];
      const numbers = links.filter((link) => link.startsWith('tel:'));
      const headings = article?.querySelectorAll('h1, h2[id], h3[id]').map(textOf) ?? [];
      return [
        ...numbers.filter((number) => !text.includes(`(${number})`)),
        ...headings.filter((heading) => !text.includes(heading)),
        ...(/<\/?[a-z]+[ >]|&[a-z]+;|undefined|\[object/.test(text) ? ['markup'] : []),
        ...(text.includes(site.url + page.url) ? [] : ['no way back to its page']),
      ].map((what) => `${copy}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });
});
