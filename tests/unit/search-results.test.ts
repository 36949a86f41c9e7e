import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { filterOf, MAX_QUERY, readSearchAddress, requestFor, searchAddress } from '#domain/search/address.ts';
import { COVERAGES } from '#domain/contact/coverage.ts';
import { actionAnswers } from '#domain/search/action.ts';
import { correctionToShow } from '#domain/search/correction.ts';
import { instantAnswers } from '#domain/search/instant-answer.ts';
import { createPassageFinder } from '#domain/search/passage.ts';
import type { Part } from '#domain/search/parts.ts';
import { RESULT_KINDS } from '#domain/search/kinds.ts';
import { pageList } from '#domain/search/page-cards.ts';
import { partsAfter, partsBefore, spokenSummary, titleOf } from '#domain/search/results.ts';
import { answerKey, resultParts } from '#domain/search/results-page.ts';
import type { View } from '#domain/search/view.ts';
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

/** What a person may choose from. */
const values = (parts: readonly Part[]): string[] =>
  parts.flatMap((item) =>
    typeof item === 'string' ? [] : [...(item.attributes['value'] ? [item.attributes['value']] : []), ...values(item.children)],
  );

const PAGE = { url: '/help/bill-pay/premium-refund/', title: 'A title', summary: 'A summary.', passage: null };
const texts = { words: wordsFor(DEFAULT_LOCALE), instant: instantAnswers(readData(ROOT), ENGLISH) };

function view(found: Partial<View['found']> = {}, rest: Partial<View> = {}): View {
  return {
    request: requestFor('refund'),
    chosen: null,
    safety: null,
    locale: DEFAULT_LOCALE,
    ...texts,
    ...rest,
    found: { pages: [PAGE], certainty: 'sure', corrected: null, offered: null, spanish: false, regions: [], asked: null, ...found },
  };
}

