/**
 * `npm run bench:search`: every development query against our search, plain Pagefind, MiniSearch, Fuse.js, FlexSearch
 * and Orama over the same pages. The last four are not ours to ship: install them in a folder of their own,
 * `npm i --prefix /tmp/engines minisearch fuse.js flexsearch @orama/orama`, and pass that folder:
 * `npm run bench:search -- /tmp/engines`. A second argument names another file of queries.
 */
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { brotliCompressSync } from 'node:zlib';
import { buildSearch, type Search } from '#domain/search/search.ts';
import { readData } from '../config/read-data.ts';
import { makeSearchData } from '../config/search-data.ts';
import { readArticles } from '../config/search-texts.ts';
import { halfOf, measure, readQueries, type Found, type Quality, type Query } from '../tests/support/search-quality.ts';
import { NotInstalled, OTHERS, pagefind, type Engine, type Page } from './search-engines.ts';

const ROOT = process.cwd();
const [folder = ROOT, file] = process.argv.slice(2);

const data = makeSearchData(ROOT, readData(ROOT));
const texts = new Map(readArticles(ROOT, new Set()).map(({ document, text }) => [document.url, text]));
const pages: Page[] = data.documents.map(({ url, title, aliases, summary }) => ({
  url,
  title,
  aliases: aliases.join('. '),
  summary,
  text: texts.get(url) ?? '',
}));
const queries = readQueries(file);

const middle = (times: readonly number[], share: number): number => [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;

function build(): { search: Search; steps: number[] } {
  const building = buildSearch(data);
  const steps: number[] = [];
  for (;;) {
    const start = performance.now();
    const { done, value } = building.next();
    steps.push(performance.now() - start);
    if (done) return { search: value, steps };
  }
}

function table(name: string, lines: readonly Quality[]): void {
  console.log(`\n${name.padEnd(14)} count  success@1  success@3  MRR@10  no result  false answers`);
  for (const { kind, count, success1, success3, mrr, none, falseAnswers } of lines) {
    const scored = kind !== 'emergency' && kind !== 'out-of-scope';
    const cell = (value: number, width: number, shown = scored): string => (shown ? value.toFixed(1) : '–').padStart(width);
    const place = (scored ? mrr.toFixed(3) : '–').padStart(7);
    const row = [
      String(count).padStart(5),
      cell(success1, 10),
      cell(success3, 10),
      place,
      cell(none, 10),
      cell(falseAnswers, 14, kind === 'out-of-scope'),
    ];
    console.log(`${kind.padEnd(14)} ${row.join(' ')}`);
  }
}

async function run({ name, find }: Engine, confident?: (query: string) => boolean): Promise<void> {
  const results = new Map<Query, Found>();
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    const urls = await find(query.query);
    times.push(performance.now() - start);
    results.set(query, { urls, confident: confident?.(query.query) ?? null });
  }
  table(name, measure(queries, results));
  if (confident) {
    for (const half of [0, 1]) {
      const part = queries.filter(({ query }) => halfOf(query) === half);
      const all = measure(part, results).at(-1);
      if (all) console.log(`  half ${half}: success@1 ${all.success1.toFixed(1)}, success@3 ${all.success3.toFixed(1)} of ${all.count}`);
    }
  }
  console.log(`  ${middle(times, 0.5).toFixed(2)} ms per query, 95 % within ${middle(times, 0.95).toFixed(2)} ms`);
}

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const changed = execFileSync('git', ['status', '--porcelain', 'src', 'config', 'data'], { encoding: 'utf8' }).trim() ? ' with changes' : '';
console.log(
  `${new Date().toISOString().slice(0, 10)}, commit ${commit}${changed}, Node ${process.version}, ${cpus()[0]?.model ?? 'unknown CPU'}`,
);
console.log(
  `${queries.length} queries, ${pages.length} pages, search data ${(brotliCompressSync(JSON.stringify(data)).length / 1000).toFixed(1)} kB with brotli`,
);

const { search, steps } = build();
console.log(
  `built in ${steps.length} steps, the longest ${Math.max(...steps).toFixed(0)} ms, ${steps.reduce((sum, time) => sum + time).toFixed(0)} ms in all`,
);
await run({ name: 'ours', find: (query) => search(query).hits.map(({ document }) => document.url) }, (query) => search(query).confident);

const plain = await pagefind(pages);
await run(plain);
await plain.close();
for (const [name, make] of Object.entries(OTHERS)) {
  try {
    await run(await make(pages, folder));
  } catch (error) {
    if (!(error instanceof NotInstalled)) throw error;
    console.log(`\n${name}: not installed. npm i --prefix /tmp/engines minisearch fuse.js flexsearch @orama/orama, then pass /tmp/engines`);
  }
}
process.exit(0);
