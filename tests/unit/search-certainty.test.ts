import { describe, expect, it } from 'vitest';
import { certaintyOf, WHOLE, type Evidence } from '#domain/search/certainty.ts';
import { readSafety } from '#domain/search/safety.ts';
import { quickSearch } from '../support/quick-search.ts';
import { search } from '../support/search.ts';
import { readQueries } from '../support/search-quality.ts';

const queries = readQueries().filter(({ safety }) => !safety);
const inScope = queries.filter(({ expect: pages }) => pages.length > 0);
const outside = queries.filter(({ expect: pages }) => pages.length === 0);

/** Percent of questions with an answer that it is sure of, percent of those that are right first, and how many others it is sure of. */
function sureness(isSure: (query: string) => string | null) {
  const sure = inScope.map(({ query, expect: pages }) => ({ url: isSure(query), pages })).filter(({ url }) => url !== null);
  const right = sure.filter(({ url, pages }) => url !== null && pages.includes(url));
  return {
    coverage: (100 * sure.length) / inScope.length,
    precision: (100 * right.length) / sure.length,
    outside: outside.filter(({ query }) => isSure(query) !== null).length,
  };
}

const EVIDENCE: Evidence = { exact: false, best: 10, second: 5, coverage: 1, words: 3, sentences: 1, corrected: false, notOurs: false };

describe('a search that is sure', () => {
  it('a search that is sure is right first in 99 of 100 development questions, for half of them, and for no question without an answer', () => {
    const found = sureness((query) => {
      const { hits, certainty } = search(query);
      return certainty === 'sure' ? (hits[0]?.document.url ?? '') : null;
    });
    console.log(`Sure: ${found.coverage.toFixed(1)} % of questions, ${found.precision.toFixed(1)} % of them right`);
    expect(found.precision).toBeGreaterThanOrEqual(99);
    expect(found.coverage).toBeGreaterThanOrEqual(50);
    expect(found.outside).toBe(0);
  });

  it('a search that is sure is right first in 97 of 100 development questions without scripts, and never for one without an answer', () => {
    const found = sureness((query) => {
      const { pages, certainty } = quickSearch(query, null, false, readSafety(query));
      return certainty === 'sure' ? (pages[0]?.url ?? '') : null;
    });
    console.log(`Sure at the edge: ${found.coverage.toFixed(1)} % of questions, ${found.precision.toFixed(1)} % of them right`);
    expect(found.precision).toBeGreaterThanOrEqual(97);
    expect(found.coverage).toBeGreaterThanOrEqual(30);
    expect(found.outside).toBeLessThanOrEqual(2);
  });

  it('a search that is sure has a first page far ahead of the second, for words as they were typed', () => {
    expect(certaintyOf(EVIDENCE, WHOLE)).toBe('sure');
    const doubts: Partial<Evidence>[] = [{ second: 9 }, { coverage: 0.6 }, { corrected: true }, { sentences: 2 }, { words: 20 }];
    expect(doubts.map((doubt) => certaintyOf({ ...EVIDENCE, ...doubt }, WHOLE))).toEqual(doubts.map(() => 'close'));
  });

  it('a search that is sure knows the number that was typed; it has no page where it found none, knows little, or the subject is another', () => {
    expect(certaintyOf({ ...EVIDENCE, exact: true, best: 0, coverage: 0 }, WHOLE)).toBe('sure');
    const none: Partial<Evidence>[] = [{ best: 0, second: 0 }, { coverage: 0.2 }, { notOurs: true }];
    expect(none.map((lack) => certaintyOf({ ...EVIDENCE, ...lack }, WHOLE))).toEqual(none.map(() => 'none'));
  });
});