describe('the address of a search', () => {
  it('the address of a search holds the request and gives it back', () => {
    const request = fc.record({
      query: fc.string({ minLength: 1, maxLength: 200 }).filter((query) => query.trim() === query && query.isWellFormed()),
      asTyped: fc.boolean(),
      region: fc.constantFrom(null, 'all' as const, ...REGION_IDS),
      kind: fc.constantFrom(null, ...RESULT_KINDS),
      coverage: fc.constantFrom(null, ...COVERAGES),
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
    expect(searchAddress(requestFor('pay \ud83d'), DEFAULT_LOCALE)).toBe('/search/?q=pay%20%EF%BF%BD');
  });

  it('the address of a search takes nothing from a region, kind or coverage that does not exist', () => {
    expect(readSearchAddress(new URLSearchParams('q=x&region=atlantis&exact=yes&kind=all&coverage='))).toEqual(requestFor('x'));
  });

  it('the address of a search filters by the chosen region unless it says otherwise', () => {
    expect(filterOf(requestFor(''), 'georgia')).toBe('georgia');
    expect(filterOf({ ...requestFor(''), region: 'all' }, 'georgia')).toBeNull();
    expect(filterOf({ ...requestFor(''), region: 'hawaii' }, 'georgia')).toBe('hawaii');
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
    const parts = partsBefore(view({ corrected: 'premium bill', regions: ['georgia'] }, { request: requestFor('premum bill ga') }));
    expect(text(parts)).toContain('Showing results for premium bill in Georgia. Search instead for premum bill ga');
    expect(links(parts)).toContain('/search/?q=premum%20bill%20ga&exact=1');
  });

  it('the list of results never takes what was typed or how it was corrected for markup', () => {
    const request = requestFor('[a](original) **b**');
    const parts = partsBefore(view({ corrected: '[c](original) **d** {region}' }, { request }));
    expect(text(parts)).toBe('Showing results for [c](original) **d** {region}. Search instead for [a](original) **b**');
  });

  it('the list of results ends a sentence once after a region whose name ends in a full stop', () => {
    const parts = partsBefore(view({ corrected: 'premium bill', regions: ['mid-atlantic'] }));
    expect(text(parts)).toContain(' D.C. Search instead for refund');
  });

  it('the list of results says whose pages it shows, and widens and narrows in one step', () => {
    expect(links(partsBefore(view({}, { chosen: 'georgia' })))).toEqual(['/search/?q=refund&region=all']);
    const wide = view({}, { chosen: 'georgia', request: { ...requestFor('refund'), region: 'all' } });
    expect(links(partsBefore(wide))).toEqual(['/search/?q=refund&region=georgia']);
    expect(partsBefore(view())).toEqual([]);
  });

  it('the list of results shows the advice line of the region when advice is asked for', () => {
    expect(text(partsBefore(view({ certainty: 'none' }, { safety: 'advice', chosen: 'georgia' })))).toContain(
      'Advice nurse line in Georgia',
    );
  });

  it.each(['emergency', 'crisis'] as const)('below the card of %s stand only help, a nurse and a person, and a way back', (safety) => {
    const asked = view({ corrected: 'side', asked: 'member-services' }, { safety, chosen: 'georgia' });
    expect(partsBefore(asked)).toEqual([]);
    expect(text(partsAfter(asked))).toContain('Advice nurse line in Georgia');
    expect(links(partsAfter(asked))).toEqual(expect.arrayContaining(['/contact/', '/search/?q=refund&exact=1']));
    expect(links(partsAfter(asked))).not.toContain('/help/bill-pay/');
    const asTyped = view({}, { safety, request: { ...requestFor('refund'), asTyped: true } });
    expect(partsAfter(asTyped)).toEqual([]);
  });

  it('the list of results never ends: without pages it leads to topics and to a person, with or without a region', () => {
    const nothing = view({ pages: [], certainty: 'none' }, { chosen: 'hawaii' });
    expect(titleOf(nothing)).toBe('We have no page about this');
    expect(links(partsAfter(nothing))).toEqual(expect.arrayContaining(['/help/bill-pay/', `tel:${phoneOf('hawaii')}`]));
    const asking = values(partsAfter(view({ pages: [], certainty: 'none' })));
    expect(asking).toEqual(expect.arrayContaining([...REGION_IDS]));
    expect(partsAfter(view())).toEqual([]);
  });

  it('the list of results puts the topic of the closest page first', () => {
    const guess = view({ pages: [{ ...PAGE, url: '/help/prescriptions/refill/' }], certainty: 'none' });
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
    const parts = pageList(view(), [{ ...PAGE, passage }], 1);
    expect(text(parts)).toBe('A titleStop it: Stop autopay');
    expect(text(pageList(view(), [PAGE], 1))).toBe('A titleA summary.');
    expect(links(parts)).toEqual([PAGE.url, `${PAGE.url}#stop-it`]);
  });

  it('the list of results tells a screen reader the fact, how the words were read, and the count', () => {
    expect(spokenSummary(view())).toBe('1 answer.');
    expect(spokenSummary(view({ pages: [], certainty: 'none' }))).toBe('We have no page about this.');
    expect(spokenSummary(view({ certainty: 'close', pages: [PAGE, PAGE] }))).toBe('2 answers.');
    expect(spokenSummary(view({ asked: 'member-services' }, { chosen: 'northern-california' }))).toBe(
      `Member Services in Northern California: ${phoneTextOf('northern-california')}. 1 answer.`,
    );
    const request = requestFor('refnd');
    expect(spokenSummary(view({ corrected: 'refund' }, { request }))).toBe('Showing results for refund. 1 answer.');
  });
});

describe('a results page', () => {
  const others = ['/a/', '/b/', '/c/', '/d/'].map((url) => ({ ...PAGE, url }));
  const pages = [PAGE, ...others];
  const callOf = (page: string) => ({
    actionOf: (url: string) => (url === page ? { call: 'member-services' } : undefined),
    answersOf: (key: string) => actionAnswers(readData(ROOT), key, ENGLISH),
  });

  it('a results page shows the answer that it is sure of, with the number to call, before all others', () => {
    const parts = resultParts(view({ pages }, { chosen: 'hawaii', ...callOf(PAGE.url) }));
    expect(text(parts)).toContain('Here is the answerA titleA summary.');
    expect(
      links(parts)
        .filter((href) => /^(tel|\/help)/.test(href))
        .slice(0, 2),
    ).toEqual([PAGE.url, `tel:${phoneOf('hawaii')}`]);
    expect(links(parts)).toEqual(expect.arrayContaining(others.map(({ url }) => url)));
  });

  it('a results page asks for the region once where the number depends on it', () => {
    const parts = resultParts(view({ pages }, callOf(PAGE.url)));
    expect(values(parts)).toEqual([...REGION_IDS]);
  });

  it('a results page offers three possibilities where it is not sure, and the others below', () => {
    const parts = resultParts(view({ pages, certainty: 'close' }, callOf(PAGE.url)));
    expect(text(parts)).toMatch(/^5 resultsIt may be one of these/);
    expect(text(parts)).not.toContain('Here is the answer');
    expect(links(parts).slice(0, 5)).toEqual(pages.map(({ url }) => url));
    expect(links(parts)).toContain('/contact/');
  });

  it('a results page offers another word where it has no page, and applies it where it has', () => {
    const nothing = resultParts(view({ pages: [], certainty: 'none', corrected: 'premium' }, { request: requestFor('premum') }));
    expect(text(nothing)).toContain('Did you mean premium?');
    expect(links(nothing)).toContain('/search/?q=premium');
    const offered = resultParts(view({ pages: [], certainty: 'none', offered: 'claim' }, { request: requestFor('clam') }));
    expect(text(offered)).toContain('Did you mean claim?');
    expect(text(resultParts(view({ offered: 'claim' }, { request: requestFor('clam') })))).not.toContain('Did you mean');
  });

  it('a results page says in Spanish, to those who ask in Spanish, whom to call', () => {
    const parts = resultParts(view({ spanish: true }, { chosen: 'georgia' }));
    expect(parts[0]).toMatchObject({ attributes: { lang: 'es' } });
    expect(text(parts.slice(0, 1))).toContain(phoneTextOf('georgia'));
    expect(links(resultParts(view({ spanish: true }))).slice(0, 2)).toEqual(['/es/search/?q=refund', '/contact/']);
  });

  it('a results page that is narrowed down and empty leads to everything', () => {
    const request = { ...requestFor('refund'), kind: 'letters' as const };
    const parts = resultParts(view({ pages: [], certainty: 'none' }, { request }));
    expect(text(parts)).toContain('We have no such page of this kind');
    expect(links(parts)).toContain('/search/?q=refund');
  });

  it('a results page has the same key for the same answer, and another for another', () => {
    expect(answerKey(view({ pages }))).toBe(answerKey(view({ pages: pages.slice(0, 3) })));
    const keys = [
      view({ pages }),
      view({ pages: others }),
      view({ pages, certainty: 'close' }),
      view({ pages }, { chosen: 'georgia' }),
    ].map(answerKey);
    expect(new Set(keys).size).toBe(keys.length);
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
