import { wordsOf } from '../text/words.ts';

/** What is left of "in Georgia" when the place is taken out. */
const BEFORE_A_PLACE = / (?:in|for|at|near|en|de)$/;

/** What a query was corrected to, as far as a person should be told; null when its last word was only completed. */
export function correctionToShow(query: string, corrected: string | null): string | null {
  if (corrected === null) return null;
  const typed = wordsOf(query);
  const last = typed.at(-1) ?? '';
  const isNew = (word: string): boolean => !typed.includes(word) && !(last.length > 1 && word.startsWith(last));
  return wordsOf(corrected).some(isNew) ? corrected.replace(BEFORE_A_PLACE, '') : null;
}
