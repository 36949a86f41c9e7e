import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { search } from '../support/search.ts';
import { readQueries } from '../support/search-quality.ts';

const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        'pay',
        'bill',
        '¿',
        'cuenta',
        '8004644000',
        'kp.org/',
        'Box 7165',
        '90210',
        'LA',
        'washington',
        '.',
        '\n',
        'premimum',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(' ')),
);
const region = fc.option(fc.constantFrom(...REGION_IDS));
const RUNS = { numRuns: 150 };

describe('any query', () => {
  it('any query is answered, best first, each page once, with shares between 0 and 1', () => {
    fc.assert(
      fc.property(typed, region, (query, chosen) => {
        const { hits } = search(query, chosen);
        expect(new Set(hits.map(({ document }) => document.url)).size).toBe(hits.length);
        for (const [index, { score, coverage }] of hits.entries()) {
          expect(score).toBeGreaterThan(0);
          expect(coverage).toBeGreaterThanOrEqual(0);
          expect(coverage).toBeLessThanOrEqual(1);
          expect(score).toBeLessThanOrEqual(hits[index - 1]?.score ?? Infinity);
        }
      }),
      RUNS,
    );
  });

  it('any query gets the same answer again', () => {
    fc.assert(
      fc.property(typed, region, (query, chosen) => {
        expect(search(query, chosen)).toEqual(search(query, chosen));
      }),
      RUNS,
    );
  });

  it('any query means the same in any case but for codes, with any spaces around', () => {
    fc.assert(
      fc.property(fc.constantFrom(...readQueries().map(({ query }) => query.toLowerCase())), (query) => {
        expect(search(`  ${query}\t`).hits[0]?.document.url).toBe(search(query).hits[0]?.document.url);
      }),
      RUNS,
    );
  });

  it('any query is read no further than its first 1,000 characters, however long it is', () => {
    const long = 'premium bill por favor '.repeat(5_000);
    expect(search(long)).toEqual(search(long.slice(0, 1_000)));
  });
});
