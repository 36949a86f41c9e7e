/** The words that were probably meant: edits weighed by keyboard, sound and how common the candidate is. Costs are in edits. */
import { phoneticKey, stem } from './stem.ts';

/** What one edit costs in the weighted distance; 1 for any other. */
export const COST = { doubled: 0.5, soundsAlike: 0.6, neighbour: 0.7, swapped: 0.7 };

const SETTINGS = {
  /** How much may be wrong in a word: up to a length in letters, in edits. */
  allowance: [
    { length: 3, cost: 0.7 },
    { length: 4, cost: 1 },
    { length: 6, cost: 1.7 },
    { length: 8, cost: 2.1 },
    { length: Infinity, cost: 2.8 },
  ],
  /** Shorter words are never suggested. */
  shortest: 3,
  /** Words of more letters more or less are not compared. */
  lengthDifference: 3,
  /** Edits of a word that sounds the same count this much, … */
  soundsSame: 0.45,
  /** … and it may differ by this much more in letters. */
  soundsSameMore: 1,
  /** Another first letter costs this much more. */
  firstLetter: 0.6,
  /** What the logarithm of its count takes off a candidate's cost. */
  common: 0.14,
  /** How sure a suggestion is: less by this for each edit, at least so much, and less the further it is behind the best. */
  perEdit: 0.18,
  leastWeight: 0.4,
  behindBest: 1.6,
  /** Suggestions less sure than this are left out; so many are kept. */
  worthSuggesting: 0.3,
  suggestions: 4,
  /** Words that begin with what was typed: how many, how sure, and their cost. */
  completions: 2,
  completionWeight: 0.85,
  completionCost: 0.3,
  /** A known word that stands at most so often may be a typo … */
  rare: 4,
  /** … from this many letters on; an everyday word from so many. */
  typoLength: 5,
  everydayTypoLength: 4,
  /** What such a typo costs at most; of an everyday word, which must also sound the same. */
  typoCost: 0.8,
  everydayTypoCost: 1,
  /** How often the word meant must stand in the texts, for each time that the rare one does; for an everyday word, in all. */
  typoCount: 8,
  everydayTypoCount: 25,
  /** Longer words than this are known when a form of them is. */
  formLength: 7,
  /** What may be wrong in one of two words run together, and what both cost at most. */
  splitPartCost: 0.8,
  splitCost: 1.4,
  /** Whatever people type must not fill the memory. */
  remembered: 2_000,
};

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;

const neighbours = new Map<string, string>();
ROWS.forEach((row, y) => {
  for (const [x, letter] of row.split('').entries()) {
    const near = [row[x - 1], row[x + 1], ...[ROWS[y - 1], ROWS[y + 1]].flatMap((other) => [other?.[x - 1], other?.[x], other?.[x + 1]])];
    neighbours.set(letter, near.join(''));
  }
});

const SOUNDS_ALIKE = ['aeiouy', 'ckqs', 'sz', 'fv', 'bv', 'gj', 'td', 'mn', 'pb', 'xs'];

const A = 97;
const LETTERS = 26;

/** What one letter in place of another costs, for all pairs of a to z. */
const SUBSTITUTION = Float64Array.from({ length: LETTERS * LETTERS }, (_, index) => {
  const [from, to] = [Math.floor(index / LETTERS), index % LETTERS].map((letter) => String.fromCharCode(A + letter)) as [string, string];
  if (from === to) return 0;
  if (SOUNDS_ALIKE.some((group) => group.includes(from) && group.includes(to))) return COST.soundsAlike;
  return neighbours.get(from)?.includes(to) ? COST.neighbour : 1;
});

function substitution(from: number, to: number): number {
  if (from === to) return 0;
  const inTable = from >= A && from < A + LETTERS && to >= A && to < A + LETTERS;
  return inTable ? (SUBSTITUTION[(from - A) * LETTERS + to - A] ?? 1) : 1;
}

/** Three rows of the table of distances, used again for every pair of words. */
const MAX = 64;
const rows = [new Float64Array(MAX + 1), new Float64Array(MAX + 1), new Float64Array(MAX + 1)] as const;

