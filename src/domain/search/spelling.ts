/** The words that were probably meant: edits weighed by keyboard, sound and how common the candidate is. */
import { sound, stem } from './words.ts';

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
  if (SOUNDS_ALIKE.some((group) => group.includes(from) && group.includes(to))) return 0.6;
  return neighbours.get(from)?.includes(to) ? 0.7 : 1;
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
  if (Math.abs(from.length - to.length) > limit / 0.5 || from.length > MAX || to.length > MAX) return from === to ? 0 : Infinity;
  let [before, previous, row] = rows as readonly [Float64Array, Float64Array, Float64Array];
  for (let j = 0; j <= to.length; j += 1) previous[j] = j;
  let bestBefore = 0;
  for (let i = 1; i <= from.length; i += 1) {
    const a = from.charCodeAt(i - 1);
    const aBefore = from.charCodeAt(i - 2);
    // A letter doubled or not doubled is half a mistake.
    const drop = a === aBefore ? 0.5 : 1;
    row[0] = i;
    let best = i;
    for (let j = 1; j <= to.length; j += 1) {
      const b = to.charCodeAt(j - 1);
      const bBefore = to.charCodeAt(j - 2);
      const dropped = (previous[j] ?? 0) + drop;
      const added = (row[j - 1] ?? 0) + (b === bBefore ? 0.5 : 1);
      let cost = (previous[j - 1] ?? 0) + substitution(a, b);
      if (dropped < cost) cost = dropped;
      if (added < cost) cost = added;
      if (i > 1 && j > 1 && a === bBefore && b === aBefore) cost = Math.min(cost, (before[j - 2] ?? 0) + 0.7);
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

/** How much may be wrong in a word of this length. */
function allowance(length: number): number {
  if (length < 4) return 0.7;
  if (length < 5) return 1;
  if (length < 7) return 1.7;
  return length < 9 ? 2.1 : 2.8;
}

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
  /** For a word that is known but rare: a much more common word that it may be a slip for; null for none. */
  slip: (word: string) => Suggestion | null;
  /** Two words that were run together, one of them perhaps misspelt; null when there are none. */
  split: (word: string) => { parts: [string, string]; cost: number } | null;
}

interface Entry {
  word: string;
  count: number;
  mask: number;
  /** Found when it is first asked for: most words never are. */
  sound: string | null;
}

const TWO_LETTERS = new Set(['id', 'er', 'my', 'no', 'rx', 'dr', 'po', 'to']);

/** `counts`: each known word and how often it stands in the texts. `ordinary`: words that mean what they say. */
export function createSpeller(counts: ReadonlyMap<string, number>, ordinary: ReadonlySet<string>): Speller {
  const byLength = new Map<number, Entry[]>();
  for (const [word, count] of counts) {
    if (!/^[a-z]{3,}$/.test(word)) continue;
    const entry = { word, count, mask: letters(word), sound: null };
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
    const heard = sound(word);
    const found: (Suggestion & { count: number; score: number })[] = [];
    for (let length = Math.max(3, word.length - 3); length <= word.length + 3; length += 1) {
      for (const entry of byLength.get(length) ?? []) {
        const alike = (entry.sound ??= sound(entry.word)) === heard;
        const limit = alike ? most + 1 : most;
        if (bits(mask ^ entry.mask) > 2 * limit + 1) continue;
        const edits = editCost(word, entry.word, limit / (alike ? 0.45 : 1));
        const cost = (alike ? edits * 0.45 : edits) + (entry.word.startsWith(word.charAt(0)) || alike ? 0 : 0.6);
        if (cost > most || entry.word === word) continue;
        found.push({ word: entry.word, count: entry.count, cost, weight: 0, score: cost - 0.14 * Math.log(1 + entry.count) });
      }
    }
    found.sort((a, b) => a.score - b.score || a.word.localeCompare(b.word));
    const [best] = found;
    return found.slice(0, 4).map(({ score, ...rest }) => ({
      ...rest,
      weight: Math.max(0.4, 1 - 0.18 * rest.cost) * Math.exp(-1.6 * (score - (best?.score ?? score))),
    }));
  }

  function completions(word: string): Suggestion[] {
    if (word.length < 3) return [];
    const found = [...byLength.values()].flat().filter((entry) => entry.word.length > word.length && entry.word.startsWith(word));
    return found
      .sort((a, b) => b.count - a.count || a.word.localeCompare(b.word))
      .slice(0, 2)
      .map((entry) => ({ word: entry.word, weight: 0.85, cost: 0.3, completed: true }));
  }

  function suggest(word: string): Suggestion[] {
    const known = seen.get(word);
    if (known) return known;
    const mended = near(word, allowance(word.length));
    const all = [...completions(word), ...mended].sort((a, b) => a.cost - b.cost);
    const result = all
      .filter(({ word: candidate, weight }, index) => weight >= 0.3 && all.findIndex((other) => other.word === candidate) === index)
      .slice(0, 4);
    if (seen.size < 2_000) seen.set(word, result);
    return result;
  }

  const slips = new Map<string, Suggestion | null>();

  function slipOf(word: string): Suggestion | null {
    const own = counts.get(word) ?? 0;
    if (word.length < 4 || own > 4) return null;
    const everyday = ordinary.has(word);
    if (word.length < 5 && !everyday) return null;
    const heard = sound(word);
    return (
      near(word, everyday ? 1 : 0.8).find(
        ({ word: other, count }) =>
          count >= (everyday ? 25 : 8 * Math.max(1, own)) && stem(other) !== stem(word) && (!everyday || sound(other) === heard),
      ) ?? null
    );
  }

  const exists = (word: string): boolean => (word.length > 2 ? counts.has(word) : TWO_LETTERS.has(word));

  function isForm(word: string): boolean {
    const root = stem(word);
    if (root === word) return false;
    const { roots, usual } = stemsOfWords();
    return usual.has(root) || (word.length > 7 && roots.has(root));
  }

  return {
    has: (word) => counts.has(word) || ordinary.has(word) || isForm(word),
    suggest,
    slip(word) {
      const known = slips.get(word);
      if (known !== undefined) return known;
      const found = slipOf(word);
      if (slips.size < 2_000) slips.set(word, found);
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
            ? near(right, 0.8)[0]
            : undefined;
        const leftBest = exists(left)
          ? { word: left, cost: 0 }
          : exists(right) && right.length > 2 && left.length > 3
            ? near(left, 0.8)[0]
            : undefined;
        if (!leftBest || !rightBest) continue;
        const rare = 2 / (1 + Math.min(counts.get(leftBest.word) ?? 1, counts.get(rightBest.word) ?? 1));
        const cost = leftBest.cost + rightBest.cost + rare;
        if (!best || cost < best.cost) best = { parts: [leftBest.word, rightBest.word], cost };
      }
      return best && best.cost < 1.4 ? best : null;
    },
  };
}

/** For people who mean what they type. */
export const WITHOUT_SPELLING: Speller = { has: () => true, suggest: () => [], slip: () => null, split: () => null };
