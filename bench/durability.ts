/**
 * `npm run bench:durability`: posts 200 messages while the server is killed with SIGKILL five times and started
 * again, lets delivery come to its end, and counts. A person whose request fails sends it again with the same key,
 * as the form does. Needs a build. Linux and macOS: it kills a process group.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, makeLocalKey, run, serve } from '../scripts/project.mjs';
import { report } from './report.ts';

const MESSAGES = 200;
const KILLS = 5;
const AT_ONCE = 4;
const SWEEP = '*/5 * * * *';
const MAILS = '.wrangler/tmp/email';
/** Milliseconds. The mail service of this machine says yes first and writes the file of a mail later. */
const UNWRITTEN = 5_000;

interface Receipt {
  reference: string;
  secret: string;
}

const state = mkdtempSync(join(tmpdir(), 'durability-'));
const persist = ['--persist-to', state];
const mails = new Map<string, string>();
const receipts: Receipt[] = [];
const waits: number[] = [];
const kills: number[] = [];
let retries = 0;
let address = '';

async function start(): Promise<() => Promise<void>> {
  const site = await serve({
    port: await freePort(),
    args: [...persist, '--inspector-port', '0'],
    detached: true,
    variables: { CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
  });
  if (site?.child.pid === undefined) throw new Error('The server did not start.');
  const { child } = site;
  const group = -site.child.pid;
  address = site.address;
  return async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    // The whole group: wrangler and workerd, in the middle of whatever they do.
    process.kill(group, 'SIGKILL');
    kills.push(Date.now());
    await ended;
    readMails();
  };
}

/** Keeps what the mail service took, by file: a stopped server tidies its files away. */
function readMails(): void {
  if (!existsSync(MAILS)) return;
  for (const name of readdirSync(MAILS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.eml'))) {
    const reference = /^X-Message-Reference: (.*)$/m.exec(readFileSync(join(MAILS, name), 'utf8'))?.[1];
    if (reference) mails.set(name, reference.trim());
  }
}

const mailsOf = (reference: string): number => [...mails.values()].filter((other) => other === reference).length;

/** Sends one message and does not rest until it has a reference. */
async function send(index: number): Promise<void> {
  const since = performance.now();
  const key = crypto.randomUUID();
  const fields = { region: 'georgia', topic: 'billing', name: 'A', contactBy: 'phone', phone: '404 555 0100', message: `Message ${index}` };
  for (;;) {
    const response = await fetch(`${address}/api/v1/messages`, {
      method: 'POST',
      // Every message from another client, so that the rate limit has nothing to do.
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, 'CF-Connecting-IP': `10.0.${index >> 8}.${index & 255}` },
      body: JSON.stringify(fields),
    }).catch(() => null);
    const receipt = response?.status === 201 ? ((await response.json().catch(() => null)) as Receipt | null) : null;
    if (receipt) {
      receipts.push(receipt);
      waits.push(performance.now() - since);
      return;
    }
    retries += 1;
    await sleep(response?.status === 409 ? 1_000 : 200);
  }
}

/** A connection that was kept open may have closed while a command ran. */
const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${address}${path}`, init).catch(() => fetch(`${address}${path}`, init));

async function statusOf({ reference, secret }: Receipt): Promise<string> {
  const response = await ask(`/api/v1/messages/${reference}`, { headers: { Authorization: `Bearer ${secret}` } });
  return response.ok ? ((await response.json()) as { state: string }).state : `missing (${response.status})`;
}

const sweep = () => ask(`/cdn-cgi/local/scheduled?cron=${encodeURIComponent(SWEEP)}`);

function command(tool: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${tool} ${args.join(' ')}\n${stderr || stdout}`);
  return stdout;
}

const operator = (...args: string[]) => command('node', 'scripts/messages.ts', ...args, `--persist-to=${state}`);

function rows(sql: string): Record<string, string>[] {
  const answer = command('wrangler', 'd1', 'execute', 'DB', '--local', ...persist, '--json', '--command', sql);
  return (JSON.parse(answer) as { results: Record<string, string>[] }[])[0]?.results ?? [];
}

makeLocalKey();
if (!run('wrangler', ['d1', 'migrations', 'apply', 'DB', '--local', ...persist], { quiet: true })) process.exit(1);
let kill = await start();

