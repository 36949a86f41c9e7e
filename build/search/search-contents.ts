/** The files of the search that follow from articles and data alone. */
import type { Locale } from '#domain/locale.ts';
import { searchFiles } from '#domain/search/files.ts';
import { pack } from '#domain/search/pack.ts';
import { readArticles } from '../content/article.ts';
import type { readData } from '../data/read-data.ts';
import { makeActions, makeSearchActions } from './actions.ts';
import { makePassages } from './passages.ts';
import { makeQuickData } from './quick-search-data.ts';
import { makeSearchData } from './search-data.ts';

/** The content of each file, by its path on the site. */
export function searchContents(data: ReturnType<typeof readData>, locale: Locale): Record<string, unknown> {
  const files = searchFiles(locale);
  const articles = readArticles(process.cwd(), locale);
  const searchData = makeSearchData(articles, data, locale);
  const actions = makeActions(articles, locale);
  return {
    [files.data]: pack(searchData),
    [files.passages]: makePassages(articles),
    [files.quick]: makeQuickData(searchData, actions),
    [files.actions]: makeSearchActions(actions, data, locale),
  };
}
