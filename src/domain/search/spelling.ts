/** The word that was probably meant: edits weighed by keyboard, sound and how common the candidate is. */

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;

const neighbours = new Map<string, string>();
ROWS.forEach((row, y) => {
  for (const [x, letter] of [...row].entries()) {
    const near = [row[x - 1], row[x + 1], ...[ROWS[y - 1], ROWS[y + 1]].flatMap((other) => [other?.[x - 1], other?.[x], other?.[x + 1]])];
    neighbours.set(letter, near.join(''));
  }
});

const SOUNDS_ALIKE = ['aeiouy', 'ckqs', 'sz', 'fv', 'gj', 'td', 'mn', 'pb', 'iy', 'xs'];

function substitution(a: string, b: string): number {
  if (SOUNDS_ALIKE.some((group) => group.includes(a) && group.includes(b))) return 0.6;
  return neighbours.get(a)?.includes(b) ? 0.7 : 1;
}

/** Weighted Damerau–Levenshtein distance; `limit` ends the work early with Infinity. */
export function editCost(from: string, to: string, limit = Infinity): number {
  if (Math.abs(from.length - to.length) > limit / 0.5) return Infinity;
  let before: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const a = from[i - 1] ?? '';
    const row = [i];
    let best = i;
    for (let j = 1; j <= to.length; j += 1) {
      const b = to[j - 1] ?? '';
      // A letter doubled or not doubled is half a mistake.
      const drop = a === from[i - 2] ? 0.5 : 1;
      const add = b === to[j - 2] ? 0.5 : 1;
      let cost = Math.min((previous[j] ?? Infinity) + drop, (row[j - 1] ?? Infinity) + add);
      cost = Math.min(cost, (previous[j - 1] ?? Infinity) + (a === b ? 0 : substitution(a, b)));
      if (i > 1 && j > 1 && a === to[j - 2] && b === from[i - 2]) cost = Math.min(cost, (before[j - 2] ?? Infinity) + 0.7);
      row[j] = cost;
      best = Math.min(best, cost);
    }
    if (best > limit) return Infinity;
    before = previous;
    previous = row;
  }
  return previous[to.length] ?? Infinity;
}

/** How much may be wrong in a word of this length. */
function allowance(length: number): number {
  if (length < 4) return 0.7;
  if (length < 6) return 1.1;
  return length < 9 ? 2 : 2.6;
}

export interface Speller {
  has: (word: string) => boolean;
  /** Best first; empty when nothing is near. */
  suggest: (word: string) => string[];
  /** Two known words that were run together; null when there are none. */
  split: (word: string) => [string, string] | null;
}

/** `counts`: each known word and how often it stands in the texts. */
export function createSpeller(counts: ReadonlyMap<string, number>): Speller {
  const known = [...counts.keys()].filter((word) => /^[a-z]{3,}$/.test(word));

  return {
    has: (word) => counts.has(word),
    suggest(word) {
      const limit = allowance(word.length);
      return known
        .flatMap((candidate) => {
          const cost = editCost(word, candidate, limit) + (word[0] === candidate[0] ? 0 : 0.5);
          return cost <= limit ? [{ candidate, score: cost - 0.12 * Math.log(1 + (counts.get(candidate) ?? 0)) }] : [];
        })
        .sort((a, b) => a.score - b.score || a.candidate.localeCompare(b.candidate))
        .slice(0, 3)
        .map(({ candidate }) => candidate);
    },
    split(word) {
      const parts = Array.from(
        { length: Math.max(0, word.length - 5) },
        (_, index) => [word.slice(0, index + 3), word.slice(index + 3)] as const,
      )
        .filter(([left, right]) => counts.has(left) && counts.has(right))
        .map(([left, right]) => ({ left, right, weight: Math.min(counts.get(left) ?? 0, counts.get(right) ?? 0) }))
        .sort((a, b) => b.weight - a.weight)[0];
      return parts ? [parts.left, parts.right] : null;
    },
  };
}
