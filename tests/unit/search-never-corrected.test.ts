import { describe, expect, it } from 'vitest';
import { correctionToShow } from '#domain/search/correction.ts';
import { createQuickSearch } from '#domain/search/quick-search.ts';
import { readData } from '../../build/data/read-data.ts';
import { quickData, quickSearch } from '../support/quick-search.ts';
import { ROOT } from '../support/root.ts';
import { search } from '../support/search.ts';

const words = readData(ROOT).lexicon.neverCorrected;

describe('a word of danger, grief or privacy', () => {
  it('a word of danger, grief or privacy is never taken for another word, with or without scripts', () => {
    const asked = words.flatMap((word) => [word, `${word} help`]);
    const spelt = (query: string, corrected: string | null): string[] => (correctionToShow(query, corrected) ? [query] : []);
    expect(words.length).toBeGreaterThan(100);
    expect(asked.flatMap((query) => spelt(query, search(query).understanding.corrected))).toEqual([]);
    expect(asked.flatMap((query) => spelt(query, quickSearch(query, null, false).corrected))).toEqual([]);
  });

  it('a word of danger, grief or privacy would be taken for another word if the lexicon did not name it', () => {
    const without = createQuickSearch({ ...quickData, neverCorrected: [] }, readData(ROOT).questions);
    expect(words.some((word) => without(word, null, false).corrected !== null)).toBe(true);
  });
});

describe('below a card with 911 or 988', () => {
  it.each([
    'suicide',
    'suicdal thoughts',
    'me duele el pecho',
    'my dad is having a stroke',
    'bleeding wont stop',
    'cancel my plan i want to die',
  ])('below a card with 911 or 988 nothing is corrected and no other subject is offered: %s', (query) => {
    const { hits, understanding, asked } = search(query);
    expect(understanding.corrected).toBeNull();
    expect(asked).toBeNull();
    expect(hits.filter(({ document }) => !document.sensitive)).toEqual([]);
    const quick = quickSearch(query, null, false, 'crisis');
    expect(quick.corrected).toBeNull();
    expect(quick.pages.filter(({ sensitive }) => !sensitive)).toEqual([]);
  });

  it('below a card with 911 or 988 every page is shown to someone who asks for the words as typed', () => {
    const page = '/help/plan-changes/cancel-plan/';
    const asTyped = search('cancel my plan i want to die', null, { asTyped: true });
    expect(asTyped.hits.map(({ document }) => document.url)).toContain(page);
    expect(quickSearch('cancel my plan i want to die', null, true, 'crisis').pages.map(({ url }) => url)).toContain(page);
  });
});
