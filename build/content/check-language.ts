/** Measures and rules of plain language: how hard a page is to read, how long its sentences are, words we do not use. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { wordsOf, type Sentence } from './article-text.ts';

/** Grade above which a page fails, unless its front matter says why it must be so. */
export const MAX_GRADE = 8;
/** Words in a sentence. The rule of the house is fewer than 20; a fact or a name may take the last ones. */
export const MAX_WORDS = 19;

/** Flesch–Kincaid grade: years of school that a reader needs. 0 for no words. */
export function gradeOf(sentences: readonly Sentence[]): number {
  const words = sentences.flatMap(({ text }) => wordsOf(text));
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
}

/** The word or phrase as people would write it, in any form, and what to write instead. */
const BANNED: readonly (readonly [RegExp, string])[] = [
  [/click (?:here|on|below)|tap here/, 'Say what the link or button is called.'],
  [/simply|just (?:call|go|click|open|sign|visit|log)|easily|obviously|of course/, 'Leave it out.'],
  [/please(?: note| be advised)?|kindly/, 'Leave it out.'],
  [/(?:be )?advised that|(?<!\b(?:a|the|short) )note that|be aware that|keep in mind that/, 'Say it straight.'],
  [/in order to|so as to/, 'Write "to".'],
  [/utili[sz](?:e|es|ed|ing|ation)|leverag(?:e|es|ed|ing)/, 'Write "use".'],
  [/at this time|at the present time|currently/, 'Write "now", or leave it out.'],
  [/prior to|in advance of/, 'Write "before".'],
  [/subsequent(?:ly)?(?: to)?/, 'Write "after" or "then".'],
  [/commenc(?:e|es|ed|ing|ement)|initiat(?:e|es|ed|ing)/, 'Write "start".'],
  [/terminat(?:e|es|ed|ing|ion)/, 'Write "end".'],
  [/facilitat(?:e|es|ed|ing)/, 'Write "help".'],
  [/endeavou?r(?:s|ed|ing)?/, 'Write "try".'],
  [/purchas(?:e|es|ed|ing)/, 'Write "buy".'],
  [/in the event (?:of|that)/, 'Write "if".'],
  [/with regards? to|in regards? to|pertaining to|regarding|concerning/, 'Write "about".'],
  [/due to the fact that|inasmuch as/, 'Write "because".'],
  [/pursuant to|in accordance with/, 'Write "under" or "by".'],
  [/hereby|herein|thereof|therein|aforementioned|heretofore|notwithstanding/, 'Write a plain word.'],
  [/approximately/, 'Write "about".'],
  [/sufficient(?:ly)?/, 'Write "enough".'],
  [/additional(?:ly)?|furthermore|moreover/, 'Write "more" or "also".'],
  [/numerous|a (?:wide )?(?:variety|range) of/, 'Write "many".'],
  [/do(?:n[’']t| not) hesitate|feel free|rest assured/, 'Leave it out.'],
  [/inquir(?:y|ies|e|es|ed|ing)/, 'Write "question" or "ask".'],
  [/adjudicat(?:e|es|ed|ing|ion)/, 'Write "decide".'],
  [/remit(?:s|ted|ting|tance)?/, 'Write "send" or "payment".'],
  [/beneficiar(?:y|ies)/, 'Write "member" or "person".'],
  [/seamless(?:ly)?|hassle-free|world-class|best-in-class|one-stop/, 'Leave it out.'],
  [/log ?(?:in|on) (?:to|at)|login to|logon/, 'Write "sign in".'],
  [/wins/, 'Say which one to use: "Use the number on your bill."'],
  [
    /(?:tells|(?:can|may|will) tell)(?! (?:you|us|me|him|her|them|people|members|everyone|anyone|someone|each|the|your|a|an|its|their|others?)(?![a-z-]))/,
    'Say who is told ("can tell you"), or write "shows" or "says".',
  ],
  [/stands? (?:on|in|at|there|here|above|below|once)/, 'Write "is on", "is in" or "is here".'],
  [/of (?:its|their) own/, 'Write "its own" or "their own" before the noun.'],
  [/fits|(?:you|they|it|which|what|to|can|may|not) fit/, 'Write "is right for you".'],
  [/whom/, 'Write "who", or say it another way.'],
  [/also offline/, 'Write "even offline".'],
  [/(?:holds?|held) (?:for|true|good|until|if)|(?:what|this) holds/, 'Write "applies to".'],
  [/the next site/, 'Write "You are going to" and its name.'],
  [/come apart|became of|where (?:you|it) stands?/, 'Say what happens, in plain words.'],
  [/they can tell you what is possible/, 'Leave it out.'],
  [/you (?:must have )?(?:entered|typed|failed) (?:it |this |that )?(?:wrong|incorrectly|to)/, 'Write words without blame.'],
];

const PATTERNS = BANNED.map(
  ([pattern, instead]) => [new RegExp(`(?<![\\p{L}-])(?:${pattern.source})(?![\\p{L}-])`, 'giu'), instead] as const,
);

/** Words that the house does not use, with what to write instead. */
export function bannedWords(text: string): string[] {
  return PATTERNS.flatMap(([pattern, instead]) => [...text.matchAll(pattern)].map(([found]) => `"${found}": ${instead}`));
}
