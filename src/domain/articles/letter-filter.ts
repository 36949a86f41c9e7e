/** Which letters fit what a person typed: a name, or a sentence as they remember it. */
import { wordsOf } from '../text/words.ts';

const SETTINGS = {
  /** Share of what was typed that a letter must have, when none says it as typed: nobody remembers a sentence word by word. */
  share: 0.6,
  /** Shorter words say little and are passed over, unless nothing else was typed. */
  shortest: 3,
  /** What a word counts for that no letter has; one that a single letter has counts for 1. */
  unknown: 0.1,
};

/** Whether the words follow each other, the last of them perhaps not typed to its end. */
const says = (known: readonly string[], typed: readonly string[]): boolean =>
  known.some((_, start) =>
    typed.every((word, index) => {
      const other = known[start + index];
      return index === typed.length - 1 ? other?.startsWith(word) === true : other === word;
    }),
  );

/**
 * For each letter whether it fits. Letters that say it as typed come alone; else those that have most of its words, where a
 * word that few letters have counts for more.
 * @param texts everything that each letter is known by: its names, its sentences and what it is
 * @param typed as it was typed; nothing typed fits every letter
 */
export function fittingLetters(texts: readonly string[], typed: string): boolean[] {
  const all = wordsOf(typed);
  if (all.length === 0) return texts.map(() => true);
  const known = texts.map(wordsOf);
  const exact = known.map((words) => says(words, all));
  if (exact.includes(true)) return exact;

  const long = all.filter((word) => word.length >= SETTINGS.shortest);
  const asked = (long.length > 0 ? long : all).map((word) => {
    const having = known.map((words) => words.some((other) => other.startsWith(word)));
    const count = having.filter(Boolean).length;
    return { having, weight: count === 0 ? SETTINGS.unknown : 1 / count };
  });
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0);
  return known.map((_, index) => {
    const found = asked.reduce((sum, { having, weight }) => sum + (having[index] === true ? weight : 0), 0);
    return found > 0 && found >= whole * SETTINGS.share;
  });
}
