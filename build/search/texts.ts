/** Articles as the search takes them in. */
import type { DocumentKind, SearchDocument } from '#domain/search/rank.ts';
import { stem } from '#domain/search/stem.ts';
import { wordsOf } from '#domain/text/words.ts';
import type { HelpArticle, HelpCollection } from '../content/article.ts';
import { passageText, readText, type Passage } from '../content/article-text.ts';

export interface SearchText {
  document: SearchDocument;
  passages: Passage[];
  /** Keys of the facts and words that the page shows. */
  keys: Set<string>;
}

const KINDS: Readonly<Record<HelpCollection, DocumentKind>> = { faqs: 'answer', guides: 'guide', forms: 'form' };

/** The whole text of a page, without tags and the values of facts. */
export const wholeText = (passages: readonly Passage[]): string => passages.map((passage) => passageText(passage, '')).join('\n');

export function searchText({ collection, address, entry, tree }: HelpArticle, stopWords: ReadonlySet<string>): SearchText {
  const { title, summary, aliases, sensitive, regions = [], coverage } = entry;
  const { passages } = readText(tree);
  const elsewhere = new Set(wordsOf([title, summary, ...aliases].join(' ')).map(stem));
  const body = wordsOf(wholeText(passages)).filter(
    (word) => /^[a-z]{4,}$/.test(word) && !stopWords.has(word) && !elsewhere.has(stem(word)),
  );
  const action = [entry.call, entry.do && 'fact' in entry.do ? entry.do.fact : undefined].filter((key) => key !== undefined);
  const tags = [...tree.walk()].flatMap(({ tag, attributes }) => (tag && attributes['primary'] ? [String(attributes['primary'])] : []));
  const document = {
    url: address,
    title,
    summary,
    kind: KINDS[collection],
    regions,
    aliases,
    body,
    ...(coverage ? { coverage } : {}),
    ...(sensitive ? { sensitive } : {}),
  };
  return { document, passages, keys: new Set([...action, ...tags]) };
}
