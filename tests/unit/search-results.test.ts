import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { filterOf, MAX_QUERY, readSearchAddress, searchAddress } from '#domain/search/address.ts';
import { correctionToShow } from '#domain/search/correction.ts';
import { instantAnswers } from '#domain/search/instant-answer.ts';
import { createPassageFinder } from '#domain/search/passage.ts';
import type { Part } from '#domain/search/parts.ts';
import { pageList, partsAfter, partsBefore, spokenSummary, type View } from '#domain/search/results.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { readArticles } from '../../build/content/article.ts';
import { readData } from '../../build/data/read-data.ts';
import { makePassages } from '../../build/search/passages.ts';
import { wordsFor } from '../../src/words/index.ts';
import { ENGLISH } from '../support/hours-examples.ts';
import { ROOT } from '../support/root.ts';
import { data, search } from '../support/search.ts';
import { phoneOf, phoneTextOf } from '../support/facts.ts';

const text = (parts: readonly Part[]): string => parts.map((item) => (typeof item === 'string' ? item : text(item.children))).join('');
const links = (parts: readonly Part[]): string[] =>
  parts.flatMap((item) =>
    typeof item === 'string' ? [] : [...(item.attributes['href'] ? [item.attributes['href']] : []), ...links(item.children)],
  );

const PAGE = { url: '/help/bill-pay/premium-refund/', title: 'A title', summary: 'A summary.', passage: null };
const texts = { words: wordsFor(DEFAULT_LOCALE), instant: instantAnswers(readData(ROOT), ENGLISH) };

function view(found: Partial<View['found']> = {}, rest: Partial<View> = {}): View {
  const request = { query: 'refund', asTyped: false, region: null };
  return {
    request,
    chosen: null,
    safety: null,
    locale: DEFAULT_LOCALE,
    ...texts,
    ...rest,
    found: { pages: [PAGE], confident: true, corrected: null, regions: [], asked: null, ...found },
  };
}

describe('the address of a search', () => {
  it('the address of a search holds the request and gives it back', () => {
    const request = fc.record({
      query: fc.string({ minLength: 1, maxLength: 200 }).filter((query) => query.trim() === query && query.isWellFormed()),
      asTyped: fc.boolean(),
      region: fc.constantFrom(null, 'all' as const, ...REGION_IDS),
    });
    fc.assert(
      fc.property(request, (asked) => {
        expect(readSearchAddress(new URL(searchAddress(asked, DEFAULT_LOCALE), 'https://site.example').searchParams)).toEqual(asked);
      }),
    );
  });

  it('the address of a search parts no character, and can be written whatever was typed', () => {
    const { query } = readSearchAddress(new URLSearchParams({ q: `${'a'.repeat(MAX_QUERY - 1)}😀 b` }));
    expect(query).toBe('a'.repeat(MAX_QUERY - 1));
    expect(searchAddress({ query: 'pay \ud83d', asTyped: false, region: null }, DEFAULT_LOCALE)).toBe('/search/?q=pay%20%EF%BF%BD');
  });

  it('the address of a search takes nothing from a region that does not exist', () => {
    expect(readSearchAddress(new URLSearchParams('q=x&region=atlantis&exact=yes'))).toEqual({ query: 'x', asTyped: false, region: null });
  });

  it('the address of a search filters by the chosen region unless it says otherwise', () => {
    expect(filterOf({ query: '', asTyped: false, region: null }, 'georgia')).toBe('georgia');
    expect(filterOf({ query: '', asTyped: false, region: 'all' }, 'georgia')).toBeNull();
    expect(filterOf({ query: '', asTyped: false, region: 'hawaii' }, 'georgia')).toBe('hawaii');
  });
});

describe('a correction', () => {
  it.each([
    ['premum bill', 'premium bill', 'premium bill'],
    ['cancel pla', 'cancel plan', null],
    ['reset password', null, null],
    ['pass wrod', 'password', 'password'],
    ['forgt my pasword in georgia', 'forgot my password in', 'forgot my password'],
  ])('a correction of "%s" to %j is shown as %j', (query, corrected, shown) => {
    expect(correctionToShow(query, corrected)).toBe(shown);
  });
});

