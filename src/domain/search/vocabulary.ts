/** The words that the speller knows. */
import type { SearchData } from './search-data.ts';
import { wordsOf } from '../text/words.ts';

/** Each known word, and how often it stands in the texts. */
export function countWords({ documents, lexicon }: Pick<SearchData, 'documents' | 'lexicon'>): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + weight);
  };
  for (const { kind, title, aliases, summary, body } of documents) {
    if (kind === 'old-values') continue;
    add([title, ...aliases].join(' '), 2);
    add([summary, ...body].join(' '), 1);
  }
  for (const group of lexicon.groups) add(group.join(' '), 1);
  add(Object.keys(lexicon.spanish).join(' '), 0.3);
  add([...lexicon.softWords, ...lexicon.elsewhere].join(' '), 1);
  add(lexicon.stopWords.filter((word) => word.length > 3).join(' '), 1);
  return counts;
}

/** Words that are spelt right: those of the texts themselves. Aliases hold what people type, slips too. */
export function realWords({ documents, lexicon }: Pick<SearchData, 'documents' | 'lexicon'>): Set<string> {
  const texts = documents.flatMap(({ kind, title, summary, body }) => (kind === 'old-values' ? [] : [title, summary, ...body]));
  return new Set([...texts, ...lexicon.elsewhere, ...lexicon.ordinary].flatMap(wordsOf));
}
