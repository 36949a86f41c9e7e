/**
 * Whether a query asks for something that no page should come before: 911, 988, or a person with medical training.
 * Rather one card too many than one too few. Needs no search data, so that it answers with the first keystroke.
 */
import { safetyWords } from './safety-words.ts';
import { COST, editCost } from './spelling.ts';
import { cut } from '../text/cut.ts';
import { contractNegations, spellOutNegations, wordsOf } from '../text/words.ts';

/** `emergency`: the card with 911 first. `crisis`: 988 first. `advice`: we give no medical advice; the advice line. */
export type Safety = 'emergency' | 'crisis' | 'advice';

const SETTINGS = {
  /** Characters and words of a query that are read. */
  maxLength: 1_000,
  maxWords: 120,
  /** Other words that may stand between two of a pattern. */
  gap: 2,
  /** Words of fewer letters have no typos, and of so many only swapped letters: "pian", but not "paga" for "pega". */
  shortest: 4,
  /** What a typo may cost, in edits: up to a length in letters. */
  typoCost: [
    { length: 6, cost: 1 },
    { length: 9, cost: 1.3 },
    { length: Infinity, cost: 2 },
  ],
  /** The most words of which one is a bare call for help. */
  bareWords: 3,
};

type Pattern = readonly (readonly string[])[];

const read = (patterns: readonly string[]): Pattern[] => patterns.map((pattern) => pattern.split(' ').map((choice) => choice.split('|')));

const emergency = read(safetyWords.emergency);
const crisis = read(safetyWords.crisis);
const crisisAlone = read(safetyWords.crisisAlone);
const advice = read(safetyWords.advice);
const bare = new Set([...safetyWords.bareEmergency.words, ...safetyWords.bareEmergency.beside]);
const notAlone = new Set(safetyWords.bareEmergency.notAlone);
const paperwork = new Set(safetyWords.paperwork);
const otherAbuse = new Set(safetyWords.otherAbuse);
const medical = new Set(safetyWords.medical);
const ours = new Set([...safetyWords.paperwork, ...safetyWords.ours]);
const notTypos = new Set(safetyWords.notTypos);

const lettersOf = (word: string): string => word.split('').sort().join('');

type Matches = (typed: string, wanted: string) => boolean;

const isSame: Matches = (typed, wanted) => typed === wanted;

const isSameOrTypo: Matches = (typed, wanted) => {
  if (typed === wanted) return true;
  if (wanted.length === SETTINGS.shortest)
    return typed.length === wanted.length && lettersOf(typed) === lettersOf(wanted) && editCost(typed, wanted) === COST.swapped;
  if (wanted.length < SETTINGS.shortest || typed.length < SETTINGS.shortest || notTypos.has(typed)) return false;
  const limit = SETTINGS.typoCost.find(({ length }) => wanted.length <= length)?.cost ?? 0;
  const cost = editCost(typed, wanted, limit);
  return cost <= limit && !safetyWords.lookalikes.some((other) => editCost(typed, other, cost) <= cost);
};

/** Whether a pattern starts at `from`. */
function matchesAt(words: readonly string[], from: number, pattern: Pattern, matches: Matches): boolean {
  let at = from;
  for (const [index, choices] of pattern.entries()) {
    const last = index === 0 ? at : Math.min(at + SETTINGS.gap, words.length - 1);
    let found = -1;
    for (let place = at; place <= last && found < 0; place += 1) {
      const word = words[place] ?? '';
      if (choices.some((choice) => matches(word, choice))) found = place;
    }
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

const anyOf = (words: readonly string[], patterns: readonly Pattern[], matches: Matches): boolean =>
  words.some((_, from) => patterns.some((pattern) => matchesAt(words, from, pattern, matches)));

function isBareEmergency(words: readonly string[]): boolean {
  const [first = '', ...others] = words;
  if (others.length === 0 && notAlone.has(first)) return false;
  return words.length > 0 && words.length <= SETTINGS.bareWords && words.every((word) => bare.has(word));
}

/** A text in the ways in which it may be written: as typed, with `isnt` as `is not`, and with `is not` as `isnt`. */
function readingsOf(words: readonly string[]): (readonly string[])[] {
  const long = spellOutNegations(words);
  // Most texts deny nothing.
  return long.includes('not') ? [words, long, contractNegations(words)] : [words];
}

export function readSafety(query: string): Safety | null {
  const words = wordsOf(cut(query, SETTINGS.maxLength)).slice(0, SETTINGS.maxWords);
  const readings = readingsOf(words);
  const says = (patterns: readonly Pattern[], matches: Matches): boolean => readings.some((reading) => anyOf(reading, patterns, matches));
  const about = (list: ReadonlySet<string>): boolean => words.some((word) => list.has(word));
  if (says(crisis, isSameOrTypo)) return 'crisis';
  if (says(crisisAlone, isSameOrTypo) && !about(paperwork) && !about(otherAbuse)) return 'crisis';
  if (says(emergency, isSameOrTypo) && !about(paperwork)) return 'emergency';
  if (isBareEmergency(words)) return 'emergency';
  if (about(ours)) return null;
  return says(advice, isSame) || about(medical) ? 'advice' : null;
}
