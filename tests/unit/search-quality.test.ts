import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readSafety } from '#domain/search/safety.ts';
import { pack } from '#domain/search/pack.ts';
import { createSearch, type SearchAnswer } from '#domain/search/search.ts';
import { readData } from '../../build/data/read-data.ts';
import { ROOT } from '../support/root.ts';
import { data, rawSearch, search, withShuffledAliases } from '../support/search.ts';
import { measure, readQueries, type Found, type Quality, type Query } from '../support/search-quality.ts';

const queries = readQueries();
const inScope = queries.filter(({ expect: pages }) => pages.length > 0);
const answers = new Map<Query, SearchAnswer>(queries.map((query) => [query, search(query.query)]));

function qualityOf(find: (query: string) => readonly string[]): Quality {
  const found = new Map<Query, Found>(queries.map((query) => [query, { urls: find(query.query), confident: null }]));
  const all = measure(queries, found).at(-1);
  if (!all) throw new Error('No queries were read.');
  return all;
}

/** Far enough below today's figures that a new page is no alarm, and above what an engine without understanding reaches. */
const GATE = { success1: 95, success3: 98.5, none: 0.5 };
const passes = ({ success1, success3, none }: Quality): boolean =>
  success1 >= GATE.success1 && success3 >= GATE.success3 && none <= GATE.none;

const urlsOf = ({ hits }: SearchAnswer): string[] => hits.map(({ document }) => document.url);

/** Share of queries, in percent. */
const percent = (list: readonly Query[], holds: (answer: SearchAnswer, query: Query) => boolean): number =>
  (100 * list.filter((query) => holds(answers.get(query) ?? search(query.query), query)).length) / list.length;

describe('found at the first try', () => {
  it('the search is asked at least 1,500 queries of eleven kinds', () => {
    expect(queries.length).toBeGreaterThanOrEqual(1_500);
    expect(new Set(queries.map(({ kind }) => kind)).size).toBe(11);
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
  });

  it('the list of development queries expects only pages that the search knows', () => {
    const known = new Set(data.documents.map(({ url }) => url));
    expect(inScope.flatMap(({ expect: pages }) => pages).filter((url) => !known.has(url))).toEqual([]);
  });

  it('the search, asked all development queries, has the right page first for 95 %, among three for 98.5 %, and nothing for at most 0.5 %', () => {
    const quality = qualityOf((query) => urlsOf(search(query)));
    expect(quality.success1).toBeGreaterThanOrEqual(GATE.success1);
    expect(quality.success3).toBeGreaterThanOrEqual(GATE.success3);
    expect(quality.none).toBeLessThanOrEqual(GATE.none);
  });

  it('the gate of the search fails when queries are not understood', () => {
    expect(passes(qualityOf(rawSearch(data)))).toBe(false);
  });

  it('the gate of the search fails when the aliases stand on other pages', () => {
    const shuffled = createSearch(withShuffledAliases(data));
    expect(passes(qualityOf((query) => urlsOf(shuffled(query))))).toBe(false);
  });

  it('the search learns no development query by heart', () => {
    const whole = new Set(inScope.filter(({ query }) => query.split(' ').length > 3).map(({ query }) => query.toLowerCase()));
    const { groups, phrases, spanish } = readData(ROOT).lexicon;
    const learned = [...groups.flat(), ...Object.values(phrases).flat(), ...Object.keys(spanish)];
    expect(learned.filter((text) => whole.has(text.toLowerCase()))).toEqual([]);
  });
});

describe('no page only when there is none', () => {
  it('the search has a page for 97 % of the questions that have an answer here', () => {
    expect(percent(inScope, ({ certainty }) => certainty !== 'none')).toBeGreaterThanOrEqual(97);
  });

  it('the search has a page for at most 15 % of the questions that have none', () => {
    const outside = queries.filter(({ kind }) => kind === 'out-of-scope');
    expect(percent(outside, ({ certainty }) => certainty !== 'none')).toBeLessThanOrEqual(15);
  });
});

describe('help first', () => {
  const wanted = queries.filter(({ safety }) => safety);

  it.each(['emergency', 'crisis', 'advice'] as const)('the search shows a card for every query of %s', (kind) => {
    const missed = wanted
      .filter(({ safety }) => safety === kind)
      .filter((query) => {
        const shown = readSafety(query.query);
        return kind === 'advice' ? shown !== 'advice' : shown !== 'emergency' && shown !== 'crisis';
      });
    expect(missed.map(({ query }) => query)).toEqual([]);
  });

  it('a card of help stays away from at least 99 % of other questions', () => {
    expect(percent(inScope, (_, { query }) => readSafety(query) === null)).toBeGreaterThanOrEqual(99);
  });
});

describe('what it costs', () => {
  it('the data of the search is at most 90 kB, compressed', () => {
    expect(brotliCompressSync(JSON.stringify(pack(data))).length).toBeLessThanOrEqual(90_000);
  });
});
