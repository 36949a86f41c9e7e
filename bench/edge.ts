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
const SECONDS = 1;
const ROUNDS = Number(process.argv[2] ?? 9);
const STARTS = 7;
const NAMED = 'one route, no middleware, no header of its own, `{"ok":true}`.';

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

interface Target {
  name: string;
  modules: Modules;
  path: string;
  promised: boolean;
}

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

const standard: Target = { name: 'bare Hono app', modules: hono, path: '/api', promised: false };
const targets: readonly Target[] = [
  { name: 'bare Worker', modules: BARE, path: '/', promised: false },
  ...FUNCTIONS.map(([name, path, promised]) => ({ name, modules: ours, path, promised })),
];

const running = new Map<Modules, RunningWorker>();
for (const [modules, first] of [
  [BARE, '/'],
  [hono, '/api'],
  [ours, '/api/v1/region?zip=98660'],
] as const)
  running.set(modules, await startWorkerd(modules, { first, page }));

interface Figures {
  rate: number[];
  p50: number[];
  p99: number[];
}

const none = (): Figures => ({ rate: [], p50: [], p99: [] });
const measured = targets.map(none);
const standards = targets.map(none);

async function measure({ modules, path, name }: Target, into: Figures | undefined): Promise<void> {
  const worker = running.get(modules);
  if (!worker || !into) return;
  const { requests, latency, errors, non2xx, '3xx': redirects } = await load(worker, path);
  if (errors + non2xx - redirects > 0) throw new Error(`${name}: ${errors + non2xx - redirects} requests failed.`);
  into.rate.push(requests.average);
  into.p50.push(latency.p50);
  into.p99.push(latency.p99);
}

// Each function in turns with the bare Hono app, so that a slow moment of the machine hits both.
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [index, target] of targets.entries()) {
    const pair = [() => measure(target, measured[index]), () => measure(standard, standards[index])];
    for (const next of round % 2 === 0 ? pair : pair.reverse()) await next();
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

/** The median of the rounds: each function against the bare app of the same seconds. */
const ratio = (index: number): number =>
  median((measured[index]?.rate ?? []).map((rate, round) => rate / (standards[index]?.rate[round] ?? NaN)));
const row = (name: string, { rate, p50, p99 }: Figures, share: number): Row => ({
  function: name,
  'requests/s': Math.round(median(rate)),
  'of bare Hono': share.toFixed(2),
  'p50, ms': median(p50),
  'p99, ms': median(p99),
});
const all = (key: keyof Figures): number[] => standards.flatMap((figures) => figures[key]);
const rows: Row[] = [
  row(standard.name, { rate: all('rate'), p50: all('p50'), p99: all('p99') }, 1),
  ...targets.map(({ name }, index) => row(name, measured[index] ?? none(), ratio(index))),
];
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
  method: `${CONNECTIONS} connections from the same machine, ${SECONDS} s each in turns with the bare Hono app, median of ${ROUNDS} rounds; starts are the median of ${STARTS}. The bare app: ${NAMED}`,
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