describe('what a search shows', () => {
  it('the list of results says how the query was corrected, and offers the words as typed', () => {
    const parts = partsBefore(
      view({ corrected: 'premium bill', regions: ['georgia'] }, { request: { query: 'premum bill ga', asTyped: false, region: null } }),
    );
    expect(text(parts)).toContain('Showing results for premium bill in Georgia. Search instead for premum bill ga');
    expect(links(parts)).toContain('/search/?q=premum%20bill%20ga&exact=1');
  });

  it('the list of results never takes what was typed or how it was corrected for markup', () => {
    const request = { query: '[a](original) **b**', asTyped: false, region: null };
    const parts = partsBefore(view({ corrected: '[c](original) **d** {region}' }, { request }));
    expect(text(parts)).toBe('Showing results for [c](original) **d** {region}. Search instead for [a](original) **b**');
  });

  it('the list of results ends a sentence once after a region whose name ends in a full stop', () => {
    const parts = partsBefore(view({ corrected: 'premium bill', regions: ['mid-atlantic'] }));
    expect(text(parts)).toContain(' D.C. Search instead for refund');
  });

  it('the list of results says whose pages it shows, and widens and narrows in one step', () => {
    expect(links(partsBefore(view({}, { chosen: 'georgia' })))).toEqual(['/search/?q=refund&region=all']);
    const wide = view({}, { chosen: 'georgia', request: { query: 'refund', asTyped: false, region: 'all' } });
    expect(links(partsBefore(wide))).toEqual(['/search/?q=refund&region=georgia']);
    expect(partsBefore(view())).toEqual([]);
  });

  it('the list of results shows the advice line of the region when advice is asked for', () => {
    expect(text(partsBefore(view({ confident: false }, { safety: 'advice', chosen: 'georgia' })))).toContain(
      'Advice nurse line in Georgia',
    );
  });

  it.each(['emergency', 'crisis'] as const)('below the card of %s stand only help, a nurse and a person, and a way back', (safety) => {
    const asked = view({ corrected: 'side', asked: 'member-services' }, { safety, chosen: 'georgia' });
    expect(partsBefore(asked)).toEqual([]);
    expect(text(partsAfter(asked))).toContain('Advice nurse line in Georgia');
    expect(links(partsAfter(asked))).toEqual(expect.arrayContaining(['/contact/', '/search/?q=refund&exact=1']));
    expect(links(partsAfter(asked))).not.toContain('/help/bill-pay/');
    const asTyped = view({}, { safety, request: { query: 'refund', asTyped: true, region: null } });
    expect(partsAfter(asTyped)).toEqual([]);
  });

  it('the list of results never ends: without pages it leads to topics and to a person, with or without a region', () => {
    const nothing = view({ pages: [], confident: false }, { chosen: 'hawaii' });
    expect(text(partsBefore(nothing))).toBe('We found no answer to this.');
    expect(links(partsAfter(nothing))).toEqual(expect.arrayContaining(['/help/bill-pay/', `tel:${phoneOf('hawaii')}`]));
    expect(links(partsAfter(view({ pages: [], confident: false })))).toContain('/search/?q=refund&region=hawaii');
    expect(partsAfter(view())).toEqual([]);
  });

  it('the list of results puts the topic of the closest page first', () => {
    const guess = view({ pages: [{ ...PAGE, url: '/help/prescriptions/refill/' }], confident: false });
    expect(links(partsAfter(guess))[0]).toBe('/help/prescriptions/');
  });

  it('the list of results lists pages with passages and their sections', () => {
    const passage = {
      pieces: [
        { text: 'Stop ', marked: false },
        { text: 'autopay', marked: true },
      ],
      section: { id: 'stop-it', title: 'Stop it' },
    };
    const parts = pageList(view({ pages: [{ ...PAGE, passage }] }));
    expect(text(parts)).toBe('A titleA summary.Stop it: Stop autopay');
    expect(links(parts)).toEqual([PAGE.url, `${PAGE.url}#stop-it`]);
  });

  it('the list of results tells a screen reader the fact, how the words were read, and the count', () => {
    expect(spokenSummary(view())).toBe('1 answer.');
    expect(spokenSummary(view({ pages: [] }))).toBe('No answer found.');
    expect(spokenSummary(view({ confident: false, pages: [PAGE, PAGE] }))).toBe('2 close answers.');
    expect(spokenSummary(view({ asked: 'member-services' }, { chosen: 'northern-california' }))).toBe(
      `Member Services in Northern California: ${phoneTextOf('northern-california')}. 1 answer.`,
    );
    const request = { query: 'refnd', asTyped: false, region: null };
    expect(spokenSummary(view({ corrected: 'refund' }, { request }))).toBe('Showing results for refund. 1 answer.');
  });
});

describe('the passage of a page', () => {
  const pages = makePassages(readArticles(ROOT, DEFAULT_LOCALE));
  const find = createPassageFinder(data.lexicon, pages);
  const passage = (url: string, query: string) => find(url, '', search(query).understanding.sentences);

  it('the passage of a page is the sentence that holds the words, with its section and the words marked', () => {
    const found = passage('/help/bill-pay/premium-autopay/', 'stop autopay');
    expect(found?.section).toEqual({ id: 'change-or-stop-autopay', title: 'Change or stop autopay' });
    expect(found?.pieces.filter(({ marked }) => marked).map((piece) => piece.text.toLowerCase())).toContain('autopay');
  });

  it('the passage of a page is found for Spanish words too', () => {
    expect(passage('/help/bill-pay/premium-autopay/', 'cancelar pago automático')?.pieces.some(({ marked }) => marked)).toBe(true);
  });

  it('the passage of a page is left out when no sentence says more than the summary', () => {
    expect(find('/help/bill-pay/premium-autopay/', 'Stop autopay.', search('stop autopay').understanding.sentences)).toBeNull();
    expect(passage('/help/bill-pay/premium-autopay/', 'zzzqqqxxyy')).toBeNull();
  });

  it('the passage of a page holds no number, and nothing of one region', () => {
    const all = JSON.stringify(pages);
    expect(all).not.toMatch(/\d{3}-\d{3}-\d{4}|PO Box/);
    expect(all).not.toContain('Call or visit your county');
    expect(Object.keys(pages).length).toBeGreaterThan(50);
  });
});
