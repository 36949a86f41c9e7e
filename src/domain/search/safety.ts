/**
 * Whether a query asks for something that no page should come before: 911, 988, or a person with medical training.
 * Rather one card too many than one too few. Needs no search data, so that it answers with the first keystroke.
 */
import { ADVICE, BARE_EMERGENCY, CRISIS, CRISIS_ALONE, EMERGENCY, MEDICAL, OTHER_ABUSE, OURS, PAPERWORK } from './safety-words.ts';
import { editCost } from './spelling.ts';
import { wordsOf } from './words.ts';

/** `emergency`: the card with 911 first. `crisis`: 988 first. `advice`: we give no medical advice; the advice line. */
export type Safety = 'emergency' | 'crisis' | 'advice';

type Pattern = readonly (readonly string[])[];

const read = (patterns: readonly string[]): Pattern[] => patterns.map((pattern) => pattern.split(' ').map((choice) => choice.split('|')));

const emergency = read(EMERGENCY);
const crisis = read(CRISIS);
const crisisAlone = read(CRISIS_ALONE);
const advice = read(ADVICE);
const bare = new Set<string>(BARE_EMERGENCY);
const paperwork = new Set<string>(PAPERWORK);
const otherAbuse = new Set<string>(OTHER_ABUSE);
const medical = new Set<string>(MEDICAL);
const ours = new Set<string>(OURS);

/** Words that look like a slip for one of ours and are not. */
const NOT_A_SLIP = new Set(
  'suicide suicidal strike store stoke stroll chess cheat breadth bread breach breaks living leaving mudarme casarme marcharme quitarle aviso abuse abused reuse unused killed filled pausing chasing cooking checking choosing shooting paying person prison heard heat attach attached saying seizures emerging cutter domestic pecho hecho derecho techo mother father order labor'.split(
    ' ',
  ),
);
/** Everyday words that their own slips are nearer to, or as near: "wrking" is "working" before it is "waking". */
const LOOKALIKES = [
  'working',
  'walking',
  'talking',
  'making',
  'taking',
  'getting',
  'living',
  'leaving',
  'billing',
  'reading',
  'hearing',
  'website',
];
const GAP = 2;
const MAX_WORDS = 120;

const lettersOf = (word: string): string => word.split('').sort().join('');

/** Words that are spelt right, so that they are no slip for one of ours. */
type IsWord = (word: string) => boolean;

function matches(typed: string, wanted: string, isWord: IsWord): boolean {
  if (typed === wanted) return true;
  if (isWord(typed)) return false;
  // In short words only swapped letters count as a slip: "pian", but not "paga" for "pega".
  if (wanted.length === 4) return typed.length === 4 && editCost(typed, wanted) === 0.7 && lettersOf(typed) === lettersOf(wanted);
  if (wanted.length < 5 || typed.length < 4 || NOT_A_SLIP.has(typed)) return false;
  const limit = wanted.length < 7 ? 1 : wanted.length < 10 ? 1.3 : 2;
  const cost = editCost(typed, wanted, limit);
  return cost <= limit && !LOOKALIKES.some((other) => editCost(typed, other, cost) <= cost);
}

/** Whether a pattern starts at `from`. `isWord`: slips count too; null: only what is spelt right. */
function matchesAt(words: readonly string[], from: number, pattern: Pattern, isWord: IsWord | null): boolean {
  let at = from;
  for (const [index, choices] of pattern.entries()) {
    const last = index === 0 ? at : Math.min(at + GAP, words.length - 1);
    let found = -1;
    for (let place = at; place <= last && found < 0; place += 1) {
      const word = words[place] ?? '';
      if (choices.some((choice) => (isWord ? matches(word, choice, isWord) : word === choice))) found = place;
    }
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

const anyOf = (words: readonly string[], patterns: readonly Pattern[], isWord: IsWord | null): boolean =>
  words.some((_, from) => patterns.some((pattern) => matchesAt(words, from, pattern, isWord)));

/** `isWord`: knows more words that are spelt right than this file does. */
export function readSafety(query: string, isWord: IsWord = () => false): Safety | null {
  const words = wordsOf(query.slice(0, 1_000)).slice(0, MAX_WORDS);
  const about = (list: ReadonlySet<string>): boolean => words.some((word) => list.has(word));
  if (anyOf(words, crisis, isWord)) return 'crisis';
  if (anyOf(words, crisisAlone, isWord) && !about(paperwork) && !about(otherAbuse)) return 'crisis';
  if (anyOf(words, emergency, isWord) && !about(paperwork)) return 'emergency';
  if (
    words.length > 0 &&
    words.length < 4 &&
    words.every((word) => bare.has(word) || word === 'an' || word === 'medical') &&
    !(words.length === 1 && words[0] === 'help')
  )
    return 'emergency';
  if (about(ours)) return null;
  return anyOf(words, advice, null) || about(medical) ? 'advice' : null;
}
