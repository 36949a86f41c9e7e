/** How each kind of fact reads, in a language. One wording for pages, articles and the API. */
import { fill, plural, type PluralText } from '../text/fill.ts';
import { numberText } from '../text/number-text.ts';
import type { Confidence } from './confidence.ts';
import type { Address, Fact, KnownFact } from './schema.ts';

type Period = Extract<Fact, { kind: 'period' }>['value'];
type ContactKind = 'phone' | 'fax' | 'short-number' | 'email' | 'url' | 'address' | 'text';
type DueRule = Extract<Fact, { kind: 'due-rule' }>['value'];

export interface FactWords {
  /** `{number}`, and that TTY users call 711 */
  phone: string;
  /** `{count}` of each unit */
  units: Readonly<Record<Period['unit'], PluralText>>;
  /** `{from}` a number to a `{period}` */
  range: string;
  dueRules: Readonly<Record<DueRule, string>>;
  /** As short as a card needs it. */
  shortDueRules: Readonly<Record<DueRule, string>>;
  confidence: Readonly<Record<Confidence, string>>;
}

/** A language with the group of the catalogue that these functions use. */
export interface FactLanguage {
  locale: string;
  words: { factText: FactWords };
}

/** `+18004644000` → `800-464-4000` */
export function phoneText(e164: string): string {
  return `${e164.slice(2, 5)}-${e164.slice(5, 8)}-${e164.slice(8)}`;
}

/** One line per part, ready for an envelope. */
export function addressLines({ recipient, street, city, state, zip }: Address): string[] {
  return [recipient, street, `${city}, ${state} ${zip}`];
}

/** `https://kp.org/payonline` → `kp.org/payonline`, as people see it in print and in the address bar. */
export function addressBarText(url: string): string {
  return url.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '');
}

export function periodText({ amount, max, unit }: Period, { locale, words: { factText } }: FactLanguage): string {
  if (max === undefined) return plural(locale, factText.units[unit], amount);
  return fill(factText.range, { from: numberText(amount, locale), period: plural(locale, factText.units[unit], max) });
}

/** Whole dollars without cents. */
export function moneyText(usd: number, locale: string): string {
  const minimumFractionDigits = Number.isInteger(usd) ? 0 : 2;
  return numberText(usd, locale, { style: 'currency', currency: 'USD', minimumFractionDigits });
}

/** 102 → `102%` */
export const percentText = (percent: number, locale: string): string =>
  numberText(percent / 100, locale, { style: 'percent', maximumFractionDigits: 2 });

/** A number, address or link as people read it, without what `factText` adds to a number for a sentence. */
export function contactText(fact: Extract<KnownFact, { kind: ContactKind }>): string {
  switch (fact.kind) {
    case 'phone':
    case 'fax':
      return phoneText(fact.value);
    case 'url':
      return addressBarText(fact.value);
    case 'address':
      return addressLines(fact.value).join(', ');
    default:
      return fact.value;
  }
}

/** The fact's value as words, without markup. */
export function factText(fact: KnownFact, language: FactLanguage): string {
  const { locale, words } = language;
  switch (fact.kind) {
    case 'phone':
      return fill(words.factText.phone, { number: phoneText(fact.value) });
    case 'period':
      return periodText(fact.value, language);
    case 'money':
      return moneyText(fact.value.usd, locale);
    case 'due-rule':
      return words.factText.dueRules[fact.value];
    default:
      return contactText(fact);
  }
}

/** Where a tap on the value leads; null for what is only read. Fax numbers are never links. */
export function factHref(fact: KnownFact): string | null {
  switch (fact.kind) {
    case 'phone':
    case 'short-number':
      return `tel:${fact.value}`;
    case 'email':
      return `mailto:${fact.value}`;
    case 'url':
      return fact.value;
    default:
      return null;
  }
}
