/**
 * `npm run bench:handoff`: how much our hand-off to a payment site costs beside a bare Worker that answers a constant
 * 303. Both run in workerd at the same time, without a proxy in front, and take turns. Needs a build.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { cpus } from 'node:os';
import { convertV4MiniflareOptions, Miniflare, type V4ModuleDefinition as ModuleDefinition } from 'miniflare';
import { BILLS } from '#domain/payments.ts';
import { REGION_IDS } from '#domain/region.ts';
import { builtWorker } from './built-worker.ts';

const ROUNDS = 30;
const REQUESTS = 1_000;
const CONNECTIONS = 8;
const MOST = 1.3;

const BARE: ModuleDefinition[] = [
  {
    type: 'ESModule',
    path: 'bare.mjs',
    contents:
      "export default { fetch: () => new Response(null, { status: 303, headers: { Location: 'https://kp.org/payonline', 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' } }) };",
  },
];

async function start(modules: ModuleDefinition[]) {
  const worker = new Miniflare(
    convertV4MiniflareOptions({
      modules,
      modulesRoot: '/',
      compatibilityDate: '2026-10-01',
      d1Databases: ['DB'],
      analyticsEngineDatasets: { HAND_OFFS: { dataset: 'hand_offs' } },
      serviceBindings: { ASSETS: () => new Response('asset') as never },
      unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
    }),
  );
  await worker.ready;
  return { worker, url: await worker.unsafeGetDirectURL(), agent: new Agent({ keepAlive: true, maxSockets: CONNECTIONS }) };
}

type Server = Awaited<ReturnType<typeof start>>;

const paths = REGION_IDS.flatMap((region) => BILLS.map((bill) => `/go/pay/${region}/${bill}`));

/** Milliseconds until the whole answer is here. Anything but a 303 ends the run. */
function ask({ url, agent }: Server, path: string): Promise<number> {
  const since = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, url), { agent }, (response) => {
      if (response.statusCode !== 303) reject(new Error(`${path} answered ${response.statusCode ?? 0}.`));
      response.resume().on('end', () => resolve(performance.now() - since));
    });
    sent.on('error', reject).end();
  });
}

/** One round: the time of each request, and how long all of them took. */
async function round(server: Server): Promise<{ times: number[]; took: number }> {
  const times: number[] = [];
  let next = 0;
  const since = performance.now();
  const connection = async () => {
    while (next < REQUESTS) times.push(await ask(server, paths[next++ % paths.length] ?? '/'));
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  return { times, took: performance.now() - since };
}

const share = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? NaN;

const servers = [
  { name: 'bare Worker', server: await start(BARE), times: [] as number[], took: 0 },
  { name: 'ours', server: await start(builtWorker('.')), times: [] as number[], took: 0 },
];
// The first rounds warm both up.
for (const { server } of servers) for (let count = 0; count < 5; count += 1) await round(server);
for (let count = 0; count < ROUNDS; count += 1) {
  const order = count % 2 === 0 ? servers : [...servers].reverse();
  for (const entry of order) {
    const { times, took } = await round(entry.server);
    entry.times.push(...times);
    entry.took += took;
  }
}

const rows = servers.map(({ name, times, took }) => ({
  name,
  rate: Math.round((times.length / took) * 1_000),
  p50: share(times, 0.5),
  p99: share(times, 0.99),
}));
const [bare, ours] = rows;
const ratio = (ours?.p50 ?? NaN) / (bare?.p50 ?? NaN);
const table = [
  `\`npm run bench:handoff\`, ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.versions.node}: ${ROUNDS} rounds of ${REQUESTS} requests each, in turns, over ${CONNECTIONS} connections.`,
  '',
  '| Worker | requests per second | p50, ms | p99, ms |',
  '| --- | --- | --- | --- |',
  ...rows.map(({ name, rate, p50, p99 }) => `| ${name} | ${rate} | ${p50.toFixed(2)} | ${p99.toFixed(2)} |`),
  '',
  `Ratio of the p50: ${ratio.toFixed(2)} (at most ${MOST}).`,
].join('\n');
console.log(table);

const FILE = 'docs/benchmarks.md';
const MARKED = /(<!-- bench:handoff -->\n)[\s\S]*?(\n<!-- \/bench:handoff -->)/;
writeFileSync(
  FILE,
  readFileSync(FILE, 'utf8').replace(MARKED, (_, open: string, close: string) => `${open}\n${table}\n${close}`),
);

for (const { server } of servers) {
  server.agent.destroy();
  await server.worker.dispose();
}
if (!(ratio <= MOST)) process.exitCode = 1;
