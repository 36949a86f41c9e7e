/**
 * `npm run bench:durability`: posts messages while the server is killed with SIGKILL five times and started again, and the
 * mail service refuses some and is slow with others. Then the mail service hangs. When it is well again, delivery comes to
 * its end, one command settles what is in doubt, and everything is counted. A person whose request fails sends it again with
 * the same key, as the form does. Needs a build. Linux and macOS: it kills a process group.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, makeLocalKey, run, serve } from '../scripts/project.mjs';
import { startMailSink } from './mail-sink.ts';
import { report } from './report.ts';

const STORMY = 200;
/** Sent while the mail service hangs. */
const HANGING = 40;
const MESSAGES = STORMY + HANGING;
const KILLS = 5;
const AT_ONCE = 4;
const SWEEP = '*/5 * * * *';
/** Milliseconds in which an attempt without an answer ends as one in doubt, and some more. */
const IN_DOUBT_AFTER = 75_000;
/** Milliseconds for which nothing is sent after an attempt in doubt: passed over here. */
const REST = 600_000;

interface Receipt {
  reference: string;
  secret: string;
}

const state = mkdtempSync(join(tmpdir(), 'durability-'));
const persist = ['--persist-to', state];
const sink = await startMailSink();
const receipts: Receipt[] = [];
const waits: number[] = [];
let retries = 0;
let address = '';

async function start(): Promise<() => Promise<void>> {
  const site = await serve({
    port: await freePort(),
    args: [...sink.args, ...persist, '--inspector-port', '0'],
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
    await ended;
  };
}

const mailsOf = (reference: string): number => sink.arrived.filter((other) => other === reference).length;

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
const moments = Array.from({ length: KILLS }, (_, index) => Math.floor(((index + 0.2 + 0.6 * Math.random()) * STORMY) / KILLS));
let next = 0;
const sendUntil = (last: number) =>
  Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < last) await send((next += 1));
    }),
  );
const people = sendUntil(STORMY);
const killer = (async () => {
  for (const moment of moments) {
    while (receipts.length < moment) await sleep(5);
    await kill();
    kill = await start();
    console.log(`Killed and started again after ${moment} answers.`);
  }
})();
await people;
await killer;

const count = (where: string): number => Number(rows(`SELECT count(*) AS count FROM outbox WHERE ${where}`)[0]?.['count']);
const UNCONFIRMED = "state = 'dead' AND reason = 'unconfirmed'";

/** Lets the sweep do what it would do in hours: nobody wants to wait here for pauses between tries, and for interrupted attempts. */
async function passTime(): Promise<void> {
  for (let turn = 0; turn < 30 && count("state IN ('pending', 'sending')") > 0; turn += 1) {
    rows(`UPDATE outbox SET next_at = next_at - ${REST} WHERE state IN ('pending', 'dead')`);
    // Cut off, and not merely slow: claimed a while ago, with a lease of five minutes.
    rows(`UPDATE outbox SET lease_until = 0 WHERE state = 'sending' AND lease_until < ${Date.now() + 285_000}`);
    await sweep();
  }
}

// What was cut off is over, and mails go: then the mail service stops answering.
await sleep(3_000);
await passTime();
const doubtsOfKills = count(UNCONFIRMED);
rows(`UPDATE outbox SET next_at = next_at - ${REST} WHERE state = 'dead'`);
sink.hang(true);
const before = sink.attempts();
await sendUntil(MESSAGES);
await sleep(IN_DOUBT_AFTER);
await sweep();
const hung = sink.attempts() - before;
sink.hang(false);
await passTime();
const doubtsOfHanging = count(UNCONFIRMED) - doubtsOfKills;

// As a person would: the subjects of the mailbox in a file, and one command for all that is in doubt.
const subjects = join(state, 'subjects.txt');
writeFileSync(subjects, sink.arrived.map((reference) => `Subject: ${reference}`).join('\n'));
console.log(operator('settle', 'unconfirmed', '--found', subjects));
await passTime();
const listed = operator('list')
  .split('\n')
  .filter((line) => / (?:pending|sending|dead) /.test(line)).length;

const states = await Promise.all(receipts.map(statusOf));
const stored = rows('SELECT reference FROM messages');
const waiting = count("state <> 'sent'");
await kill();
sink.stop();
rmSync(state, { recursive: true });

const unique = new Set(receipts.map(({ reference }) => reference)).size;
const missing = states.filter((status) => status.startsWith('missing')).length;
const delivered = states.filter((status) => status === 'delivered').length;
const counts = receipts.map(({ reference }) => mailsOf(reference));
const once = counts.filter((count) => count === 1).length;
const more = counts.filter((count) => count > 1).length;
const sorted = waits.sort((one, other) => one - other);
const at = (share: number): string => `${Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)} ms`;

report({
  name: 'durability',
  title: 'Messages, while the server is killed',
  command: 'npm run bench:durability',
  versions: ['wrangler', 'miniflare'],
  method: `${STORMY} messages, ${AT_ONCE} at a time, while the whole process group of the server gets SIGKILL ${KILLS} times and the mail service refuses one mail in ten and takes up to two seconds for another. A request that fails is sent again with the same key. Then the mail service answers nothing, while ${HANGING} more messages come; half of the mails that it got have arrived. Afterwards the sweep runs, and one command settles all attempts in doubt by a list of what is in the mailbox, as the runbook says. Pauses between tries are passed over.`,
  tables: [
    [
      {
        'messages sent': MESSAGES,
        'requests that failed': retries,
        'kills and restarts': KILLS,
        'in doubt after kills': doubtsOfKills,
        'mails handed to a service that hangs': hung,
        'in doubt after it hung': doubtsOfHanging,
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
      promise: 'A mail service that hangs leaves a handful in doubt',
      measured: `${doubtsOfHanging} of ${HANGING}`,
      holds: doubtsOfHanging <= HANGING / 5,
    },
    {
      promise: 'One command settles what is in doubt, and nothing waits for a person',
      measured: `${listed} listed`,
      holds: listed === 0,
    },
    {
      promise: 'Every message ends delivered',
      measured: `${delivered} of ${receipts.length}, ${waiting} not sent`,
      holds: delivered === receipts.length,
    },
    {
      promise: 'Each inbox gets one mail',
      measured: `${once} with one mail, ${more} with more`,
      holds: more === 0 && once === receipts.length,
    },
  ],
});
