/**
 * What a value looks like on somebody else's page, however it is written there. Loose on form, strict on the value: a page
 * that shows another number, box or period does not have the sign.
 */
import { spellingsOf } from '#domain/facts/old-values.ts';
import type { Address, KnownFact } from '#domain/facts/schema.ts';
import { addressBarText, contactText, factText, moneyText } from '#domain/facts/text.ts';
import { PHONE_IN_TEXT } from '#domain/text/phone.ts';
import { plainWords } from '#domain/text/words.ts';
import { monthDayText } from '#domain/time/date-text.ts';
import { languageIn } from '../../src/words/index.ts';
import { figureSigns, hasPeriod, type Period } from './figures.ts';
import type { PageText } from './page-text.ts';

/** A page as it was read: its words, its links and the address at which they stand. */
export interface Page extends PageText {
  at: string;
}

export interface Sign {
  /** What is looked for, as people read it. */
  shown: string;
  isOn: (page: Page) => boolean;
}

const ENGLISH = languageIn('en');

/** @param before and @param after what must not stand next to it, as parts of a pattern */
const stands = (text: string, wanted: string, before: string, after: string): boolean =>
  new RegExp(`(?<!${before})${wanted.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)}(?!${after})`).test(text);

/** The same address however it is written: without scheme, `www.`, fragment and last slash. */
export function bareAddress(address: string): string {
  return address
    .replace(/#.*$/, '')
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/^[^/?]+/, (host) => host.toLowerCase())
    .replace(/\/(?=$|\?)/, '');
}

function hasPhone(e164: string, { text, links }: Page): boolean {
  const national = e164.slice(2);
  return (
    [...text.matchAll(PHONE_IN_TEXT)].some(([, , ...parts]) => parts.join('') === national) ||
    links.some((link) => (/^tel:([^;,]*)/.exec(link)?.[1] ?? '').replaceAll(/\D/g, '').replace(/^1/, '') === national) ||
    spellingsOf(e164).some((spelling) => stands(text, spelling, String.raw`\d`, String.raw`\d`))
  );
}

function hasEmail(email: string, { text, links }: Page): boolean {
  const wanted = email.toLowerCase();
  return (
    stands(text.toLowerCase(), wanted, String.raw`[\w.+-]`, String.raw`\w|[.-]\w`) ||
    links.some((link) => /^mailto:([^?]*)/.exec(link)?.[1]?.toLowerCase() === wanted)
  );
}

/** On the page itself, behind a link or in the text. A host alone is also seen in front of a path. */
function hasAddressBar(url: string, { text, links, at }: Page): boolean {
  const wanted = bareAddress(url);
  if ([at, ...links].some((link) => bareAddress(link) === wanted)) return true;
  const plain = text.replaceAll(/https?:\/\/(?:www\.)?|\bwww\./gi, ' ').toLowerCase();
  const after = wanted.includes('/') ? String.raw`[\w-]|\/[\w-]|\.\w` : String.raw`[\w-]|\.\w`;
  return stands(plain, wanted.toLowerCase(), String.raw`[\w.@-]`, after);
}

const SHORT_WORDS = new Map(
  Object.entries({
    street: 'st',
    road: 'rd',
    avenue: 'ave',
    boulevard: 'blvd',
    drive: 'dr',
    parkway: 'pkwy',
    highway: 'hwy',
    suite: 'ste',
    floor: 'fl',
    north: 'n',
    south: 's',
    east: 'e',
    west: 'w',
    northeast: 'ne',
    northwest: 'nw',
    southeast: 'se',
    southwest: 'sw',
  }),
);

const streetWords = (text: string): string[] =>
  plainWords(text.replaceAll(/(\d{5})-(\d{4})(?!\d)/g, '$1x$2').replaceAll(/\b([a-z])\. ?(?=[a-z]\b)/gi, '$1'))
    .replaceAll(/\bp o box\b|\bpost office box\b|\bpob\b/g, 'po box')
    .split(' ')
    .map((word) => SHORT_WORDS.get(word) ?? word);

