/**
 * Is this link, number or address right? A pure look-up in values that the page has loaded: nothing is sent anywhere.
 * Only what stands in the facts is ever called current.
 */
import { checkLink, DOUBTS } from './check-link.ts';
import type { Known, KnownValues } from './known.ts';
import { cut } from '../../text/cut.ts';
import { plainWords } from '../../text/words.ts';
import { MOST_CHARACTERS, piecesOf, type Piece } from './tokenize.ts';

export const VERDICTS = [
  /** In use, for what `known.uses` says. */
  'current',
  /** In use for one thing, wrong for another. */
  'mixed',
  /** Was right once. */
  'replaced',
  /** A mix-up that goes around. */
  'never-right',
  /** It goes around, and nothing from the plan says that it is right here. */
  'unconfirmed',
  'someone-else',
  'unknown',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const REASONS = [
  ...DOUBTS,
  'phone',
  'box',
  /** A known box, with a place beside it that is not its own. */
  'address-differs',
  'email',
  /** A web page put these words in place of an e-mail address. */
  'hidden-email',
  'command',
  /** Nothing in the text can be checked. */
  'nothing',
] as const;
export type Reason = (typeof REASONS)[number];

export interface Finding {
  /** The piece of the text that this is about. */
  text: string;
  verdict: Verdict;
  /** Set when the verdict is `unknown`. */
  reason: Reason | null;
  known: Known | null;
  /** Of a link: whose site would open. */
  host: string | null;
  /** The known value that this resembles. */
  instead: Known | null;
}

/** What is said of each. `{host}` in a reason stands for whose site would open. */
export interface CheckWords {
  readonly verdicts: Readonly<Record<Verdict, Readonly<Record<'mark' | 'text', string>>>>;
  readonly reasons: Readonly<Record<Reason, string>>;
}

/** `/pay/check/values.json` */
export interface CheckFile extends KnownValues {
  words: CheckWords;
}

/** People paste one thing, or a short letter. */
const MOST_FINDINGS = 12;

const PAST = {
  retired: 'replaced',
  'never-right': 'never-right',
  unconfirmed: 'unconfirmed',
  'someone-else': 'someone-else',
} as const;

function known(text: string, value: Known): Finding {
  const past = value.past ? PAST[value.past.was] : null;
  const verdict = past === null ? 'current' : value.uses.length > 0 ? 'mixed' : past;
  return { text, verdict, reason: null, known: value, host: null, instead: null };
}

const unknown = (text: string, reason: Reason, rest: Partial<Pick<Finding, 'host' | 'instead'>> = {}): Finding => ({
  text,
  verdict: 'unknown',
  reason,
  known: null,
  host: null,
  instead: null,
  ...rest,
});

/** Whether what is written after a box is its own city, state and ZIP, as far as it goes. */
function agrees(after: string, place: string): boolean {
  const expected = place.split(' ');
  const written = plainWords(after).split(' ').filter(Boolean).slice(0, expected.length);
  return written.every((word, index) => word === expected[index]);
}

function checkPiece(piece: Piece, data: KnownValues): Finding {
  const { values, current, old } = data;
  const lookUp = (key: string): Known | undefined => values[old[key] ?? current[key] ?? -1];
  switch (piece.kind) {
    case 'link': {
      const found = checkLink(piece.text, data);
      if (found.verdict === 'known') return known(piece.text, found.known);
      return unknown(piece.text, found.doubt, { host: found.host, instead: found.instead });
    }
    case 'phone': {
      const value = lookUp(`phone:${piece.digits}`);
      return value ? known(piece.text, value) : unknown(piece.text, 'phone');
    }
    case 'address': {
      const value = lookUp(`street:po box ${piece.box}`);
      if (!value) return unknown(piece.text, 'box');
      if (value.uses.length > 0 && !agrees(piece.after, value.place ?? ''))
        return unknown(piece.text, 'address-differs', { instead: value });
      return known(piece.text, value);
    }
    case 'email': {
      const value = lookUp(`email:${piece.text.toLowerCase()}`);
      return value ? known(piece.text, value) : unknown(piece.text, 'email');
    }
    case 'command':
      return unknown(piece.text, 'command');
  }
}

/** A street of ours, or the name of an old site, among other words. */
function checkWords(text: string, { values, current, old }: KnownValues): Finding[] {
  const words = ` ${plainWords(text)} `;
  const joined = words.replaceAll(' ', '');
  const has = (key: string, kind: string) => key.startsWith(kind) && words.includes(` ${key.slice(kind.length)} `);
  const street = Object.entries(current).find(([key]) => has(key, 'street:'));
  const value = street && values[street[1]];
  if (street && value) {
    const after = words.slice(words.indexOf(street[0].slice('street:'.length)) + street[0].length - 'street:'.length);
    return [agrees(after, value.place ?? '') ? known(value.text, value) : unknown(text, 'address-differs', { instead: value })];
  }
  const isNamed = (key: string) =>
    has(key, 'words:') || (/^words:[a-z ]{8,}$/.test(key) && joined.includes(key.slice(6).replaceAll(' ', '')));
  const named = new Set(Object.entries(old).flatMap(([key, index]) => (isNamed(key) ? [index] : [])));
  return [...named].flatMap((index) => (values[index] ? [known(values[index].text, values[index])] : []));
}

/** What is known of everything in a text, one finding for each piece. Never empty, unless the text is. */
export function checkText(input: string, data: KnownValues): Finding[] {
  const text = cut(input.trim(), MOST_CHARACTERS);
  if (!text) return [];
  if (/\[?\s*email\W{0,3}protected\s*\]?/i.test(text)) return [unknown('[email protected]', 'hidden-email')];
  const found = new Map(piecesOf(text).map((piece) => [`${piece.kind} ${piece.text}`, checkPiece(piece, data)]));
  if (found.size > 0) return [...found.values()].slice(0, MOST_FINDINGS);
  const named = checkWords(text, data);
  return named.length > 0 ? named.slice(0, MOST_FINDINGS) : [unknown(cut(text, 80), 'nothing')];
}
