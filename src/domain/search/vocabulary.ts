/** The words that the speller knows, counted in short steps. */
import type { SearchTexts } from './unpack.ts';
import { wordsOf } from './words.ts';

type Texts = Pick<SearchTexts, 'documents' | 'lexicon'>;

/** Documents, or groups of the lexicon, that are counted in one step. */
const STEP = 30;

/** Each known word, and how often it stands in the texts. */
export function* countWords({ documents, lexicon }: Texts): Generator<undefined, Map<string, number>> {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + weight);
  };
  for (const [index, { kind, title, aliases, summary, body }] of documents.entries()) {
    if (kind === 'Old values') continue;
    add([title, ...aliases].join(' '), 2);
    add([summary, ...body].join(' '), 1);
    if (index % STEP === STEP - 1) yield;
  }
  for (const [index, group] of lexicon.groups.entries()) {
    add(group.join(' '), 1);
    if (index % STEP === STEP - 1) yield;
  }
  add(Object.keys(lexicon.spanish).join(' '), 0.3);
  add([...lexicon.softWords, ...lexicon.elsewhere].join(' '), 1);
  add(lexicon.stopWords.filter((word) => word.length > 3).join(' '), 1);
  return counts;
}

export function vocabulary(texts: Texts): Map<string, number> {
  const steps = countWords(texts);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
