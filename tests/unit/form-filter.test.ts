import { describe, expect, it } from 'vitest';
import { filterQuery, fitsFilter, formCountText, readFilter } from '#domain/articles/form-filter.ts';
import { wordsFor } from '../../src/words/index.ts';

const formCount = (shown: number, all: number) => formCountText(shown, all, wordsFor('en').formCount, 'en');
const read = (search: string) => readFilter(search, ['family', 'account']);
const ANY = { topic: null, coverage: null, region: null };

describe('a form', () => {
  it('a form stays in the list when nothing is chosen', () => {
    expect(fitsFilter({ topics: ['family'], regions: ['hawaii'], coverage: ['medicare'] }, ANY)).toBe(true);
  });

  it('a form is left out by a topic it does not have', () => {
    expect(fitsFilter({ topics: ['family', 'account'] }, { ...ANY, topic: 'account' })).toBe(true);
    expect(fitsFilter({ topics: ['family'] }, { ...ANY, topic: 'account' })).toBe(false);
  });

  it('a form for everyone fits every region and coverage', () => {
    expect(fitsFilter({ topics: ['family'] }, { ...ANY, region: 'georgia', coverage: 'cobra' })).toBe(true);
  });

  it('a form must fit everything that is chosen', () => {
    const form = { topics: ['bill-pay'], regions: ['georgia'], coverage: ['individual'] };
    expect(fitsFilter(form, { topic: 'bill-pay', region: 'georgia', coverage: 'individual' })).toBe(true);
    expect(fitsFilter(form, { topic: 'bill-pay', region: 'hawaii', coverage: 'individual' })).toBe(false);
    expect(fitsFilter(form, { topic: 'bill-pay', region: 'georgia', coverage: 'medicare' })).toBe(false);
  });
});

describe('a choice in an address', () => {
  it.each([
    ['', { topic: null, coverage: null }],
    ['?topic=family', { topic: 'family', coverage: null }],
    ['?topic=family&coverage=medicare', { topic: 'family', coverage: 'medicare' }],
    ['?coverage=cobra', { topic: null, coverage: 'cobra' }],
  ])('a choice in an address %j is read, and written back the same', (search, filter) => {
    expect(read(search)).toEqual(filter);
    expect(filterQuery(read(search))).toBe(search);
  });

  it.each(['?topic=nonsense', '?topic=', '?coverage=Medicare', '?topic=family%20x', '?subtopic=family', '?region=georgia'])(
    'a choice in an address that we do not know counts as any: %s',
    (search) => {
      expect(read(search)).toEqual({ topic: null, coverage: null });
    },
  );
});

describe('the count', () => {
  it('the count says all, some or none in words', () => {
    expect([formCount(21, 21), formCount(1, 21), formCount(0, 21)]).toEqual([
      'All 21 forms',
      '1 of 21 forms',
      'No form matches. Choose fewer filters, or ask a person below.',
    ]);
  });
});
