/**
 * `npm run bench:search-at-edge`: what a search costs in workerd. A request's own processor time cannot be read from inside,
 * so each line is the median of many requests, seen from outside; "passing the page on" is what every request costs.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { readQueries } from '../tests/support/search-quality.ts';
import { compatibilityDate } from './workerd.ts';

const STARTS = 7;
const SERVER = join('dist', 'server');
const CLIENT = join('dist', 'client');

const files = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mjs') && !name.startsWith('.'));
const modules = ['entry.mjs', ...files.filter((name) => name !== 'entry.mjs')].map((path) => ({
  type: 'ESModule' as const,
  path,
  contents: readFileSync(join(SERVER, path), 'utf8'),
}));

function asset(request: { url: string }): Response {
  const path = new URL(request.url).pathname;
  const file = join(CLIENT, path.endsWith('/') ? `${path}index.html` : path);
  return existsSync(file) ? new Response(readFileSync(file)) : new Response(null, { status: 404 });
}

function start(): Miniflare {
  return new Miniflare(
    convertV4MiniflareOptions({
      modules,
      modulesRoot: '/',
      compatibilityDate: compatibilityDate(),
      d1Databases: ['DB'],
      serviceBindings: { ASSETS: asset as never },
    }),
  );
}

async function time(worker: Miniflare, path: string): Promise<number> {
  const since = performance.now();
  const answer = await worker.dispatchFetch(`http://localhost${path}`);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return performance.now() - since;
}

const at = (values: readonly number[], share: number): string =>
  ([...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN).toFixed(1);
const search = (query: string): string => `/search/?q=${encodeURIComponent(query.slice(0, 200))}`;

const first: number[] = [];
const second: number[] = [];
for (let round = 0; round < STARTS; round += 1) {
  const worker = start();
  await time(worker, '/api/v1/region?zip=98660');
  await time(worker, '/search/');
  first.push(await time(worker, search('how do i pay my premium')));
  second.push(await time(worker, search('how do i pay my premium')));
  await worker.dispose();
}

const worker = start();
const queries = readQueries();
const passedOn: number[] = [];
const answered: number[] = [];
for (const { query } of queries) {
  passedOn.push(await time(worker, '/search/'));
  answered.push(await time(worker, search(query)));
}
await worker.dispose();

console.table([
  { what: 'passing the page on', 'median, ms': at(passedOn, 0.5), '95 %, ms': at(passedOn, 0.95) },
  { what: 'first search of an isolate', 'median, ms': at(first, 0.5), '95 %, ms': at(first, 0.95) },
  { what: 'the same search again', 'median, ms': at(second, 0.5), '95 %, ms': at(second, 0.95) },
  { what: `${queries.length} different searches, warm`, 'median, ms': at(answered, 0.5), '95 %, ms': at(answered, 0.95) },
]);
