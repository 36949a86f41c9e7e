/** The quick search over the real texts. */
import { createQuickSearch, type QuickSearch } from '#domain/search/quick-search.ts';
import { makeQuickData } from '../../build/search/quick-search-data.ts';
import { data } from './search.ts';

export const quickData = makeQuickData(data, {});
export const quickSearch: QuickSearch = createQuickSearch(quickData, data.questions);
