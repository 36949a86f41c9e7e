/**
 * `npm run bench:search`: every development query against our search, plain Pagefind, MiniSearch, Fuse.js, FlexSearch
 * and Orama over the same pages, each with the settings that its own guide gives. Writes docs/benchmarks.md.
 */
import { brotliCompressSync } from 'node:zlib';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { readSafety } from '#domain/search/safety.ts';
import { pack } from '#domain/search/pack.ts';
import { createSearch } from '#domain/search/search.ts';
import { readArticles } from '../build/content/article.ts';
import { readText } from '../build/content/article-text.ts';
import { readData } from '../build/data/read-data.ts';
import { makeSearchData } from '../build/search/search-data.ts';
import { wholeText } from '../build/search/texts.ts';
import { measure, readQueries, type Found, type Quality, type Query } from '../tests/support/search-quality.ts';
import { report, type Row } from './report.ts';
import { OTHERS, pagefind, type Engine, type Page } from './search-engines.ts';

const ROOT = process.cwd();
const OURS = 'ours';
const ALL = 'all in scope';
/** The worst answer that still counts in the share of slow ones. */
const SLOW = 0.95;

interface Result {
  name: string;
  quality: readonly Quality[];
  /** Milliseconds of processor time for each query, in ascending order. */
  times: readonly number[];
}

/** Processor time, which other work on the machine lengthens least. */
function milliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

const articles = readArticles(ROOT, DEFAULT_LOCALE);
const data = makeSearchData(articles, readData(ROOT), DEFAULT_LOCALE);
const { documents, lexicon } = data;
const texts = new Map(articles.map(({ address, tree }) => [address, wholeText(readText(tree).passages)]));
const pages: Page[] = documents.map(({ url, title, aliases, summary }) => ({
  url,
  title,
  aliases: aliases.join('. '),
  summary,
  text: texts.get(url) ?? '',
}));
const queries = readQueries();

/** Runs every query once. `confident`: whether the engine stands by its first result; engines that cannot say have none. */
async function run({ name, find }: Engine, confident?: (query: string) => boolean): Promise<Result> {
  const results = new Map<Query, Found>();
  const times: number[] = [];
  for (const query of queries) {
    const start = milliseconds();
    const urls = await find(query.query);
    times.push(milliseconds() - start);
    results.set(query, { urls, confident: confident?.(query.query) ?? null });
  }
  return { name, quality: measure(queries, results), times: times.sort((a, b) => a - b) };
}

const at = (times: readonly number[], share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
const lineOf = ({ quality }: Result, kind: string): Quality | undefined => quality.find((line) => line.kind === kind);

function overall(result: Result): Row {
  const all = lineOf(result, ALL);
  return {
    engine: result.name,
    'success@1, %': all?.success1.toFixed(1) ?? '–',
    'success@3, %': all?.success3.toFixed(1) ?? '–',
    'MRR@10': all?.mrr.toFixed(3) ?? '–',
    'no result, %': all?.none.toFixed(1) ?? '–',
    'answers out of scope, %': lineOf(result, 'out-of-scope')?.falseAnswers.toFixed(0) ?? '–',
    'median, ms': at(result.times, 0.5),
    '95 % within, ms': at(result.times, SLOW),
  };
}

/** One row for each kind that has right pages: success@1 / success@3 / MRR@10 of each engine. */
function byKind(results: readonly Result[]): Row[] {
  const kinds = results[0]?.quality.filter(({ kind, mrr }) => mrr > 0 && kind !== ALL) ?? [];
  return kinds.map(({ kind, count }) => ({
    kind,
    queries: count,
    ...Object.fromEntries(
      results.map((result) => {
        const line = lineOf(result, kind);
        return [result.name, line ? `${line.success1.toFixed(0)} / ${line.success3.toFixed(0)} / ${line.mrr.toFixed(2)}` : '–'];
      }),
    ),
  }));
}

const start = milliseconds();
const search = createSearch(data);
const built = milliseconds() - start;
const ours = await run(
  { name: OURS, find: (query) => search(query).hits.map(({ document }) => document.url) },
  (query) => search(query, null, { safety: readSafety(query) }).certainty !== 'none',
);
const results: Result[] = [ours];
const plain = await pagefind(pages);
results.push(await run(plain));
await plain.close();
const stopWords = new Set(lexicon.stopWords);
for (const make of Object.values(OTHERS)) results.push(await run(await make(pages, stopWords)));

const size = brotliCompressSync(JSON.stringify(pack(data))).length / 1000;
const all = lineOf(ours, ALL);
const outside = lineOf(ours, 'out-of-scope');
report({
  name: 'search',
  title: 'Search, beside other engines',
  command: 'npm run bench:search',
  versions: ['pagefind', 'minisearch', 'fuse.js', 'flexsearch', '@orama/orama'],
  method:
    `${queries.length} development queries, ${pages.length} pages. Every engine gets the same titles, aliases, summaries and whole texts, ` +
    'with field boosts 4, 3, 2, 1, and with fuzzy matching, prefixes, stemming and our stop words where it has them. ' +
    '"Answers out of scope": queries that no page answers and that got results all the same; only ours can say that it is not sure. ' +
    'Times are of the processor. In the second table, each cell is success@1 / success@3 / MRR@10. Our words were widened with these queries in sight; ' +
    '[decision 0004](decisions/0004-search-that-understands.md) has what fresh ones scored.',
  tables: [results.map(overall), byKind(results)],
  promises: [
    {
      promise: 'success@1 at least 88 %, success@3 at least 96 %, no result at most 2 %',
      measured: `${all?.success1.toFixed(1) ?? '–'}, ${all?.success3.toFixed(1) ?? '–'}, ${all?.none.toFixed(1) ?? '–'}`,
      holds: all !== undefined && all.success1 >= 88 && all.success3 >= 96 && all.none <= 2,
    },
    {
      promise: 'at most 15 % of the questions out of scope are answered as if we knew',
      measured: outside?.falseAnswers.toFixed(1) ?? '–',
      holds: outside !== undefined && outside.falseAnswers <= 15,
    },
    { promise: 'search data at most 90 kB with brotli', measured: `${size.toFixed(1)} kB`, holds: size <= 90 },
    { promise: '95 % of queries within 20 ms', measured: `${at(ours.times, SLOW)} ms`, holds: Number(at(ours.times, SLOW)) <= 20 },
    { promise: 'built from its data within 500 ms, away from the page', measured: `${built.toFixed(0)} ms`, holds: built <= 500 },
  ],
});
// Pagefind's worker stays open.
process.exit(process.exitCode ?? 0);
