/**
 * What may be kept of a search that led nowhere: a few words, without digits, addresses and names, and only once
 * they have come from several networks.
 */
import { PERSONAL_NAMES } from './personal-names.ts';
import { fold } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';

export const GAP_KINDS = ['no-result', 'not-meant'] as const;
export type GapKind = (typeof GAP_KINDS)[number];

export function isGapKind(value: unknown): value is GapKind {
  return (GAP_KINDS as readonly unknown[]).includes(value);
}

/** Words are kept in readable form once this many networks have sent them. */
export const SHARED_BY = 10;

/** Longer texts are stories, and no two people tell the same. */
const MOST_WORDS = 8;
const MOST_LETTERS = 20;
/** What follows is a name, and one word more may be the surname. */
const NAME_FOLLOWS = /\b(?:(?:name|nombre)\s+(?:is|es)|named|llamo|llama|mrs?|ms|dr|sra?|senora?)\b\.?((?:\s+[\p{L}'-]+){1,2})/giu;
/** A part of a query with a digit or an at sign in it: a number, a date, an address, a password. */
const NOT_WORDS = /\S*[\d@]\S*/g;

/** Capitals inside a query are names of someone or something, unless everything is written so. */
function withoutCapitals(query: string): string {
  const words = query.split(/\s+/).filter(Boolean);
  const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
  if (words.every(isCapital)) return query;
  return words.filter((word, index) => index === 0 || !isCapital(word)).join(' ');
}

/** The words of a query that may be counted, in lower case; null when none are left or they are too many. */
export function scrub(query: string): string | null {
  const rest = withoutCapitals(fold(query).replaceAll(NOT_WORDS, ' ')).replaceAll(NAME_FOLLOWS, ' ');
  const words = wordsOf(rest);
  if (words.length > MOST_WORDS || words.some((word) => word.length > MOST_LETTERS)) return null;
  return words.filter((word) => !PERSONAL_NAMES.has(word)).join(' ') || null;
}
