import { instantAnswers, askedFact, type InstantAnswers } from '#domain/search/instant-answer.ts';
import * as catalog from '#domain/catalog.ts';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { siteClock } from '#domain/time/catalog-clock.ts';
import { statusAt } from '#domain/time/hours.ts';
import { statusText } from '#domain/time/hours-text.ts';
import type { RegionId } from '#domain/regions/ids.ts';
import { filterOf, type SearchRequest } from '#domain/search/address.ts';
import { createQuickSearch, type QuickData, type QuickSearch } from '#domain/search/quick-search.ts';
import type { View } from '#domain/search/results.ts';
import { readSafety } from '#domain/search/safety.ts';
import { languageIn } from '../../src/words/index.ts';
import type { Deps } from '../deps.ts';

const DATA = '/quick-search.json';

/** The lists change only with a deploy: read once for each isolate. After a failure the next request tries again. */
const engines = new WeakMap<Deps['asset'], Promise<QuickSearch>>();
let instant: InstantAnswers | undefined;

async function load(asset: Deps['asset']): Promise<QuickSearch> {
  const response = await asset(DATA);
  if (!response.ok) throw new Error(`${DATA}: ${response.status}`);
  return createQuickSearch(await response.json<QuickData>());
}

async function engineFor(asset: Deps['asset']): Promise<QuickSearch> {
  let engine = engines.get(asset);
  if (!engine) engines.set(asset, (engine = load(asset)));
  try {
    return await engine;
  } catch (error) {
    engines.delete(asset);
    throw error;
  }
}

/** What the results page shows to someone without scripts. Rejects when the lists cannot be had. */
export async function searchAtEdge(
  { asset, now }: Pick<Deps, 'asset' | 'now'>,
  request: SearchRequest,
  chosen: RegionId | null,
): Promise<View> {
  const find = await engineFor(asset);
  const { pages, words, confident, corrected, regions: named } = find(request.query, filterOf(request, chosen), request.asTyped);
  const at = now();
  const language = languageIn(DEFAULT_LOCALE);
  instant ??= instantAnswers(catalog, language);
  return {
    request,
    chosen,
    safety: readSafety(request.query),
    instant,
    found: {
      pages: pages.map(({ url, title, summary }) => ({ url, title, summary, passage: null })),
      confident,
      corrected,
      regions: named,
      asked: askedFact(words),
    },
    statusOf: (hours) =>
      statusText(statusAt(hours, at, catalog.holidays.dates, siteClock), at, hours.timeZone, language, { clock: siteClock }),
  };
}
