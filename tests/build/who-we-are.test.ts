/** Every page says whose site it is, and whose the numbers on it are. */
import { describe, expect, it } from 'vitest';
import { localeOfPath } from '#domain/locale.ts';
import { urlsFor } from '#domain/urls.ts';
import { wordsFor } from '../../src/words/index.ts';
import { plan, site } from '#domain/plan.ts';
import { pageAt, pages } from './built-site.ts';
import { attribute, documentOf, textOf } from './dom.ts';

const whole = pages.filter(({ html }) => html.includes('class="site-header"'));

describe('who we are', () => {
  it('every page says at its top and foot that it is independent, with a link to the page that tells more', () => {
    expect(whole.length).toBeGreaterThan(100);
    const silent = whole.filter(({ html, url }) => {
      const locale = localeOfPath(url);
      return !html.includes(wordsFor(locale).site.independent) || html.split(`href="${urlsFor(locale).about()}"`).length < 4;
    });
    expect(silent.map(({ url }) => url)).toEqual([]);
  });

  it('the name of the site has no word that the plan uses for itself', () => {
    expect(site.name).not.toMatch(/support|center|services|member|care|kaiser|permanente|health/i);
  });

  it('the block that ends a page names the plan above its numbers', () => {
    const unnamed = whole.filter((page) => {
      const block = documentOf(page).querySelectorAll('.help-end')[0];
      if (!block) return false;
      const [before = ''] = textOf(block).split(/ in [A-Z]|\d{3}-/);
      return !before.includes(plan.name) && !/\b(?:your|su) plan\b/.test(before);
    });
    expect(unnamed.map(({ url }) => url)).toEqual([]);
  });

  it('every link to the plan’s Support Center says whose it is', () => {
    const links = whole.flatMap((page) => documentOf(page).querySelectorAll('a').map(textOf));
    const named = links.filter((text) => text.includes('Support Center'));
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((text) => !text.includes('plan’s Support Center'))).toEqual([]);
  });
});

describe('the page on privacy', () => {
  const page = documentOf(pageAt('/privacy/'));
  const text = textOf(page);

  it('the page on privacy names what the operator has not set yet', () => {
    expect(text.split('Missing:').length - 1).toBe(5);
  });

  it('the page on privacy tells what California and Washington ask for: health data, rights, changes and Do Not Track', () => {
    const ids = page.querySelectorAll('h2').map((heading) => attribute(heading, 'id'));
    expect(ids).toEqual(expect.arrayContaining(['who', 'health-data', 'rights', 'do-not-track', 'when-this-page-changes']));
    for (const words of ['We never sell it.', 'to take back your consent', 'say that you appeal', 'attorney general'])
      expect(text).toContain(words);
  });

  it('the page on privacy and its part on health data are linked from the foot of every page', () => {
    const without = whole.filter(({ html, url }) => {
      const urls = urlsFor(localeOfPath(url));
      return [urls.privacy(), urls.healthData()].some((href) => !html.includes(`href="${href}"`));
    });
    expect(without.map(({ url }) => url)).toEqual([]);
  });
});

it('the list of facts judges nobody whose value it calls old', () => {
  const listing = pages.filter(({ url }) => url.startsWith('/facts/') && !url.startsWith('/facts/rules/'));
  expect(listing.length).toBeGreaterThan(2);
  expect(listing.map((page) => textOf(documentOf(page))).join('\n')).not.toMatch(/look-?alike|fake|impostor|pretend/i);
});
