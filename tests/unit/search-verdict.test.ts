import { describe, expect, it } from 'vitest';
import { requestFor } from '#domain/search/address.ts';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { plan } from '#domain/plan.ts';
import { checkText } from '#domain/pay/check/check-text.ts';
import { knownValues } from '#domain/pay/check/known.ts';
import type { Part } from '#domain/search/parts.ts';
import { instantAnswers } from '#domain/search/instant-answer.ts';
import { spokenSummary } from '#domain/search/results.ts';
import { resultParts } from '#domain/search/results-page.ts';
import { findingsFor, isCheckable } from '#domain/search/verdict.ts';
import type { View } from '#domain/search/view.ts';
import { readData } from '../../build/data/read-data.ts';
import { wordsFor } from '../../src/words/index.ts';
import { phoneTextOf } from '../support/facts.ts';
import { ENGLISH } from '../support/hours-examples.ts';
import { ROOT } from '../support/root.ts';

const data = readData(ROOT);
const words = wordsFor(DEFAULT_LOCALE);
const values = knownValues({ ...data, plan }, ENGLISH);
const texts = { words, instant: instantAnswers(data, ENGLISH) };

const text = (parts: readonly Part[]): string =>
  parts.map((item) => (typeof item === 'string' ? item : `${text(item.children)} `)).join('');
const links = (parts: readonly Part[]): string[] =>
  parts.flatMap((item) =>
    typeof item === 'string' ? [] : [...(item.attributes['href'] ? [item.attributes['href']] : []), ...links(item.children)],
  );

function view(query: string): View {
  const checked = { words: words.payCheck, findings: findingsFor(query, (pasted) => checkText(pasted, values)) };
  const found = { pages: [], certainty: 'none', corrected: null, offered: null, spanish: false, regions: [], asked: null } as const;
  return { ...texts, locale: DEFAULT_LOCALE, request: requestFor(query), chosen: null, safety: null, checked, found };
}

const shown = (query: string): string => text(resultParts(view(query)));

describe('what is pasted into a search', () => {
  it.each([
    ['kppay-online.com/bill', 'Do not pay here'],
    ['call 844-632-2045 today', 'Do not call'],
    ['800-555-0199', 'Not known: ask first'],
    ['https://example.com/pay', 'Not known: ask first'],
    [phoneTextOf('georgia'), 'This is the plan’s'],
    ['someone@example.com', 'Not known: ask first'],
    ['PO Box 1 Nowhere', 'Not known: ask first'],
  ])('what is pasted into a search gets its verdict first: %s', (query, verdict) => {
    expect(isCheckable(query)).toBe(true);
    expect(shown(query)).toMatch(new RegExp(`^We checked it ${verdict}`));
    expect(links(resultParts(view(query)))).toContain('/pay/check/');
    expect(spokenSummary(view(query))).toContain(verdict);
  });

  it('what is pasted into a search and is old leads to what replaced it, as a number to call', () => {
    const [value] =
      Object.values(data.shared.facts).length > 0 ? links(resultParts(view('844-632-2045'))).filter((href) => href.startsWith('tel:')) : [];
    expect(value).toMatch(/^tel:\+1\d{10}$/);
    expect(value).not.toContain('8446322045');
  });

  it('what is pasted into a search and is old or unknown is never a link', () => {
    for (const query of ['kppay-online.com/bill', '844-632-2045', 'someone@example.com'])
      expect(
        links(resultParts(view(query))).filter((href) => /kppay|844-?632|someone/.test(href)),
        query,
      ).toEqual([]);
  });

  it.each([
    'pay my bill',
    'i was cancelled.what now',
    'e.g. a refund',
    'form 1095',
    '911',
    'call 988 now',
    'mr. smith',
    'turning 65 in 2027',
    'it costs 1,200.50 a month',
  ])('a question that holds no link, number or address is not checked: %s', (query) => {
    expect(isCheckable(query)).toBe(false);
  });

  it('a story with a number in it gets one verdict for each thing, and few', () => {
    const query = `i called ${phoneTextOf('georgia')} and ${phoneTextOf('georgia')} and 800-555-0199 and 800-555-0100 and 800-555-0101 and 800-555-0102`;
    expect(findingsFor(query, (pasted) => checkText(pasted, values)).map(({ text: piece }) => piece)).toEqual([
      phoneTextOf('georgia'),
      '800-555-0199',
      '800-555-0100',
    ]);
  });
});
