import { describe, expect, it } from 'vitest';
import { phoneText } from '#domain/facts/text.ts';
import type { Fact } from '#domain/facts/schema.ts';
import { BILLS } from '#domain/pay/bills.ts';
import { urls } from '#domain/urls.ts';
import { complaints, pageAt, pages, type BuiltPage } from './built-site.ts';
import { textOf, withAttribute, wordsOf } from './dom.ts';
import { app, regionsAnswer } from './worker-app.ts';

const { regions, shared } = regionsAnswer();
const every: Fact[] = [shared, ...regions.map(({ facts }) => facts)].flatMap((groups) =>
  Object.values(groups).flatMap(({ facts }) => facts),
);

/** `+18004644000` or `711` as it is shown. */
const shown = (value: string) => (value.startsWith('+') ? phoneText(value) : value);

const numbersOf = (facts: readonly Fact[]): string[] =>
  facts.flatMap((fact) => (fact.kind === 'phone' || fact.kind === 'fax' ? [phoneText(fact.value)] : []));
const current = new Set(numbersOf(every));
const past = new Set(
  every
    .flatMap(({ superseded = [] }) => superseded.map(({ value }) => value))
    .filter((value) => /^\+1\d{10}$/.test(value))
    .map(phoneText)
    .filter((number) => !current.has(number)),
);

/** Every phone-like run of digits in the words of a page, however it is punctuated, as `800-464-4000`. Numbers of laws look alike. */
function numbersIn(text: string): string[] {
  const found = text.matchAll(/(?<![\d.-]|OAR )(?:\+?1[-. ]?)?\(?([2-9]\d{2})\)?[-. ]?([2-9]\d{2})[-. ]?(\d{4})(?![\d-])/g);
  return [...found].map(([, area = '', exchange = '', line = '']) => `${area}-${exchange}-${line}`);
}

const numbersOn = (url: string) => new Set(numbersIn(wordsOf(pageAt(url))));

/** Where old values are listed on purpose, with what replaced them. */
const isAboutFacts = ({ url }: BuiltPage) => /^(?:\/es)?\/facts\//.test(url);

describe('phone numbers on pages', () => {
  it('phone numbers on pages are all current facts; the pages of facts list the old ones too', () => {
    expect(current.size).toBeGreaterThan(20);
    expect(
      complaints((page) => numbersIn(wordsOf(page)).filter((number) => !current.has(number) && !(isAboutFacts(page) && past.has(number)))),
    ).toEqual({});
  });

  it('phone numbers on pages are dialled as they are shown', () => {
    expect(
      complaints((page) =>
        withAttribute(page, 'a[href]', 'href')
          .filter(({ element, value }) => value.startsWith('tel:') && !textOf(element).includes(shown(value.slice(4))))
          .map(({ element, value }) => `${value}: ${textOf(element)}`),
      ),
    ).toEqual({});
  });

  it('phone numbers on pages are written in one way', () => {
    expect(complaints((page) => numbersIn(wordsOf(page)).filter((number) => !wordsOf(page).includes(number)))).toEqual({});
  });
});

describe('old phone numbers', () => {
  it('old phone numbers appear nowhere but on the pages of facts', () => {
    expect(past.size).toBeGreaterThan(3);
    const others = pages.filter((page) => !isAboutFacts(page));
    const spelled = [...past].map((number) => number.replaceAll('-', ''));
    expect(
      complaints((page) => {
        const dialled = withAttribute(page, 'a[href]', 'href').filter(({ value }) => spelled.some((digits) => value === `tel:+1${digits}`));
        return [...numbersIn(wordsOf(page)).filter((number) => past.has(number)), ...dialled.map(({ value }) => value)];
      }, others),
    ).toEqual({});
  });

  it('old phone numbers are all on the pages of facts, as are the current ones', () => {
    const listed = new Set(pages.filter(isAboutFacts).flatMap((page) => numbersIn(wordsOf(page))));
    expect([...past, ...current].filter((number) => !listed.has(number))).toEqual([]);
  });
});

describe.each(regions)('pages about $name', ({ id, facts }) => {
  it('the page of each region shows every number of the region that the API gives', () => {
    const listed = numbersOn(`/regions/${id}/`);
    const wanted = numbersOf(Object.values(facts).flatMap((group) => group.facts));
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((number) => !listed.has(number))).toEqual([]);
  });

  it('the pay pages of each region show every number for paying that the API gives', () => {
    const listed = new Set(BILLS.flatMap((bill) => [...numbersOn(urls.payStep(id, bill))]));
    const wanted = Object.entries(facts).flatMap(([key, group]) => (/^(premium|financial)-/.test(key) ? numbersOf(group.facts) : []));
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((number) => !listed.has(number))).toEqual([]);
  });

  it('the pay page of a bill for care names the line that the API gives first for it', async () => {
    const response = await app.request(`/api/v1/contact?region=${id}&topic=medical-bills`);
    const { channels } = (await response.json()) as { channels: { kind: string; text: string }[] };
    const first = channels.find(({ kind }) => kind === 'phone');
    expect(numbersOn(urls.payStep(id, 'medical'))).toContain(first?.text);
  });

  it('neither the page nor a pay page of a region shows a number that belongs only to another', () => {
    const own = new Set(numbersOf([...Object.values(facts), ...Object.values(shared)].flatMap((group) => group.facts)));
    for (const url of [urls.region(id), urls.payRegion(id), ...BILLS.map((bill) => urls.payStep(id, bill))]) {
      expect(
        [...numbersOn(url)].filter((number) => !own.has(number)),
        url,
      ).toEqual([]);
    }
  });
});
