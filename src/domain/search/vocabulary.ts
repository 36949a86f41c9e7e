/** The words that the speller knows, counted in short steps. */
import { each, type Steps } from './steps.ts';
import type { SearchTexts } from './unpack.ts';
import { wordsOf } from './words.ts';

/** Documents, or groups of the lexicon, that are counted in one step. */
const STEP = 30;

/** Each known word, and how often it stands in the texts. */
export function* countWords({ documents, lexicon }: Pick<SearchTexts, 'documents' | 'lexicon'>): Steps<Map<string, number>> {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + weight);
  };
  yield* each(documents, STEP, ({ kind, title, aliases, summary, body }) => {
    if (kind === 'Old values') return;
    add([title, ...aliases].join(' '), 2);
    add([summary, ...body].join(' '), 1);
  });
  yield* each(lexicon.groups, STEP, (group) => {
    add(group.join(' '), 1);
  });
  add(Object.keys(lexicon.spanish).join(' '), 0.3);
  add([...lexicon.softWords, ...lexicon.elsewhere].join(' '), 1);
  add(lexicon.stopWords.filter((word) => word.length > 3).join(' '), 1);
  return counts;
}
