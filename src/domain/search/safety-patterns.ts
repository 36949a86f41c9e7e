/**
 * Patterns of words, as `data/safety.json` writes them, found in one pass over a text of any length.
 *
 * Words stand in order, with up to two others between; `+` for none between; `~` first for any order, near each other.
 * `a|b` is a choice, `@name` a group of words, `bleed*` every word that begins so, `way_out` two words, `15..58` a number.
 */

export interface Match<List extends string = string> {
  list: List;
  /** The words of the text that it holds, counted from 0. */
  from: number;
  to: number;
}

interface Pattern<List extends string> {
  list: List;
  /** How many words may stand before each slot since the one before. */
  gaps: number[];
  anyOrder: boolean;
  /** Where each slot was last filled and where that began, and the time before. Positions only grow, so nothing is ever reset. */
  at: Filled[];
  before: Filled[];
}

interface Filled {
  place: number;
  from: number;
}

type Use<List extends string> = readonly [pattern: Pattern<List>, slot: number];

/** Other words between two of a pattern. */
const GAP = 2;
/** The words from the first to the last of a pattern in any order. */
const NEAR = 8;
/** What parts two texts: more than any pattern may span. */
const APART = 40;

export interface Vocabulary {
  /** Numbers of the slots that a word fills as it is written. Beginnings count when they have more than `moreThan` letters. */
  slotsOf: (word: string, moreThan?: number) => readonly number[];
  /** Every word, and the beginnings of words, with their slots. */
  words: ReadonlyMap<string, readonly number[]>;
  beginnings: ReadonlyMap<string, readonly number[]>;
}

export interface Patterns<List extends string> extends Vocabulary {
  /** `slots[n]`: the slots that word n fills. */
  find: (slots: readonly (readonly number[])[]) => Match<List>[];
}

const NOWHERE: Filled = { place: -APART, from: -APART };
const NONE: readonly number[] = [];
const NUMBER = /^(\d+)\.\.(\d+)$/;

function addTo(map: Map<string, number[]>, word: string, slot: number): void {
  const known = map.get(word);
  if (!known) map.set(word, [slot]);
  else if (known.at(-1) !== slot) known.push(slot);
}

/** @param lists patterns by what they mean @param groups words by the name that patterns know them by */
export function readPatterns<List extends string>(
  lists: Readonly<Record<List, readonly string[]>>,
  groups: Readonly<Record<string, string>>,
): Patterns<List> {
  const words = new Map<string, number[]>();
  const beginnings = new Map<string, number[]>();
  const numbers: { from: number; to: number; slot: number }[] = [];
  const uses: Use<List>[][] = [];
  const slotOf = new Map<string, number>();

  function slotFor(choices: string): number {
    const known = slotOf.get(choices);
    if (known !== undefined) return known;
    const slot = uses.push([]) - 1;
    slotOf.set(choices, slot);
    for (const choice of choices.replace(/@(\w+)/g, (_, name: string) => groups[name] ?? '').split('|')) {
      const range = NUMBER.exec(choice);
      if (range) numbers.push({ from: Number(range[1]), to: Number(range[2]), slot });
      else if (choice.endsWith('*')) addTo(beginnings, choice.slice(0, -1), slot);
      else addTo(words, choice, slot);
    }
    return slot;
  }

  for (const [list, texts] of Object.entries(lists) as [List, readonly string[]][])
    for (const text of texts) {
      const anyOrder = text.startsWith('~ ');
      const slots = (anyOrder ? text.slice(2) : text)
        .split(' ')
        .flatMap((part) => part.split('+').map((choices, next) => ({ choices, gap: next ? 0 : GAP })));
      const pattern: Pattern<List> = {
        list,
        gaps: slots.map(({ gap }) => gap),
        anyOrder,
        at: slots.map(() => NOWHERE),
        before: slots.map(() => NOWHERE),
      };
      slots.forEach(({ choices }, slot) => uses[slotFor(choices)]?.push([pattern, slot]));
    }

  const shortest = Math.min(...Array.from(beginnings.keys(), (text) => text.length));
  const longest = Math.max(...Array.from(beginnings.keys(), (text) => text.length));

  function slotsOf(word: string, moreThan = -1): readonly number[] {
    const found = [...(words.get(word) ?? NONE)];
    for (let length = Math.max(shortest, moreThan + 1); length <= Math.min(longest, word.length); length += 1)
      found.push(...(beginnings.get(word.slice(0, length)) ?? NONE));
    const first = word.charCodeAt(0);
    if (first < 58) for (const { from, to, slot } of numbers) if (Number(word) >= from && Number(word) <= to) found.push(slot);
    return found;
  }

  /** Fills a slot with the word at a place; where the pattern begins when that completes it, and -1 when it does not. */
  function fill({ gaps, anyOrder, at, before }: Pattern<List>, slot: number, place: number): number {
    // One word fills only one slot of a pattern.
    const lastOf = (other: number): Filled => (at[other]?.place === place ? before[other] : at[other]) ?? NOWHERE;
    let from = place;
    if (anyOrder) for (let other = 0; other < gaps.length; other += 1) from = other === slot ? from : Math.min(from, lastOf(other).place);
    else if (slot > 0) {
      const last = lastOf(slot - 1);
      if (place - last.place - 1 > (gaps[slot] ?? 0)) return -1;
      from = last.from;
    }
    if (at[slot]?.place !== place) before[slot] = at[slot] ?? NOWHERE;
    at[slot] = { place, from };
    return (anyOrder ? place - from < NEAR : slot === gaps.length - 1) ? from : -1;
  }

  let now = 0;

  return {
    slotsOf,
    words,
    beginnings,
    find(slots) {
      const matches: Match<List>[] = [];
      const origin = (now += APART);
      for (const filled of slots) {
        // Last slots first: a word never fills two of one pattern.
        for (const id of filled)
          for (const [pattern, slot] of uses[id] ?? []) {
            const from = fill(pattern, slot, now);
            if (from >= 0) matches.push({ list: pattern.list, from: from - origin, to: now - origin });
          }
        now += 1;
      }
      return matches;
    },
  };
}
