/** The search itself, away from the page: reading the data and ranking never hold up typing or scrolling. */
import { DEFAULT_LOCALE, isLocale } from '#domain/locale.ts';
import { searchFiles } from '#domain/search/files.ts';
import { unpack, type PackedData } from '#domain/search/pack.ts';
import { createPassageFinder, type Passages } from '#domain/search/passage.ts';
import { createSearch, type Search } from '#domain/search/search.ts';
import type { SearchData } from '#domain/search/search-data.ts';
import type { Found } from '#domain/search/view.ts';
import type { Question, Reply } from './messages.ts';

/** Answers far below the best are noise. */
const WORTH_SHOWING = 0.2;
/** Guesses are offered, but few. */
const MOST_GUESSES = 3;

/** Milliseconds that the first answer has for itself. */
const PAUSE = 300;

type FindPassage = ReturnType<typeof createPassageFinder>;

async function load(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** Whoever starts the worker names it after the language of the page. */
const files = searchFiles(isLocale(self.name) ? self.name : DEFAULT_LOCALE);

let data: SearchData | undefined;
let search: Promise<Search> | undefined;
let findPassage: FindPassage | undefined;
let passages: Promise<void> | undefined;

async function loadSearch(): Promise<Search> {
  data = unpack((await load(files.data)) as PackedData);
  return createSearch(data);
}

/** Passages come after the first answers, which do not wait for them. Summaries are enough when they cannot be had. */
async function loadPassages(from: SearchData): Promise<void> {
  const pages = (await load(files.passages)) as Passages;
  findPassage = createPassageFinder(from.lexicon, pages);
  postMessage({ kind: 'passages' } satisfies Reply);
}

function answer(find: Search, { query, region, asTyped, safety, kind, coverage, most }: Question): Found {
  const { hits, understanding, certainty, asked } = find(query, region, { asTyped, safety, kind, coverage });
  const best = hits[0]?.score ?? 0;
  const shown = hits
    .filter(({ score }) => score === best || score >= best * WORTH_SHOWING)
    .slice(0, certainty === 'none' ? MOST_GUESSES : most);
  return {
    pages: shown.map(({ document: { url, title, summary } }) => ({
      url,
      title,
      summary,
      passage: findPassage?.(url, summary, understanding.sentences) ?? null,
    })),
    certainty,
    corrected: understanding.corrected,
    offered: understanding.offered,
    spanish: understanding.spanish,
    regions: understanding.regions,
    asked,
  };
}

/** Only the newest question is worth an answer. */
let newest: Question | undefined;

/** After a failure, the next question tries again. */
function ready(): Promise<Search> {
  search ??= loadSearch().catch((error: unknown) => {
    search = undefined;
    throw error;
  });
  return search;
}

/** After a failure, the next question tries again. */
function warmPassages(): void {
  if (data)
    passages ??= loadPassages(data).catch(() => {
      passages = undefined;
    });
}

async function reply(question: Question): Promise<void> {
  newest = question;
  try {
    const find = await ready();
    if (newest === question) postMessage({ kind: 'found', id: question.id, found: answer(find, question) } satisfies Reply);
    setTimeout(warmPassages, PAUSE);
  } catch {
    postMessage({ kind: 'failed', id: question.id } satisfies Reply);
  }
}

addEventListener('message', ({ data }: MessageEvent<Question>) => void reply(data));
// A question is about to come.
void ready().catch(() => undefined);
