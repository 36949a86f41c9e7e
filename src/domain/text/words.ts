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

/** Verbs by their short negation, as `wordsOf` writes it, and as it is misspelt. */
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
  ['mustnt', 'must'],
  ['dosnt', 'does'],
  ['dosent', 'does'],
  ['doesent', 'does'],
  ['isint', 'is'],
]);
/** `cant`, `cannot`, `can t` and `can not` as `can not`: one form of a negation, however it was written. */
export const spellOutNegations = (words: readonly string[]): string[] =>
  words.flatMap((word, at) => {
    // "can t": the apostrophe may have become a space.
    if (words[at + 1] === 't' && NEGATIONS.has(`${word}t`)) return [];
    const verb = NEGATIONS.get(word === 't' ? `${words[at - 1] ?? ''}t` : word);
    return verb === undefined ? [word] : [verb, 'not'];
  });
