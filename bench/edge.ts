/**
 * `npm run bench:edge`: requests per second, median and 99th percentile of every function in workerd, beside a bare
 * Worker and a bare Hono app, without and with our security headers, in the same run; time from starting workerd to the
 * first answer; compressed size.
 */
import { buildSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { ANSWER_POLICY, SECURITY_HEADERS } from '#domain/security-headers.ts';
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
const NAMED = 'one route, no middleware, `{"ok":true}`.';

const BARE: Modules = { 'bare.mjs': 'export default { fetch: () => Response.json({ ok: true }) };' };
const HONO_SOURCE = `import { Hono } from 'hono'; const app = new Hono(); app.get('/api', (c) => c.json({ ok: true })); export default app;`;
/** The same with the headers that every answer of this site must carry, sent the quickest way. */
const GUARDED_SOURCE = `import { Hono } from 'hono'; const app = new Hono();
const headers = new Headers(${JSON.stringify({ ...SECURITY_HEADERS, 'Content-Security-Policy': ANSWER_POLICY, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })});
app.get('/api', () => new Response(JSON.stringify({ ok: true }), { headers })); export default app;`;

function bareHono(source: string): Modules {
  const { outputFiles } = buildSync({
    stdin: { contents: source, resolveDir: process.cwd() },
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
const hono = bareHono(HONO_SOURCE);
const guarded = bareHono(GUARDED_SOURCE);

const FUNCTIONS: readonly (readonly [name: string, path: string, promised: boolean])[] = [
  ['region by ZIP', '/api/v1/region?zip=98660', true],
  ['contact', '/api/v1/contact?region=northwest&topic=billing', true],
  ['hand-over to pay', '/go/pay/georgia/premium', true],
  ['one region', '/api/v1/regions/georgia', false],
  ['style sheet of the choices', '/chosen.css', false],
  ['contact page, filled in', '/contact/?region=georgia&topic=billing', false],
];

const standards: readonly Target[] = [
  { name: 'bare Hono app', modules: hono, path: '/api', promised: false },
  { name: 'bare Hono app with our headers', modules: guarded, path: '/api', promised: false },
];
const targets: readonly Target[] = [
  { name: 'bare Worker', modules: BARE, path: '/', promised: false },
  ...FUNCTIONS.map(([name, path, promised]) => ({ name, modules: ours, path, promised })),
];

const running = new Map<Modules, RunningWorker>();
for (const [modules, first] of [
  [BARE, '/'],
  [hono, '/api'],
  [guarded, '/api'],
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
/** Of each standard, what it did in turns with each target. */
const beside = standards.map(() => targets.map(none));

async function measure({ modules, path, name }: Target, into: Figures | undefined): Promise<void> {
  const worker = running.get(modules);
  if (!worker || !into) return;
  const { requests, latency, errors, non2xx, '3xx': redirects } = await load(worker, path);
  if (errors + non2xx - redirects > 0) throw new Error(`${name}: ${errors + non2xx - redirects} requests failed.`);
  into.rate.push(requests.average);
  into.p50.push(latency.p50);
  into.p99.push(latency.p99);
}

// Each function in turns with the bare Hono apps, so that a slow moment of the machine hits all.
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [index, target] of targets.entries()) {
    const turns = [
      () => measure(target, measured[index]),
      ...standards.map((standard, which) => () => measure(standard, beside[which]?.[index])),
    ];
    for (const next of round % 2 === 0 ? turns : turns.reverse()) await next();
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

/** The median of the rounds: each target against a standard of the same seconds. */
const ratio = (index: number, which: number): number =>
  median((measured[index]?.rate ?? []).map((rate, round) => rate / (beside[which]?.[index]?.rate[round] ?? NaN)));
const row = (name: string, { rate, p50, p99 }: Figures, shares: readonly [string, string]): Row => ({
  function: name,
  'requests/s': Math.round(median(rate)),
  'of bare Hono': shares[0],
  'of bare Hono with our headers': shares[1],
  'p50, ms': median(p50),
  'p99, ms': median(p99),
});
const together = (figures: readonly Figures[]): Figures => ({
  rate: figures.flatMap(({ rate }) => rate),
  p50: figures.flatMap(({ p50 }) => p50),
  p99: figures.flatMap(({ p99 }) => p99),
});
const [plainRates = [], guardedRates = []] = beside.map((figures) => together(figures).rate);
const headersCost = median(guardedRates.map((rate, index) => rate / (plainRates[index] ?? NaN)));
const rows: Row[] = [
  row('bare Hono app', together(beside[0] ?? []), ['1.00', '–']),
  row('bare Hono app with our headers', together(beside[1] ?? []), [headersCost.toFixed(2), '1.00']),
  ...targets.map(({ name }, index) => row(name, measured[index] ?? none(), [ratio(index, 0).toFixed(2), ratio(index, 1).toFixed(2)])),
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
  method: `${CONNECTIONS} connections from the same machine, ${SECONDS} s each in turns with the bare Hono apps, median of ${ROUNDS} rounds; starts are the median of ${STARTS}. The bare app: ${NAMED} The one "with our headers" also sends what every answer of this site must carry.`,
  tables: [rows, sizes],
  promises: [
    ...targets.flatMap(({ name, promised }, index) =>
      promised
        ? [
            {
              promise: `${name}: at least 0.75 of the bare Hono app with our headers`,
              measured: ratio(index, 1).toFixed(2),
              holds: ratio(index, 1) >= 0.75,
            },
          ]
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