/** Weighted Damerau–Levenshtein distance; `limit` ends the work early with Infinity. Words of more than 64 letters are strangers. */
export function editCost(from: string, to: string, limit = Infinity): number {
  if (Math.abs(from.length - to.length) > limit / COST.doubled || from.length > MAX || to.length > MAX) return from === to ? 0 : Infinity;
  let [before, previous, row] = rows as readonly [Float64Array, Float64Array, Float64Array];
  for (let j = 0; j <= to.length; j += 1) previous[j] = j;
  let bestBefore = 0;
  for (let i = 1; i <= from.length; i += 1) {
    const a = from.charCodeAt(i - 1);
    const aBefore = from.charCodeAt(i - 2);
    // A letter doubled or not doubled is half a mistake.
    const drop = a === aBefore ? COST.doubled : 1;
    row[0] = i;
    let best = i;
    for (let j = 1; j <= to.length; j += 1) {
      const b = to.charCodeAt(j - 1);
      const bBefore = to.charCodeAt(j - 2);
      const dropped = (previous[j] ?? 0) + drop;
      const added = (row[j - 1] ?? 0) + (b === bBefore ? COST.doubled : 1);
      let cost = (previous[j - 1] ?? 0) + substitution(a, b);
      if (dropped < cost) cost = dropped;
      if (added < cost) cost = added;
      if (i > 1 && j > 1 && a === bBefore && b === aBefore) cost = Math.min(cost, (before[j - 2] ?? 0) + COST.swapped);
      row[j] = cost;
      if (cost < best) best = cost;
    }
    // Two swapped letters cost nothing until the second one, so one bad row is not the end.
    if (best > limit && bestBefore > limit) return Infinity;
    bestBefore = best;
    [before, previous, row] = [previous, row, before];
  }
  return previous[to.length] ?? Infinity;
}

const allowance = (length: number): number => SETTINGS.allowance.find((step) => length <= step.length)?.cost ?? 0;

