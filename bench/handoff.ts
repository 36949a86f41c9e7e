/**
 * `npm run bench:handoff`: what our hand-off to a payment site costs beside a bare Worker that answers a constant
 * 303. Both run in workerd at the same time, with nothing in front, and take turns. Needs a build.
 */
import { Agent, request } from 'node:http';
import { BILLS } from '#domain/pay/bills.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { report } from './report.ts';
import { countedWorker, startWorkerd, type Modules } from './workerd.ts';

const ROUNDS = 30;
const REQUESTS = 1_000;
const CONNECTIONS = 8;
const MOST = 1.3;

const BARE: Modules = {
  'bare.mjs':
    "export default { fetch: () => new Response(null, { status: 303, headers: { Location: 'https://kp.org/payonline', 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' } }) };",
};

const serve = async (modules: Modules) => ({
  worker: await startWorkerd(modules),
  agent: new Agent({ keepAlive: true, maxSockets: CONNECTIONS }),
});

type Server = Awaited<ReturnType<typeof serve>>;

const paths = REGION_IDS.flatMap((region) => BILLS.map((bill) => `/go/pay/${region}/${bill}`));

/** Milliseconds until the whole answer is here. Anything but a 303 ends the run. */
function ask({ worker, agent }: Server, path: string): Promise<number> {
  const since = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(worker.address + path, { agent }, (response) => {
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
  { name: 'bare Worker', server: await serve(BARE), times: [] as number[], took: 0 },
  { name: 'ours', server: await serve(countedWorker()), times: [] as number[], took: 0 },
];
// The first rounds warm both up.
for (const { server } of servers) for (let count = 0; count < 5; count += 1) await round(server);
for (let count = 0; count < ROUNDS; count += 1) {
  for (const entry of count % 2 === 0 ? servers : [...servers].reverse()) {
    const { times, took } = await round(entry.server);
    entry.times.push(...times);
    entry.took += took;
  }
}

const rows = servers.map(({ name, times, took }) => ({
  Worker: name,
  'requests per second': Math.round((times.length / took) * 1_000),
  'p50, ms': Number(share(times, 0.5).toFixed(2)),
  'p99, ms': Number(share(times, 0.99).toFixed(2)),
}));
const [bare = NaN, ours = NaN] = servers.map(({ times }) => share(times, 0.5));
report({
  name: 'handoff',
  title: 'Hand-off to a payment site',
  command: 'npm run bench:handoff',
  versions: ['workerd', 'hono'],
  method: `Every region and bill of \`/go/pay/…\` beside a Worker that answers a constant 303: ${ROUNDS} rounds of ${REQUESTS} requests, in turns, over ${CONNECTIONS} connections from one client on the same machine.`,
  tables: [rows],
  promises: [{ promise: `p50 at most ${MOST} times the bare Worker’s`, measured: (ours / bare).toFixed(2), holds: ours / bare <= MOST }],
});

for (const { server } of servers) {
  server.agent.destroy();
  await server.worker.stop();
}
