/** Which letters fit what a person typed: a name, or a sentence as they remember it. */
import { wordsOf } from '../text/words.ts';

const SETTINGS = {
  /** Share of the typed words that a letter must have, once there are several: nobody remembers a sentence word by word. */
  share: 0.6,
  /** Shorter words say little and are passed over, unless nothing else was typed. */
  shortest: 3,
};

/**
 * @param text everything that a letter is known by: its names, sentences and what it is
 * @param typed as it was typed; nothing typed fits every letter
 */
export function fitsLetter(text: string, typed: string): boolean {
  const all = wordsOf(typed);
  const long = all.filter((word) => word.length >= SETTINGS.shortest);
  const asked = long.length > 0 ? long : all;
  if (asked.length === 0) return true;
  const known = wordsOf(text);
  const found = asked.filter((word) => known.some((other) => other.startsWith(word)));
  return asked.length <= 2 ? found.length === asked.length : found.length >= asked.length * SETTINGS.share;
}
