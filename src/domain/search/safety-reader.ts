/** What words mean to the patterns of `data/safety.json`, also misspelt, run together or parted. */
import { safetyWords } from './safety-words.ts';
import type { Vocabulary } from './safety-patterns.ts';
import { COST, editCost } from './spelling.ts';
import { spellOutNegations } from '../text/words.ts';

const SETTINGS = {
  /** Words of fewer letters have no typos, and of so many only swapped letters: "pian", but not "paga" for "pega". */
  shortest: 4,
  /** What a typo may cost, in edits: up to a length in letters. */
  typoCost: [
    { length: 6, cost: 1 },
    { length: 9, cost: 1.3 },
    { length: Infinity, cost: 2 },
  ],
  /** Beginnings of words have typos from so many letters on. */
  shortestBeginning: 4,
  shortestForm: 6,
  /** Words of so many letters may be several that were run together; one of them, or all, are so long. */
  runTogether: 6,
  longPart: 5,
  longAll: 6,
  /** Longer ones are no words. */
  longest: 40,
  /** Two words that are one with so many letters were parted by mistake. */
  parted: 7,
  /** Whatever people type must not fill the memory. */
  remembered: 5_000,
};

/** Typos may stand on either side of the seam. */
const ENDINGS = ['', ...safetyWords.reading.endings];

const lettersOf = (word: string): string => word.split('').sort().join('');

const notTypos = new Set(safetyWords.notTypos);

const isLookalike = (typed: string, cost: number): boolean => safetyWords.lookalikes.some((other) => editCost(typed, other, cost) <= cost);

function isTypo(typed: string, wanted: string): boolean {
  if (wanted.length === SETTINGS.shortest)
    return typed.length === wanted.length && lettersOf(typed) === lettersOf(wanted) && editCost(typed, wanted) === COST.swapped;
  const limit = SETTINGS.typoCost.find(({ length }) => wanted.length <= length)?.cost ?? 0;
  const cost = editCost(typed, wanted, limit);
  return cost <= limit && !isLookalike(typed, cost);
}

/** The last letter is right more often than not, and most endings end otherwise. */
const isTypoOfBeginning = (typed: string, wanted: string): boolean =>
  ENDINGS.some(
    (ending) =>
      Math.abs(wanted.length + ending.length - typed.length) < 2 &&
      wanted.length + ending.length >= SETTINGS.shortestForm &&
      (wanted + ending).at(-1) === typed.at(-1) &&
      isTypo(typed, wanted + ending),
  );

/** One bit for each letter. */
function lettersIn(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) - 97);
  return mask;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

const NONE: readonly number[] = [];

export interface Read {
  /** For each word the slots that it fills; `typos` are also filled by what it may be a typo of. */
  slots: readonly (readonly number[])[];
  words: readonly string[];
}

export function createReader({ slotsOf, words, beginnings }: Vocabulary): (words: readonly string[]) => Read {
  const byLetter = new Map<string, { text: string; letters: number; slots: readonly number[]; whole: boolean }[]>();
  for (const [whole, entries] of [
    [true, words],
    [false, beginnings],
  ] as const)
    for (const [text, slots] of entries) {
      if (text.length < (whole ? SETTINGS.shortest : SETTINGS.shortestBeginning) || /[^a-z]/.test(text)) continue;
      const list = byLetter.get(text.charAt(0));
      const entry = { text, letters: lettersIn(text), slots, whole };
      if (list) list.push(entry);
      else byLetter.set(text.charAt(0), [entry]);
    }
  const small = new Set(safetyWords.reading.short);

  function typosOf(typed: string): readonly number[] {
    if (typed.length < SETTINGS.shortest || typed.length > SETTINGS.longest || notTypos.has(typed)) return NONE;
    const found = new Set<number>();
    const letters = lettersIn(typed);
    // The first letter is rarely wrong, except for being the second.
    for (const first of new Set([typed.charAt(0), typed.charAt(1)]))
      for (const { text, letters: wanted, slots, whole } of byLetter.get(first) ?? []) {
        // Each letter of one that the other lacks is an edit of its own.
        const most = text.length > 9 ? 3 : text.length > 6 ? 2 : 1;
        if (text.length - typed.length > most || bits(wanted & ~letters) > most || (whole && bits(letters & ~wanted) > most)) continue;
        if (first !== typed.charAt(0) && text.charAt(1) !== typed.charAt(0)) continue;
        if (whole ? isTypo(typed, text) : isTypoOfBeginning(typed, text)) for (const slot of slots) found.add(slot);
      }
    return [...found];
  }

  const remember = <Value>(find: (word: string) => Value): ((word: string) => Value) => {
    const known = new Map<string, Value>();
    return (word) => {
      let value = known.get(word);
      if (value === undefined) {
        if (known.size >= SETTINGS.remembered) known.clear();
        known.set(word, (value = find(word)));
      }
      return value;
    };
  };
  /** A known word, or a known beginning that ends as words do. */
  const isWhole = (word: string): boolean =>
    words.has(word) || ENDINGS.some((ending) => word.endsWith(ending) && beginnings.has(word.slice(0, word.length - ending.length)));

  const filled = remember((word: string): readonly number[] => {
    const own = slotsOf(word);
    if (own.length > 0 && isWhole(word)) return own;
    // Letters held down.
    const single = word.replace(/(.)\1/g, '$1');
    return [...own, ...(isWhole(single) ? slotsOf(single) : typosOf(word))];
  });

  /** The fewest known words that a word is made of; itself when there are none. */
  function partsOf(word: string): readonly string[] {
    if (
      word.length < SETTINGS.runTogether ||
      word.length > SETTINGS.longest ||
      isWhole(word) ||
      notTypos.has(word) ||
      typosOf(word).length > 0
    )
      return [word];
    const best: (readonly string[] | undefined)[] = [[]];
    for (let end = 1; end <= word.length; end += 1)
      for (let from = Math.max(0, end - 14); from < end; from += 1) {
        const before = best[from];
        const part = word.slice(from, end);
        if (!before || (best[end]?.length ?? Infinity) <= before.length + 1) continue;
        if (small.has(part) || (part.length > 2 && isWhole(part))) best[end] = [...before, part];
      }
    const parts = best[word.length];
    return parts && parts.length < 6 && (word.length >= SETTINGS.longAll || parts.some(({ length }) => length >= SETTINGS.longPart))
      ? spellOutNegations(parts)
      : [word];
  }

  const parts = remember(partsOf);
  const joined = remember((pair: string): readonly number[] => {
    const whole = pair.replace('_', '');
    return [...slotsOf(pair, pair.indexOf('_')), ...(whole.length >= SETTINGS.parted ? slotsOf(whole, pair.indexOf('_')) : NONE)];
  });

  return (typed) => {
    const all = typed.flatMap(parts);
    const slots = all.map((word, at) => {
      const own = filled(word);
      const pair = at > 0 ? joined(`${all[at - 1] ?? ''}_${word}`) : NONE;
      return pair.length > 0 ? [...own, ...pair] : own;
    });
    return { slots, words: all };
  };
}
