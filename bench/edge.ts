/**
 * `npm run bench:edge`: requests per second, median and 99th percentile of every function in workerd, beside a bare
 * Worker and a bare Hono app in the same run; time from starting workerd to the first answer; compressed size.
 */
import { buildSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { report, type Row } from './report.ts';
import { importTool } from './tools/load.ts';
import { builtWorker, countedWorker, gzipKilobytes, startWorkerd, type Modules, type RunningWorker } from './workerd.ts';

interface Load {
  requests: { average: number };
  latency: { p50: number; p99: number };
  non2xx: number;
  errors: number;
  '3xx': number;
}

const { default: autocannon } = await importTool<{ default: (options: object) => Promise<Load> }>('autocannon');

const CONNECTIONS = 32;
const SECONDS = Number(process.argv[2] ?? 3);
const ROUNDS = 3;
const STARTS = 7;
const NAMED = 'The same answer as JSON, with one route and no middleware.';

const BARE: Modules = { 'bare.mjs': 'export default { fetch: () => Response.json({ ok: true }) };' };
const HONO_SOURCE = `import { Hono } from 'hono'; const app = new Hono(); app.get('/api', (c) => c.json({ ok: true })); export default app;`;

function bareHono(): Modules {
  const { outputFiles } = buildSync({
    stdin: { contents: HONO_SOURCE, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return { 'hono.mjs': outputFiles[0]?.text ?? '' };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

const load = (worker: RunningWorker, path: string): Promise<Load> =>
  autocannon({ url: worker.address + path, connections: CONNECTIONS, duration: SECONDS });

const page = readFileSync('dist/client/contact/index.html', 'utf8');
const ours = countedWorker();
const hono = bareHono();

const FUNCTIONS: readonly (readonly [name: string, path: string, promised: boolean])[] = [
  ['region by ZIP', '/api/v1/region?zip=98660', true],
  ['contact', '/api/v1/contact?region=northwest&topic=billing', true],
  ['hand-over to pay', '/go/pay/georgia/premium', true],
  ['one region', '/api/v1/regions/georgia', false],
  ['all regions', '/api/v1/regions', false],
  ['style sheet of the region', '/region.css', false],
  ['contact page, filled in', '/contact/?region=georgia&topic=billing', false],
];

const targets: { name: string; modules: Modules; path: string; promised: boolean }[] = [
  { name: 'bare Worker', modules: BARE, path: '/', promised: false },
  { name: 'bare Hono app', modules: hono, path: '/api', promised: false },
  ...FUNCTIONS.map(([name, path, promised]) => ({ name, modules: ours, path, promised })),
];

const running = new Map<Modules, RunningWorker>();
for (const [modules, first] of [
  [BARE, '/'],
  [hono, '/api'],
  [ours, '/api/v1/region?zip=98660'],
] as const)
  running.set(modules, await startWorkerd(modules, { first, page }));
const rates = targets.map(() => [] as number[]);
const p50 = targets.map(() => [] as number[]);
const p99 = targets.map(() => [] as number[]);
// Round by round, so that a slow moment of the machine hits all of them.
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [index, { modules, path, name }] of targets.entries()) {
    const worker = running.get(modules);
    if (!worker) continue;
    const { requests, latency, errors, non2xx, '3xx': redirects } = await load(worker, path);
    if (errors + non2xx - redirects > 0) throw new Error(`${name}: ${errors + non2xx - redirects} requests failed.`);
    rates[index]?.push(requests.average);
    p50[index]?.push(latency.p50);
    p99[index]?.push(latency.p99);
  }
}
for (const worker of running.values()) await worker.stop();

const starts = new Map<Modules, number[]>([
  [BARE, []],
  [hono, []],
  [ours, []],
]);
for (let round = 0; round < STARTS; round += 1) {
  for (const [modules, first] of [
    [BARE, '/'],
    [hono, '/api'],
    [ours, '/api/v1/region?zip=98660'],
  ] as const) {
    const worker = await startWorkerd(modules, { first, page });
    starts.get(modules)?.push(worker.started);
    await worker.stop();
  }
}

const rate = (index: number): number => median(rates[index] ?? []);
const ratio = (index: number): number => rate(index) / rate(1);
const rows: Row[] = targets.map(({ name }, index) => ({
  function: name,
  'requests/s': Math.round(rate(index)),
  'of bare Hono': ratio(index).toFixed(2),
  'p50, ms': median(p50[index] ?? []),
  'p99, ms': median(p99[index] ?? []),
}));
const started = (modules: Modules): number => median(starts.get(modules) ?? []);
const sizes: Row[] = (
  [
    ['bare Worker', BARE],
    ['bare Hono app', hono],
    ['this Worker', ours],
  ] as const
).map(([name, modules]) => ({
  worker: name,
  'gzip, kB': gzipKilobytes(modules === ours ? builtWorker() : modules).toFixed(1),
  'start to first answer, ms': Math.round(started(modules)),
}));
const slower = started(ours) / started(hono);
report({
  name: 'edge',
  title: 'Functions in workerd',
  command: 'npm run bench:edge',
  versions: ['workerd', 'hono', 'autocannon'],
  method: `${CONNECTIONS} connections from the same machine, ${SECONDS} s a function, median of ${ROUNDS} rounds; starts are the median of ${STARTS}. ${NAMED}`,
  tables: [rows, sizes],
  promises: [
    ...targets.flatMap(({ name, promised }, index) =>
      promised
        ? [{ promise: `${name}: at least 0.85 of the bare Hono app`, measured: ratio(index).toFixed(2), holds: ratio(index) >= 0.85 }]
        : [],
    ),
    { promise: 'start: at most 1.5 times the bare Hono app', measured: slower.toFixed(2), holds: slower <= 1.5 },
    {
      promise: 'at most 150 kB compressed',
      measured: `${gzipKilobytes(builtWorker()).toFixed(1)} kB`,
      holds: gzipKilobytes(builtWorker()) <= 150,
    },
  ],
});
