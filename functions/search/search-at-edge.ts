import { instantAnswers } from '#domain/search/instant-answer.ts';
import { catalogIn, questions } from '#domain/catalog.ts';
import { calendarIn } from '#domain/time/catalog-calendar.ts';
import { siteClock } from '#domain/time/catalog-clock.ts';
import { statusAt } from '#domain/time/hours.ts';
import { statusText } from '#domain/time/hours-text.ts';
import { filterOf } from '#domain/search/address.ts';
import { searchFiles } from '#domain/search/files.ts';
import { createQuickSearch, type QuickData, type QuickSearch } from '#domain/search/quick-search.ts';
import type { ResultsTexts, View } from '#domain/search/results.ts';
import type { Locale } from '#domain/locale.ts';
import { cut } from '#domain/text/cut.ts';
import { languageIn, wordsFor } from '../../src/words/worker.ts';
import type { Deps } from '../deps.ts';

/** The lists change only with a deploy: read once for each isolate. After a failure the next request tries again. */
const engines = new WeakMap<Deps['asset'], Map<Locale, Promise<QuickSearch>>>();
const texts = new Map<Locale, ResultsTexts>();

async function load(asset: Deps['asset'], path: string): Promise<QuickSearch> {
  const response = await asset(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return createQuickSearch(await response.json<QuickData>(), questions);
}

async function engineFor(asset: Deps['asset'], locale: Locale): Promise<QuickSearch> {
  const known = engines.get(asset) ?? new Map<Locale, Promise<QuickSearch>>();
  engines.set(asset, known);
  const engine = known.get(locale) ?? load(asset, searchFiles(locale).quick);
  known.set(locale, engine);
  try {
    return await engine;
  } catch (error) {
    known.delete(locale);
    throw error;
  }
}

function textsIn(locale: Locale): ResultsTexts {
  const shown = texts.get(locale) ?? {
    words: wordsFor(locale),
    instant: instantAnswers({ ...catalogIn(locale), calendar: calendarIn(locale) }, languageIn(locale)),
  };
  texts.set(locale, shown);
  return shown;
}

/** Characters of a query that are searched with here; the whole of it is read for danger. */
const SEARCHED = 200;

type Asked = Pick<View, 'locale' | 'request' | 'chosen' | 'safety'>;

/** What the results page shows to someone without scripts. Rejects when the lists cannot be had. */
export async function searchAtEdge({ asset, now }: Pick<Deps, 'asset' | 'now'>, asked: Asked): Promise<View> {
  const { locale, request, chosen } = asked;
  const find = await engineFor(asset, locale);
  const at = now();
  const language = languageIn(locale);
  return {
    ...asked,
    ...textsIn(locale),
    found: find(cut(request.query, SEARCHED), filterOf(request, chosen), request.asTyped, asked.safety),
    statusOf: (hours) =>
      statusText(statusAt(hours, at, catalogIn(locale).holidays.dates, siteClock), at, hours.timeZone, language, { clock: siteClock }),
  };
}
