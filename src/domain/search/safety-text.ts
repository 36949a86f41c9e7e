/** A text as sentences of words, however it was typed: abbreviations, signs in place of letters, letters one by one. */
import { foldForComparison } from '../text/fold.ts';
import { spellOutNegations, wordsOf } from '../text/words.ts';

/** A sentence with what ends it, and abbreviations that end none. */
const SENTENCE = /(?:[^!?;\n.]|\.(?=\d))+[!?;\n.]*/g;
const ABBREVIATED = /\b(dr|mr|mrs|ms|st|sr|sra)\./g;
/** Digits and signs in place of letters, letters held down. */
const STAND_INS: readonly (readonly [RegExp, string])[] = [
  [/([a-z])[1!|](?=[a-z])/g, '$1i'],
  [/([a-z])0(?=[a-z])/g, '$1o'],
  [/([a-z])3(?=[a-z])/g, '$1e'],
  [/([a-z])@(?=[a-z])/g, '$1a'],
  [/([a-z])\$(?=[a-z])/g, '$1s'],
  [/([a-z])\1{2,}/g, '$1$1'],
  [/\b2(?= *(?:many|much)\b)/g, 'too'],
];
/** Letters one by one: "s u i c i d e". */
const ONE_BY_ONE = /\b(?:[a-z][ .-]){3,40}[a-z]\b/g;
export interface Sentence {
  words: readonly string[];
  isQuestion: boolean;
}

/** The sentences that hold words. */
export function sentencesOf(text: string): Sentence[] {
  let plain = foldForComparison(text).replace(ABBREVIATED, '$1');
  for (const [sign, letter] of STAND_INS) plain = plain.replace(sign, letter);
  const sentences = plain.replace(ONE_BY_ONE, (letters) => letters.replace(/[^a-z]/g, '')).match(SENTENCE) ?? [];
  return sentences
    .map((sentence) => ({ words: spellOutNegations(wordsOf(sentence)), isQuestion: sentence.includes('?') }))
    .filter(({ words }) => words.length > 0);
}