/** Words between a street and its ZIP code: a second line, the town, the state. */
const TOWN = 12;

/** Street or box, and soon after it the ZIP code. Who gets the letter is not compared: pages shorten names. */
function hasPostalAddress({ street, zip }: Address, { text }: Page): boolean {
  const words = streetWords(text);
  const wanted = streetWords(street);
  const zips = new Set([zip.slice(0, 5), zip.replace('-', 'x')]);
  return words.some((_, at) => {
    const end = at + wanted.length;
    return wanted.every((word, index) => words[at + index] === word) && words.slice(end, end + TOWN).some((word) => zips.has(word));
  });
}

export const moneySign = (usd: number): Sign => {
  const whole = Number.isInteger(usd);
  const figures = usd.toLocaleString('en-US', whole ? {} : { minimumFractionDigits: 2 });
  const amount = String.raw`${figures.replaceAll(',', ',?').replace('.', String.raw`\.`)}${whole ? String.raw`(?:\.00)?` : ''}(?!\d|[.,]\d)`;
  const pattern = new RegExp(String.raw`\$ ?${amount}|(?<![\d.,])${amount} dollars`, 'i');
  return { shown: moneyText(usd, 'en'), isOn: ({ text }) => pattern.test(text) };
};

export const percentSign = (percent: number): Sign => {
  const pattern = new RegExp(
    String.raw`(?<![\d.,])${String(percent).replace('.', String.raw`\.`)}(?:\.0+)? ?(?:%|percent|per cent|por ciento)`,
    'i',
  );
  return { shown: `${percent}%`, isOn: ({ text }) => pattern.test(text) };
};

export const periodSign = (period: Period): Sign => ({
  shown: factText({ kind: 'period', value: period } as KnownFact, ENGLISH),
  isOn: ({ text }) => hasPeriod(period, text),
});

/** `42 CFR 422.582(b)`: the page must at least name `422.582`. Null for a citation without a number. */
export function citationSign(citation: string): Sign | null {
  const [number] = (citation.match(/\d[\w.-]*\w|\d/g) ?? []).sort((a, b) => b.length - a.length);
  return number === undefined ? null : { shown: number, isOn: ({ text }) => stands(text, number, String.raw`[\w.]`, String.raw`\d`) };
}

/** Null where no form can be told: words of our own for what a source says. */
export function signOf(fact: KnownFact): Sign | null {
  switch (fact.kind) {
    case 'phone':
    case 'fax':
      return { shown: contactText(fact), isOn: (page) => hasPhone(fact.value, page) };
    case 'short-number':
      return { shown: fact.value, isOn: ({ text }) => stands(text, fact.value, String.raw`[\d-]`, String.raw`[\d-]|[.,]\d`) };
    case 'email':
      return { shown: fact.value, isOn: (page) => hasEmail(fact.value, page) };
    case 'url':
      return { shown: addressBarText(fact.value), isOn: (page) => hasAddressBar(fact.value, page) };
    case 'address':
      return { shown: contactText(fact), isOn: (page) => hasPostalAddress(fact.value, page) };
    case 'period':
      return periodSign(fact.value);
    case 'money':
      return moneySign(fact.value.usd);
    case 'text':
      return textSign(fact.value);
    case 'due-rule':
      return null;
  }
}

/** A day of every year, `MM-DD`. */
export function daySign(monthDay: string): Sign {
  const shown = monthDayText(monthDay, 'en');
  return { shown, isOn: ({ text }) => figureSigns(shown).every((isOn) => isOn(text)) };
}

/** A name stands as it is written; of other words, the figures in them stand. */
function textSign(value: string): Sign | null {
  const isName = value.split(' ').every((word) => /^[A-Z]/.test(word));
  if (isName) return { shown: value, isOn: ({ text }) => ` ${plainWords(text)} `.includes(` ${plainWords(value)} `) };
  const figures = figureSigns(value);
  return figures.length === 0 ? null : { shown: value, isOn: ({ text }) => figures.every((isOn) => isOn(text)) };
}
