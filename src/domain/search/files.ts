import { pathIn, type Locale } from '../locale.ts';

/** The files of the search in a language: static, and the same for every query. */
export const searchFiles = (locale: Locale) => ({
  /** `SearchData` */
  data: pathIn(locale, '/search-data.json'),
  /** `Passages` */
  passages: pathIn(locale, '/search-passages.json'),
  /** `QuickData`, for the edge */
  quick: pathIn(locale, '/quick-search.json'),
  /** `SearchActions`, for the results page */
  actions: pathIn(locale, '/search-actions.json'),
  /** `ResultsTexts` */
  texts: pathIn(locale, '/instant-answers.json'),
});
