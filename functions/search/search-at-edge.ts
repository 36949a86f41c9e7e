import { instantAnswers } from '#domain/search/instant-answer.ts';
import { catalogIn, questions } from '#domain/catalog.ts';
import { calendarIn } from '#domain/time/catalog-calendar.ts';
import { siteClock } from '#domain/time/catalog-clock.ts';
import { statusAt } from '#domain/time/hours.ts';
import { statusText } from '#domain/time/hours-text.ts';
import { filterOf } from '#domain/search/address.ts';
import { searchFiles } from '#domain/search/files.ts';
import { createQuickSearch, type QuickData } from '#domain/search/quick-search.ts';
import { findingsFor, isCheckable } from '#domain/search/verdict.ts';
import { actionAnswers } from '#domain/search/action.ts';
import type { Checked, ResultsTexts, View } from '#domain/search/view.ts';
import { checkText, type CheckFile } from '#domain/pay/check/check-text.ts';
import { urlsFor } from '#domain/urls.ts';
import type { Locale } from '#domain/locale.ts';
import { cut } from '#domain/text/cut.ts';
import { languageIn, wordsFor } from '../../src/words/worker.ts';
import type { Deps } from '../deps.ts';

/** The lists change only with a deploy: read once for each isolate. After a failure the next request tries again. */
const files = new WeakMap<Deps['asset'], Map<string, Promise<unknown>>>();
const texts = new Map<Locale, ResultsTexts>();

async function load<Made>(asset: Deps['asset'], path: string, make: (content: unknown) => Made): Promise<Made> {
  const response = await asset(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return make(await response.json());
}

/** What is made of a file. Each path is always asked for with the same `make`. */
async function once<Made>(asset: Deps['asset'], path: string, make: (content: unknown) => Made): Promise<Made> {
  const known = files.get(asset) ?? new Map<string, Promise<unknown>>();
  files.set(asset, known);
  const made = (known.get(path) as Promise<Made> | undefined) ?? load(asset, path, make);
  known.set(path, made);
  try {
    return await made;
  } catch (error) {
    known.delete(path);
    throw error;
  }
}

/** Null where nothing in the query can be checked, or the values cannot be had. */
async function checksOf(asset: Deps['asset'], query: string, locale: Locale): Promise<Checked | null> {
  if (!isCheckable(query)) return null;
  const file = await once(asset, urlsFor(locale).checkData(), (content) => content as CheckFile).catch(() => null);
  return file && { words: file.words, findings: findingsFor(query, (text) => checkText(text, file)) };
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
  const { locale, request, chosen, safety } = asked;
  const query = cut(request.query, SEARCHED);
  const [find, checked] = await Promise.all([
    once(asset, searchFiles(locale).quick, (data) => createQuickSearch(data as QuickData, questions)),
    checksOf(asset, query, locale),
  ]);
  const at = now();
  const language = languageIn(locale);
  const found = find(query, filterOf(request, chosen), request.asTyped, safety, request);
  return {
    ...asked,
    ...textsIn(locale),
    found,
    checked,
    actionOf: (url) => found.pages.find((page) => page.url === url)?.action,
    answersOf: (key) => actionAnswers({ ...catalogIn(locale), calendar: calendarIn(locale) }, key, language),
    statusOf: (hours) =>
      statusText(statusAt(hours, at, catalogIn(locale).holidays.dates, siteClock), at, hours.timeZone, language, { clock: siteClock }),
  };
}
