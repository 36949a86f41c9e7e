import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickData, quickSearch } from '../support/quick-search.ts';
import { measure, readQueries, type Found, type Query } from '../support/search-quality.ts';

const ask = (query: string) => quickSearch(query, null, false);
const first = (query: string) => ask(query).pages[0]?.url;

describe('the quick search', () => {
  it('the quick search answers the development queries nearly as well as the whole search', () => {
    const queries = readQueries();
    const results = new Map<Query, Found>();
    for (const query of queries) {
      const { pages, certainty } = ask(query.query);
      results.set(query, { urls: pages.map(({ url }) => url), confident: certainty !== 'none' });
    }
    const lines = measure(queries, results);
    const all = lines.at(-1);
    console.log(`Quick search: first ${all?.success1.toFixed(1) ?? ''} %, among three ${all?.success3.toFixed(1) ?? ''} %`);
    expect(all?.success1).toBeGreaterThan(80);
    expect(all?.success3).toBeGreaterThan(90);
  });

  it('the quick search reads places, misspelt ones too, and keeps their pages', () => {
    expect(ask('pay my premium in georgia').regions).toEqual(['georgia']);
    expect(ask('pay my premium in goergia').regions).toEqual(['georgia']);
    expect(first('georgia')).toBe('/regions/georgia/');
    const regional = ask('pay premium georgia').pages.flatMap(({ regions }) => regions);
    expect(new Set(regional)).toEqual(new Set(['georgia']));
  });

  it('the quick search offers pages that exist once for each region only when the region is known', () => {
    expect(ask('member services number').pages.filter(({ perRegion }) => perRegion)).toEqual([]);
    const chosen = quickSearch('member services number', 'hawaii', false).pages.filter(({ perRegion }) => perRegion);
    expect(chosen.flatMap(({ regions }) => regions)).toEqual(chosen.map(() => 'hawaii'));
  });

  it('the quick search corrects what no page has, says so, and leaves it alone when told to', () => {
    expect(ask('how do i chagne my plan').corrected).toBe('how do i change my plan');
    expect(quickSearch('how do i chagne my plan', null, true).corrected).toBeNull();
    expect(ask('how do i change my plan').corrected).toBeNull();
  });

  it('the quick search finds what replaced an old number, however it is written', () => {
    for (const written of ['844-632-2045', '(844) 632 2045', '+18446322045']) expect(first(written)).toBe('/facts/old/#844-632-2045');
  });

  it('the quick search is not sure of what it does not know', () => {
    expect(ask('zzzqqqxxyy').pages).toEqual([]);
    expect(ask('zzzqqqxxyy').certainty).toBe('none');
    expect(ask('refund').certainty).not.toBe('none');
  });

  it('the quick search takes any text, and never answers with a page of another region than the one that was chosen', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom(...Object.keys(quickData.words).slice(0, 400)),
      fc.constantFrom(...Object.keys(quickData.places)),
    );
    const query = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(query, (text) => {
        const { pages, regions } = quickSearch(text, 'colorado', false);
        const wanted: readonly string[] = regions.length > 0 ? regions : ['colorado'];
        const exact = /\d{4}/.test(text);
        return exact || pages.every((page) => page.regions.length === 0 || page.regions.some((id) => wanted.includes(id)));
      }),
      { numRuns: 300 },
    );
  });
});