// Each kill comes somewhere in its fifth of the messages.
const moments = Array.from({ length: KILLS }, (_, index) => Math.floor(((index + 0.2 + 0.6 * Math.random()) * MESSAGES) / KILLS));
let next = 0;
const people = Array.from({ length: AT_ONCE }, async () => {
  while (next < MESSAGES) await send((next += 1));
});
const killer = (async () => {
  for (const moment of moments) {
    while (receipts.length < moment) await sleep(5);
    await kill();
    kill = await start();
    console.log(`Killed and started again after ${moment} answers.`);
  }
})();
await Promise.all(people);
await killer;

// The queue lived in the killed process: the sweep finds what it lost.
await sleep(3_000);
await sweep();
readMails();
// Nobody wants to wait here until the time of an interrupted attempt is over.
rows("UPDATE outbox SET lease_until = 0 WHERE state = 'sending'");
await sweep();
const inDoubt = rows("SELECT reference FROM outbox WHERE state = 'dead' AND reason = 'unconfirmed'").map(({ reference = '' }) => reference);
for (const reference of inDoubt) operator(mailsOf(reference) > 0 ? 'confirm' : 'resend', reference);
const confirmed = inDoubt.filter((reference) => mailsOf(reference) > 0).length;
await sweep();

const states = await Promise.all(receipts.map(statusOf));
const stored = rows('SELECT reference FROM messages');
const sentAt = new Map(rows('SELECT reference, sent_at FROM outbox').map(({ reference, sent_at: time }) => [reference, Number(time)]));
const waiting = rows("SELECT count(*) AS count FROM outbox WHERE state <> 'sent'")[0]?.['count'];
await sleep(1_000);
readMails();
await kill();
rmSync(state, { recursive: true });

const unique = new Set(receipts.map(({ reference }) => reference)).size;
const missing = states.filter((status) => status.startsWith('missing')).length;
const delivered = states.filter((status) => status === 'delivered').length;
const counts = receipts.map(({ reference }) => mailsOf(reference));
const once = counts.filter((count) => count === 1).length;
const more = counts.filter((count) => count > 1).length;
const unwritten = receipts.filter(({ reference }) => {
  const time = sentAt.get(reference) ?? 0;
  return mailsOf(reference) === 0 && kills.some((killed) => killed >= time && killed - time < UNWRITTEN);
}).length;
const sorted = waits.sort((one, other) => one - other);
const at = (share: number): string => `${Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)} ms`;

report({
  name: 'durability',
  title: 'Messages, while the server is killed',
  command: 'npm run bench:durability',
  versions: ['wrangler', 'miniflare'],
  method: `${MESSAGES} messages, ${AT_ONCE} at a time, while the whole process group of the server gets SIGKILL ${KILLS} times. A request that fails is sent again with the same key. Afterwards the sweep runs. An attempt that was cut off while the mail was handed over is looked up in the mailbox and confirmed or sent again, as the runbook says. Locally a mail is a file, which is written after the mail was accepted: some are lost with the process.`,
  tables: [
    [
      {
        'messages sent': MESSAGES,
        'requests that failed': retries,
        'kills and restarts': KILLS,
        'attempts in doubt': inDoubt.length,
        'of these found in the mailbox': confirmed,
        'wait, median': at(0.5),
        'wait, longest': at(1),
      },
    ],
  ],
  promises: [
    { promise: 'Every message gets a reference', measured: `${receipts.length} of ${MESSAGES}`, holds: receipts.length === MESSAGES },
    { promise: 'No reference is given twice', measured: `${unique} references`, holds: unique === receipts.length },
    { promise: 'Every reference is there afterwards', measured: `${missing} missing`, holds: missing === 0 },
    { promise: 'No message is stored twice', measured: `${stored.length} stored`, holds: stored.length === MESSAGES },
    {
      promise: 'Every message ends delivered',
      measured: `${delivered} of ${receipts.length}, ${String(waiting)} waiting`,
      holds: delivered === receipts.length,
    },
    {
      promise: 'Each inbox gets one mail',
      measured: `${once} with one file, ${more} with more; ${unwritten} accepted within 5 s before a kill, their file not written`,
      holds: more === 0 && once + unwritten === receipts.length,
    },
  ],
});
