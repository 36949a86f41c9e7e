import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { CLIENT, files, pageAt, pages, read } from './built-site.ts';
import { documentOf, textOf } from './dom.ts';
import { written } from './written-texts.ts';

interface Fragment {
  url: string;
  content: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
}

/** What the index holds of each page: compressed JSON behind a marker of a few bytes. */
const fragments = files
  .filter((file) => file.endsWith('.pf_fragment'))
  .map((file) => {
    const text = gunzipSync(readFileSync(join(CLIENT, file))).toString('utf8');
    return JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
  });
/** An entry may stand for one section of a page; its address then ends in that section's id. */
const sections = fragments.filter(({ url }) => url.includes('#'));
const indexed = new Set(fragments.map(({ url }) => url).filter((url) => !url.includes('#')));

describe('the search index', () => {
  it('the search index is there, with the code that reads it', () => {
    for (const file of ['/pagefind/pagefind.js', '/pagefind/pagefind-entry.json']) expect(files).toContain(file);
    const entry = JSON.parse(read('/pagefind/pagefind-entry.json')) as { languages: Record<string, { page_count: number }> };
    expect(Object.keys(entry.languages).sort()).toEqual([...LOCALES].sort());
    expect(Object.values(entry.languages).reduce((sum, { page_count: count }) => sum + count, 0)).toBe(fragments.length);
  });

  it('the search index holds exactly the pages that offer themselves', () => {
    const offered = pages.filter(({ html }) => html.includes('data-pagefind-body')).map(({ url }) => url);
    expect([...indexed].sort()).toEqual(offered.sort());
  });

  it('the search index holds no text that only the Worker or a script shows', () => {
    const contents = new Map(fragments.map(({ url, content }) => [url, content.replaceAll(/\s+/g, ' ')]));
    const hidden = pages.flatMap((page) =>
      [...documentOf(page).querySelectorAll('[hidden]')].map((element) => ({ url: page.url, text: textOf(element).slice(0, 80) })),
    );
    expect(hidden.length).toBeGreaterThan(100);
    expect(hidden.filter(({ url, text }) => text.length > 30 && contents.get(url)?.includes(text))).toEqual([]);
  });

  it('the search index leads from an entry for a section to that section', () => {
    const lost = sections.filter(({ url }) => {
      const [path = '', id = ''] = url.split('#');
      return !indexed.has(path) || !pageAt(path).html.includes(`id="${id}"`);
    });
    expect(lost.map(({ url }) => url)).toEqual([]);
  });

  it('the search index holds no error page and no search page', () => {
    expect([...indexed].filter((url) => /^\/(404|problem|search|contact\/message)/.test(url))).toEqual([]);
  });

  it('the search index holds every published text and no draft, and the site neither', () => {
    const urls = new Set(pages.map(({ url }) => url));
    expect(written.length).toBeGreaterThan(29);
    expect(written.filter(({ url, draft }) => indexed.has(url) === draft || urls.has(url) === draft)).toEqual([]);
  });

  it('the search index says for every page whom it is for and what kind it is', () => {
    const known = new Set<string>([...REGION_IDS, 'all']);
    const wrong = fragments.filter(({ filters, meta }) => {
      const regions = filters['region'] ?? [];
      return regions.length === 0 || regions.some((id) => !known.has(id)) || !meta['kind'] || !meta['title'];
    });
    expect(wrong.map(({ url, filters, meta }) => ({ url, filters, meta }))).toEqual([]);
    for (const id of REGION_IDS) {
      expect(fragments.find(({ url }) => url === `/pay/${id}/`)?.filters['region'], id).toEqual([id]);
    }
  });
});
