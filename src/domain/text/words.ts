/** The words of a text, for comparison. */
import { foldForComparison } from './fold.ts';

const PLAIN = /^[a-z0-9 ]*$/;

/** The words of a text in order. Digits stay together; everything else that is not a letter of English parts words. */
export function wordsOf(text: string): string[] {
  // Nearly every phrase of ours.
  return (PLAIN.test(text) ? text : foldForComparison(text)).match(/[a-z]+|\d+/g) ?? [];
}

/** Lower case, letters and digits of any language only, one space between words. */
export const plainWords = (text: string): string =>
  foldForComparison(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Verbs by their short negation, as `wordsOf` writes it. The first of a verb is the form that all of them get. */
const NEGATIONS = new Map([
  ['cant', 'can'],
  ['cannot', 'can'],
  ['dont', 'do'],
  ['doesnt', 'does'],
  ['didnt', 'did'],
  ['isnt', 'is'],
  ['aint', 'is'],
  ['arent', 'are'],
  ['wasnt', 'was'],
  ['werent', 'were'],
  ['wont', 'will'],
  ['wouldnt', 'would'],
  ['couldnt', 'could'],
  ['shouldnt', 'should'],
  ['havent', 'have'],
  ['hasnt', 'has'],
  ['hadnt', 'had'],
]);
const SHORT = new Map([...NEGATIONS].reverse().map(([short, verb]) => [verb, short]));

/** `cant`, `cannot` and `can not` as `can not`. */
export const spellOutNegations = (words: readonly string[]): string[] =>
  words.flatMap((word) => {
    const verb = NEGATIONS.get(word);
    return verb === undefined ? [word] : [verb, 'not'];
  });

/** `cannot` and `can not` as `cant`: one form of a negation, however it was written. */
export function contractNegations(words: readonly string[]): string[] {
  const long = spellOutNegations(words);
  return long.flatMap((word, at) => {
    if (word === 'not' && SHORT.has(long[at - 1] ?? '')) return [];
    const short = long[at + 1] === 'not' ? SHORT.get(word) : undefined;
    return [short ?? word];
  });
}
