/** How each kind of fact reads. One wording for pages, articles and the API. */
import type { Address, Confidence, Fact, KnownFact } from './schema.ts';

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

const UNITS: Readonly<Record<string, string>> = { 'business-day': 'business day' };

export function periodText({ amount, max, unit }: Extract<Fact, { kind: 'period' }>['value']): string {
  const word = UNITS[unit] ?? unit;
  return max === undefined ? `${amount} ${word}${amount === 1 ? '' : 's'}` : `${amount} to ${max} ${word}s`;
}

const DUE_RULES = {
  'end-of-prior-month': 'the last day of the month before the month it pays for',
  'first-of-month': 'the first day of the month it pays for',
} as const;

const SHORT_DUE_RULES = { 'end-of-prior-month': 'last day of the month before', 'first-of-month': 'first day of the month' } as const;

/** As short as a card needs it. */
export const dueRuleText = (rule: keyof typeof SHORT_DUE_RULES): string => SHORT_DUE_RULES[rule];

export const CONFIDENCE_TEXT: Readonly<Record<Confidence, string>> = {
  confirmed: 'Confirmed by two sources',
  'single-source': 'One source',
  disputed: 'Sources disagree',
};

/** The fact's value as words, without markup. */
export function factText(fact: KnownFact): string {
  switch (fact.kind) {
    case 'phone':
      return `${phoneText(fact.value)} (TTY: 711)`;
    case 'fax':
      return phoneText(fact.value);
    case 'url':
      return addressBarText(fact.value);
    case 'address':
      return addressLines(fact.value).join(', ');
    case 'period':
      return periodText(fact.value);
    case 'money':
      return `$${Number.isInteger(fact.value.usd) ? fact.value.usd : fact.value.usd.toFixed(2)}`;
    case 'due-rule':
      return DUE_RULES[fact.value];
    default:
      return fact.value;
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
