import { REGION_IDS } from '#domain/regions/ids.ts';
import { describe, expect, it } from 'vitest';
import { localeOfPath } from '#domain/locale.ts';
import { searchTalk } from '../../build/content/check-words.ts';
import { bootScriptOf, styleOf } from '../support/deployed-headers.ts';
import { complaints, files, pages, read, type BuiltPage } from './built-site.ts';
import { attribute, documentOf, textOf, withAttribute, wordsOf } from './dom.ts';
import { articles } from './written-texts.ts';

/** Types of scripts that no browser runs. */
const DATA = new Set(['application/json', 'application/ld+json']);

const titleOf = (page: BuiltPage) => {
  const title = documentOf(page).querySelector('title');
  return title ? textOf(title) : '';
};

describe('every built page', () => {
  it('every built page is whole', () => {
    expect(pages.length).toBeGreaterThan(60);
    expect(complaints(({ html }) => (html.trimEnd().endsWith('</html>') ? [] : ['ends early']))).toEqual({});
  });

  it('every built page ends each sentence once', () => {
    expect(complaints((page) => textOf(documentOf(page)).match(/.{0,40}[A-Za-z)]\.\.(?!\.)/g) ?? [])).toEqual({});
  });

  it('no page says how we searched for what it says, but those about sources and this site', () => {
    const forMembers = pages.filter(({ url }) => !/^\/(?:es\/)?(?:facts|about|styleguide)\//.test(url));
    expect(
      complaints(
        (page) =>
          documentOf(page)
            .querySelectorAll('p, li, dt, dd, h1, h2, h3, summary')
            .flatMap((part) => searchTalk(textOf(part))),
        forMembers,
      ),
    ).toEqual({});
  });

  it('every built page says its language', () => {
    expect(
      complaints((page) => {
        const html = documentOf(page).querySelector('html');
        return html && attribute(html, 'lang') === localeOfPath(page.url) ? [] : [`lang is not ${localeOfPath(page.url)}`];
      }),
    ).toEqual({});
  });

  it('every built page has a title of its own', () => {
    const titles = new Map<string, string[]>();
    // Pages with a quick exit share one, which names no subject.
    for (const page of pages.filter(({ html }) => !html.includes('data-quick-exit'))) {
      // Two languages may say the same.
      const title = `${localeOfPath(page.url)}: ${titleOf(page)}`;
      titles.set(title, [...(titles.get(title) ?? []), page.url]);
    }
    expect([...titles].filter(([title, urls]) => title.length < 10 || urls.length > 1)).toEqual([]);
  });

  it('every built page describes itself in a sentence', () => {
    expect(
      complaints((page) => {
        const [meta] = withAttribute(page, 'meta[name="description"]', 'content');
        return meta && meta.value.length >= 20 ? [] : [`description: ${meta?.value ?? 'none'}`];
      }),
    ).toEqual({});
  });

  it('every built page has one first heading, and headings that skip no level', () => {
    expect(
      complaints((page) => {
        const levels = documentOf(page)
          .querySelectorAll('h1, h2, h3, h4, h5, h6')
          .map((heading) => Number(heading.tagName.slice(1)));
        const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
        return [
          ...(levels.filter((level) => level === 1).length === 1 ? [] : ['not exactly one h1']),
          ...skips.map((level) => `h${level} skips a level`),
        ];
      }),
    ).toEqual({});
  });

  it('every built page has 911 and 988 one tap away, before its first heading', () => {
    expect(
      complaints((page) => {
        const top = page.html.slice(0, page.html.indexOf('<h1'));
        return ['911', '988'].flatMap((number) => {
          const link = withAttribute(page, 'a[href]', 'href').find(({ value }) => value === `tel:${number}`);
          return link && textOf(link.element).includes(number) && top.includes(`href="tel:${number}"`) ? [] : [`no link to ${number}`];
        });
      }),
    ).toEqual({});
  });

  it('every built page starts with a link that skips to its content', () => {
    expect(
      complaints((page) => {
        const [first] = withAttribute(page, 'body a[href]', 'href');
        const target = first?.value.startsWith('#') ? documentOf(page).querySelector(`main${first.value}`) : null;
        return target ? [] : ['the first link skips to no <main>'];
      }),
    ).toEqual({});
  });

  it('every built page has no inline style and no inline script but the two that the content policy knows by their hashes', () => {
    const handler = /\son[a-z]+\s*=/i;
    const shared = styleOf(read('/index.html'));
    const boot = bootScriptOf(read('/index.html'));
    expect(
      complaints((page) => {
        const tree = documentOf(page);
        const scripts = tree
          .querySelectorAll('script')
          .filter((script) => !script.hasAttribute('src') && !DATA.has(attribute(script, 'type') ?? '') && script.textContent !== boot);
        return [
          ...scripts.map(() => 'inline script'),
          ...tree.querySelectorAll('[style]').map(({ tagName }) => `inline style on <${tagName}>`),
          ...tree.querySelectorAll('style').flatMap(({ textContent }) => (textContent === shared ? [] : ['a style of its own'])),
          ...[...page.html.matchAll(/<[a-z][^>]*>/gi)]
            .filter(([tag]) => handler.test(tag.replaceAll(/"[^"]*"/g, '""')))
            .map(([tag]) => tag),
        ];
      }),
    ).toEqual({});
  });

  it('every built page loads nothing from anywhere else', () => {
    const elsewhere = (value: string) => /^\s*([a-z][a-z0-9+.-]*:)?\/\//i.test(value);
    expect(
      complaints((page) => {
        const sources = ['src', 'srcset', 'poster', 'action', 'formaction', 'data'].flatMap((name) =>
          withAttribute(page, `[${name}]`, name),
        );
        const links = withAttribute(page, 'link[href]', 'href').filter(
          ({ element }) => attribute(element, 'rel') !== 'canonical' && !element.hasAttribute('hreflang'),
        );
        return [...sources, ...links].map(({ value }) => value).filter(elsewhere);
      }),
    ).toEqual({});
    const styles = files.filter((file) => file.endsWith('.css') && !file.startsWith('/pagefind/'));
    expect(styles.length).toBeGreaterThan(0);
    expect(styles.flatMap((file) => read(file).match(/@import[^;]*|url\([^)]*\)/g) ?? [])).toEqual([]);
  });
});

describe('every answer, form and guide', () => {
  it('every answer, form and guide says when it was reviewed', () => {
    expect(articles.length).toBeGreaterThan(29);
    const day = String.raw`[A-Z][a-z]+ \d{1,2}, 20\d\d`;
    const reviewed = new RegExp(`Reviewed ${day}\\.`);
    expect(complaints((page) => (reviewed.test(wordsOf(page)) ? [] : ['no review date']), articles)).toEqual({});
  });

  it('every answer, form and guide has a number to call, for all eight regions', () => {
    expect(
      complaints((page) => {
        const blocks = documentOf(page)
          .querySelectorAll('.call')
          .filter((block) => block.querySelectorAll('a').some((link) => attribute(link, 'href')?.startsWith('tel:')));
        const named = blocks.flatMap(({ parent }) => (parent && attribute(parent, 'data-r')?.split(' ')) ?? REGION_IDS);
        return REGION_IDS.filter((id) => !named.includes(id)).map((id) => `no number for ${id}`);
      }, articles),
    ).toEqual({});
  });
});
