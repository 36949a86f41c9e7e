/**
 * `npm run bench:load`: bounded load on this machine alone: ten times what one connection at a time gets through,
 * reads and messages mixed, then a flood of forms. Shows errors, memory, recovery, and whether region and pay answers
 * still come. Needs a build; on Linux it shows memory too.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, makeLocalKey, run, serve } from '../scripts/project.mjs';
import { treeMemory } from './memory.ts';
import { report, type Row } from './report.ts';
import { importTool } from './tools/load.ts';

interface Load {
  requests: { average: number; total: number };
  latency: { p50: number; p99: number; max: number };
  statusCodeStats: Record<string, { count: number }>;
  errors: number;
  timeouts: number;
}

const { default: autocannon } = await importTool<{ default: (options: object) => Promise<Load> }>('autocannon');

const SECONDS = Number(process.argv[2] ?? 10);
const TIMES = 10;
const RECOVERY = 5_000;
const SLOW = 250;

const READS = [
  { path: '/api/v1/region?zip=98660' },
  { path: '/api/v1/contact?region=georgia&topic=billing' },
  { path: '/go/pay/georgia/premium' },
  { path: '/help/bill-pay/pay-premium-online/' },
  { path: '/contact/?topic=billing&region=georgia' },
];
const number = (below: number) => Math.floor(Math.random() * below);
/** A message with a key of its own, each from another client: stored until the limit of all together says 429. */
const MESSAGE = {
  method: 'POST',
  path: '/api/v1/messages',
  body: JSON.stringify({
    region: 'georgia',
    topic: 'billing',
    name: 'A',
    contactBy: 'phone',
    phone: '404 555 0100',
    message: 'The load test asks nothing.',
  }),
  setupRequest: (request: object) => ({
    ...request,
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
      'CF-Connecting-IP': `10.${number(256)}.${number(256)}.${number(256)}`,
    },
  }),
};
/** What a robot sends: a form without the ticket that the page gives. */
const FORM = {
  method: 'POST',
  path: '/contact/message/',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ region: 'georgia', topic: 'billing', message: 'The load test asks nothing.', replyBy: 'email' }).toString(),
};

const state = mkdtempSync(join(tmpdir(), 'load-'));
const persist = ['--persist-to', state];
makeLocalKey();
run('wrangler', ['d1', 'migrations', 'apply', 'DB', '--local', ...persist], { quiet: true });
const site = await serve({
  port: await freePort(),
  args: [...persist, '--inspector-port', '0'],
  detached: true,
  variables: { CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
});
if (!site) throw new Error('The site did not start.');
const { address, child } = site;

const fire = (requests: object[], options: object): Promise<Load> =>
  autocannon({ url: address, requests, duration: SECONDS, timeout: 10, ...options });
const memory = (): number => Math.round(treeMemory(child.pid ?? 0));
const bad = ({ errors, timeouts, statusCodeStats }: Load): number =>
  errors + timeouts + Object.entries(statusCodeStats).reduce((sum, [status, { count }]) => sum + (Number(status) >= 500 ? count : 0), 0);

/** Milliseconds until a plain answer comes within `SLOW` again. */
async function recovery(): Promise<number> {
  const since = performance.now();
  for (;;) {
    const started = performance.now();
    await (await fetch(`${address}/api/v1/region?zip=98660`)).arrayBuffer();
    if (performance.now() - started < SLOW) return performance.now() - since;
  }
}

const rows: Row[] = [];
function note(name: string, load: Load): void {
  rows.push({
    load: name,
    'requests/s': Math.round(load.requests.average),
    'p50, ms': load.latency.p50,
    'p99, ms': load.latency.p99,
    'errors and 5xx': bad(load),
    'messages stored': load.statusCodeStats['201']?.count ?? 0,
    'refused by limits (429)': load.statusCodeStats['429']?.count ?? 0,
    'memory after, MB': memory(),
  });
}

try {
  await fire(READS, { connections: 4, duration: 3 });
  const alone = await fire(READS, { connections: 1 });
  note('reads, one at a time', alone);
  const rate = Math.round(alone.requests.average * TIMES);
  const heavy = await fire([...READS, MESSAGE], { connections: 100, overallRate: rate });
  note(`reads and messages, ${rate}/s asked for`, heavy);
  const warm = memory();
  const again = await fire([...READS, MESSAGE], { connections: 100, overallRate: rate });
  note('the same again', again);
  const after = memory();
  const recovered = await recovery();
  const [flood, calm] = await Promise.all([fire([FORM], { connections: 50 }), fire(READS.slice(0, 3), { connections: 2 })]);
  note('a flood of forms', flood);
  note('region, contact and pay during it', calm);
  const errors = [alone, heavy, again, flood, calm].reduce((sum, load) => sum + bad(load), 0);
  const stored = [heavy, again].reduce((sum, load) => sum + (load.statusCodeStats['201']?.count ?? 0), 0);
  if (stored === 0) throw new Error('No message was taken: the load has none in it.');
  report({
    name: 'load',
    title: 'Under load',
    command: 'npm run bench:load',
    versions: ['wrangler', 'autocannon'],
    method: `Everything on one machine: the site in wrangler's local server with D1 and queue, and the clients beside it. ${SECONDS} s each.`,
    tables: [rows],
    promises: [
      { promise: 'no error other than 429', measured: String(errors), holds: errors === 0 },
      {
        promise: 'memory after the second run as after the first, within a quarter',
        measured: `${warm} → ${after} MB`,
        holds: after <= 1.25 * warm,
      },
      {
        promise: `answers within ${SLOW} ms again after at most 5 s`,
        measured: `${Math.round(recovered)} ms`,
        holds: recovered <= RECOVERY,
      },
      {
        promise: 'during a flood of forms, half of the answers within 250 ms',
        measured: `${calm.latency.p50} ms`,
        holds: calm.latency.p50 <= SLOW,
      },
    ],
  });
} finally {
  if (child.pid) process.kill(-child.pid, 'SIGTERM');
  rmSync(state, { recursive: true, force: true });
}