/** One bit for each letter, so that words which share too few letters are skipped without comparing them. */
function letters(word: string): number {
  let mask = 0;
  for (const letter of word) mask |= 1 << (letter.charCodeAt(0) - 97);
  return mask;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

export interface Suggestion {
  word: string;
  /** 1 for a certain reading, less the more had to be changed. */
  weight: number;
  cost: number;
  /** The word was cut short, not misspelt. */
  completed?: boolean;
}

export interface Speller {
  has: (word: string) => boolean;
  /** Best first; empty when nothing is near. */
  suggest: (word: string) => Suggestion[];
  /** For a word that is known but rare: a much more common word that it may be a typo of; null for none. */
  typoOf: (word: string) => Suggestion | null;
  /** Two words that were run together, one of them perhaps misspelt; null when there are none. */
  split: (word: string) => { parts: [string, string]; cost: number } | null;
}

interface Entry {
  word: string;
  count: number;
  mask: number;
  /** Found when it is first asked for: most words never are. */
  phoneticKey: string | null;
}

const TWO_LETTERS = new Set(['id', 'er', 'my', 'no', 'rx', 'dr', 'po', 'to']);

/** `counts`: each known word and how often it stands in the texts. `ordinary`: words that mean what they say. */
export function createSpeller(counts: ReadonlyMap<string, number>, ordinary: ReadonlySet<string>): Speller {
  const byLength = new Map<number, Entry[]>();
  for (const [word, count] of counts) {
    if (word.length < SETTINGS.shortest || !/^[a-z]+$/.test(word)) continue;
    const entry = { word, count, mask: letters(word), phoneticKey: null };
    const list = byLength.get(word.length);
    if (list) list.push(entry);
    else byLength.set(word.length, [entry]);
  }
  let stems: { roots: ReadonlySet<string>; usual: ReadonlySet<string> } | undefined;
  /** What the forms of known and of ordinary words share; found with the first word that is neither. */
  const stemsOfWords = () => (stems ??= { roots: new Set([...counts.keys()].map(stem)), usual: new Set([...ordinary].map(stem)) });
  const seen = new Map<string, Suggestion[]>();

  function near(word: string, most: number): (Suggestion & { count: number })[] {
    const mask = letters(word);
    const heard = phoneticKey(word);
    const found: (Suggestion & { count: number; score: number })[] = [];
    const { lengthDifference, soundsSame } = SETTINGS;
    for (let length = word.length - lengthDifference; length <= word.length + lengthDifference; length += 1) {
      for (const entry of byLength.get(length) ?? []) {
        const alike = (entry.phoneticKey ??= phoneticKey(entry.word)) === heard;
        const limit = alike ? most + SETTINGS.soundsSameMore : most;
        if (bits(mask ^ entry.mask) > 2 * limit + 1) continue;
        const edits = editCost(word, entry.word, limit / (alike ? soundsSame : 1));
        const cost = (alike ? edits * soundsSame : edits) + (entry.word.startsWith(word.charAt(0)) || alike ? 0 : SETTINGS.firstLetter);
        if (cost > most || entry.word === word) continue;
        found.push({ word: entry.word, count: entry.count, cost, weight: 0, score: cost - SETTINGS.common * Math.log(1 + entry.count) });
      }
    }
    found.sort((a, b) => a.score - b.score || a.word.localeCompare(b.word));
    const [best] = found;
    return found.slice(0, SETTINGS.suggestions).map(({ score, ...rest }) => ({
      ...rest,
      weight:
        Math.max(SETTINGS.leastWeight, 1 - SETTINGS.perEdit * rest.cost) *
        Math.exp(-SETTINGS.behindBest * (score - (best?.score ?? score))),
    }));
  }

  function completions(word: string): Suggestion[] {
    if (word.length < SETTINGS.shortest) return [];
    const found = [...byLength.values()].flat().filter((entry) => entry.word.length > word.length && entry.word.startsWith(word));
    return found
      .sort((a, b) => b.count - a.count || a.word.localeCompare(b.word))
      .slice(0, SETTINGS.completions)
      .map((entry) => ({ word: entry.word, weight: SETTINGS.completionWeight, cost: SETTINGS.completionCost, completed: true }));
  }

  function suggest(word: string): Suggestion[] {
    const known = seen.get(word);
    if (known) return known;
    const nearby = near(word, allowance(word.length));
    const all = [...completions(word), ...nearby].sort((a, b) => a.cost - b.cost);
    const result = all
      .filter(
        ({ word: candidate, weight }, index) =>
          weight >= SETTINGS.worthSuggesting && all.findIndex((other) => other.word === candidate) === index,
      )
      .slice(0, SETTINGS.suggestions);
    if (seen.size < SETTINGS.remembered) seen.set(word, result);
    return result;
  }

  const typos = new Map<string, Suggestion | null>();

  function findTypo(word: string): Suggestion | null {
    const own = counts.get(word) ?? 0;
    if (own > SETTINGS.rare) return null;
    const everyday = ordinary.has(word);
    if (word.length < (everyday ? SETTINGS.everydayTypoLength : SETTINGS.typoLength)) return null;
    const heard = phoneticKey(word);
    return (
      near(word, everyday ? SETTINGS.everydayTypoCost : SETTINGS.typoCost).find(
        ({ word: other, count }) =>
          count >= (everyday ? SETTINGS.everydayTypoCount : SETTINGS.typoCount * Math.max(1, own)) &&
          stem(other) !== stem(word) &&
          (!everyday || phoneticKey(other) === heard),
      ) ?? null
    );
  }

  const exists = (word: string): boolean => (word.length > 2 ? counts.has(word) : TWO_LETTERS.has(word));

  function isForm(word: string): boolean {
    const root = stem(word);
    if (root === word) return false;
    const { roots, usual } = stemsOfWords();
    return usual.has(root) || (word.length > SETTINGS.formLength && roots.has(root));
  }

  return {
    has: (word) => counts.has(word) || ordinary.has(word) || isForm(word),
    suggest,
    typoOf(word) {
      const known = typos.get(word);
      if (known !== undefined) return known;
      const found = findTypo(word);
      if (typos.size < SETTINGS.remembered) typos.set(word, found);
      return found;
    },
    split(word) {
      let best: { parts: [string, string]; cost: number } | null = null;
      for (let at = 2; at <= word.length - 2; at += 1) {
        const left = word.slice(0, at);
        const right = word.slice(at);
        const rightBest = exists(right)
          ? { word: right, cost: 0 }
          : at > 2 && exists(left) && right.length > 3
            ? near(right, SETTINGS.splitPartCost)[0]
            : undefined;
        const leftBest = exists(left)
          ? { word: left, cost: 0 }
          : exists(right) && right.length > 2 && left.length > 3
            ? near(left, SETTINGS.splitPartCost)[0]
            : undefined;
        if (!leftBest || !rightBest) continue;
        const rare = 2 / (1 + Math.min(counts.get(leftBest.word) ?? 1, counts.get(rightBest.word) ?? 1));
        const cost = leftBest.cost + rightBest.cost + rare;
        if (!best || cost < best.cost) best = { parts: [leftBest.word, rightBest.word], cost };
      }
      return best && best.cost < SETTINGS.splitCost ? best : null;
    },
  };
}

/** For people who mean what they type. */
export const WITHOUT_SPELLING: Speller = { has: () => true, suggest: () => [], typoOf: () => null, split: () => null };
