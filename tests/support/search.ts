/** The search over the real texts, built once for all tests of a file. */
import { createReader } from '#domain/search/meaning.ts';
import { createRanker } from '#domain/search/rank.ts';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { readSafety } from '#domain/search/safety.ts';
import { createSearch, type Search } from '#domain/search/search.ts';
import type { SearchData } from '#domain/search/search-data.ts';
import { readArticles } from '../../build/content/article.ts';
import { readData } from '../../build/data/read-data.ts';
import { makeSearchData } from '../../build/search/search-data.ts';
import { ROOT } from './root.ts';

export const data: SearchData = makeSearchData(readArticles(ROOT, DEFAULT_LOCALE), readData(ROOT), DEFAULT_LOCALE);
const engine = createSearch(data);
/** As the page asks it. */
export const search: Search = (query, region, options) => engine(query, region, { safety: readSafety(query), ...options });

/** The same pages, ranked by the words as typed: no spelling, synonyms, Spanish, places or numbers. */
export function rawSearch({ documents }: SearchData): (query: string) => string[] {
  const reader = createReader({ stopWords: [], softWords: [], groups: [], spanish: {} });
  const ranker = createRanker(reader, documents);
  return (query) => ranker.rank({ sentences: [reader.readText(query)], regions: [] }).map(({ document }) => document.url);
}

/** The same data with each page's aliases handed to another page. */
export function withShuffledAliases(from: SearchData): SearchData {
  const aliasesOf = (at: number) => from.documents[at % from.documents.length]?.aliases ?? [];
  return { ...from, documents: from.documents.map((document, at) => ({ ...document, aliases: aliasesOf(at + 61) })) };
}
