/**
 * Whether a text looks as if it holds a number that should not travel in a message. A hint, never a verdict: it
 * may take an order number for a record number, and it is used to warn, not to refuse.
 */

import { isNationalNumber } from '../text/phone.ts';
import { fold } from '../text/fold.ts';

/** In the order in which they matter. */
export const SENSITIVE_KINDS = ['card', 'ssn', 'medicare', 'record-number'] as const;
export type SensitiveKind = (typeof SENSITIVE_KINDS)[number];

/** Digits that are written together or in groups, as in `4111 1111 1111 1111` or `078-05-1120`. */
const DIGIT_RUN = /\d+(?:[ .-]\d+)*/g;
const CARD_DIGITS = { least: 13, most: 19 };
/** First digits that payment networks use (ISO/IEC 7812). */
const CARD_START = /^[2-6]/;
const RECORD_NUMBER = /^\d{8,12}$/;
/** No Social Security number has these; taxpayer numbers that start with 9 are as private. */
const NEVER_SSN = /^(?:000|666)|^...00|0000$/;

/** A Medicare number (MBI): eleven places, each of its own kind, in groups of four, three and four or written together. */
const LETTER = '[AC-HJKMNP-RT-Y]';
const MIXED = '[0-9AC-HJKMNP-RT-Y]';
const MEDICARE = new RegExp(`\\b[1-9]${LETTER}${MIXED}\\d[ -]?${LETTER}${MIXED}\\d[ -]?${LETTER}{2}\\d\\d\\b`, 'i');

const LABELLED =
  /(?:\b(mrn|record|member (?:id|number)|expediente)|\b(ssn|itin|social security|seguro social))\b\D{0,24}(\d[\d .-]{3,24})/gi;

interface Run {
  groups: string[];
  /** What stands before each group; nothing before the first. */
  separators: string[];
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/** The check digit of ISO/IEC 7812 (Luhn). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = digit * 2;
    sum += place % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const isCard = (digits: string): boolean =>
  digits.length >= CARD_DIGITS.least && digits.length <= CARD_DIGITS.most && CARD_START.test(digits) && passesLuhn(digits);

/** Any neighbouring groups: a card number may be followed by its code, or stand after another number. */
function holdsCard({ groups }: Run): boolean {
  return groups.some((_, first) => {
    let digits = '';
    for (let last = first; last < groups.length && digits.length < CARD_DIGITS.most; last += 1) {
      digits += groups[last] ?? '';
      if (isCard(digits)) return true;
    }
    return false;
  });
}

function holdsSsn({ groups, separators }: Run): boolean {
  return groups.some((area, at) => {
    const [group = '', serial = ''] = groups.slice(at + 1, at + 3);
    const separator = separators[at + 1];
    if (area.length !== 3 || group.length !== 2 || serial.length !== 4 || separators[at + 2] !== separator) return false;
    // Joined to more groups by the same sign it is part of a longer number.
    if (separator !== ' ' && [separators[at], separators[at + 3]].includes(separator)) return false;
    return !NEVER_SSN.test(area + group + serial);
  });
}

const isMonthAndDay = (text: string): boolean => /^(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(text);

/** `20261121` or `11212026` */
const isDate = (digits: string): boolean =>
  digits.length === 8 &&
  ((/^(19|20)/.test(digits) && isMonthAndDay(digits.slice(4))) || (/^....(19|20)/.test(digits) && isMonthAndDay(digits.slice(0, 4))));

const holdsRecordNumber = ({ groups }: Run): boolean =>
  groups.some((digits) => RECORD_NUMBER.test(digits) && !isNationalNumber(digits.replace(/^1/, '')) && !isDate(digits));

function runsOf(text: string): Run[] {
  return [...text.matchAll(DIGIT_RUN)].map(([run]) => ({
    groups: run.split(/[ .-]/),
    separators: ['', ...[...run.matchAll(/[ .-]/g)].map(([separator]) => separator)],
  }));
}

/** The kinds of numbers that the text seems to hold, each once, the gravest first. */
export function findSensitive(text: string): SensitiveKind[] {
  const folded = fold(text);
  const runs = runsOf(folded);
  const found = new Set<SensitiveKind>();
  if (runs.some(holdsCard)) found.add('card');
  if (runs.some(holdsSsn)) found.add('ssn');
  if (MEDICARE.test(folded)) found.add('medicare');
  if (runs.some(holdsRecordNumber)) found.add('record-number');
  for (const [, record, , number = ''] of folded.matchAll(LABELLED)) {
    const { length } = digitsOf(number);
    if (record && length >= 5 && length <= 14) found.add('record-number');
    if (!record && length === 9) found.add('ssn');
  }
  return SENSITIVE_KINDS.filter((kind) => found.has(kind));
}
