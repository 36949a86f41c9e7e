/**
 * `npm run bench:growth`: what the sweep, the health route and a message cost the database, with ever more messages that
 * were delivered. Rows read are what D1 counts and bills. Needs no build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { report } from './report.ts';

const SIZES = [100, 1_000, 10_000, 100_000];
const NOW = Date.now();

interface Answer {
  meta: { rows_read: number };
}
interface Statement {
  bind: (...values: unknown[]) => Statement;
  all: () => Promise<Answer>;
  run: () => Promise<unknown>;
}
interface Database {
  prepare: (sql: string) => Statement;
  batch: (statements: readonly Statement[]) => Promise<Answer[]>;
}

const miniflare = new Miniflare(convertV4MiniflareOptions({ modules: true, script: 'export default {};', d1Databases: ['DB'] }));
const db = (await miniflare.getD1Database('DB')) as unknown as Database;
for (const name of readdirSync('migrations').sort()) {
  const sql = readFileSync(`migrations/${name}`, 'utf8').replaceAll(/^\s*--.*$/gm, '');
  // A statement ends in a semicolon at the end of a line; that of a trigger in END.
  for (const statement of sql.split(/;\s*\n(?!BEGIN)/).filter((text) => text.trim() !== '')) await db.prepare(statement).run();
}

let read = 0;
/** Notes what every statement reads. */
const counted = {
  prepare: (sql: string) => ({
    bind: (...values: unknown[]) => {
      const statement = db.prepare(sql).bind(...values);
      const all = statement.all.bind(statement);
      return Object.assign(statement, {
        all: async () => {
          const answer = await all();
          read += answer.meta.rows_read;
          return answer;
        },
      });
    },
  }),
  batch: async (statements: readonly Statement[]) => {
    const answers = await db.batch(statements);
    for (const { meta } of answers) read += meta.rows_read;
    return answers;
  },
};

type Port = Record<string, (...args: unknown[]) => Promise<unknown>>;
// Loaded by name, so that Node's and the Worker's types need not meet.
const adapter = async (file: string, name: string): Promise<Port> => {
  const module = (await import(`../functions/messages/adapters/${file}.ts`)) as Record<string, (database: unknown) => Port>;
  return module[name]?.(counted) ?? {};
};
const outbox = await adapter('d1-outbox', 'd1Outbox');
const store = await adapter('d1-messages', 'd1Messages');
const lease = { now: NOW, leaseUntil: NOW + 1, lateUntil: NOW, doubtSince: NOW - 1 };
const ASKED: [name: string, ask: () => Promise<unknown>][] = [
  ['sweep', async () => [await outbox['expireLeases']?.(NOW), await outbox['due']?.(NOW, 100)]],
  ['health', async () => outbox['counts']?.('k1')],
  ['claim of a delivery', async () => outbox['claimDelivery']?.({ reference: 'x', inbox: 'billing', claim: 'c' }, lease)],
  ['look-up of a key', async () => store['findKey']?.('x', { now: NOW, staleBefore: NOW })],
];

let there = 0;
const rows: Record<string, string | number>[] = [];
for (const size of SIZES) {
  const generated = `WITH RECURSIVE generated (value) AS (SELECT ${there} UNION ALL SELECT value + 1 FROM generated WHERE value < ${size - 1})`;
  await db.batch([
    db.prepare(
      `INSERT INTO messages (reference, region, topic, received_at, reply_by, secret_hash, key_id, wrapped_key, sealed, binding) ${generated}
       SELECT printf('%010d', value), 'georgia', 'billing', ${NOW} - value, '', x'00', 'k1', x'00', randomblob(300), 2 FROM generated`,
    ),
    db.prepare(
      `INSERT INTO outbox (reference, inbox, state, next_at, since, sent_at) ${generated}
       SELECT printf('%010d', value), 'billing', 'sent', ${NOW} - value, ${NOW} - value, ${NOW} FROM generated`,
    ),
  ]);
  there = size;
  const row: Record<string, string | number> = { 'delivered messages': size };
  for (const [name, ask] of ASKED) {
    read = 0;
    const since = performance.now();
    await ask();
    row[`${name}, rows read`] = read;
    row[`${name}, ms`] = Math.round((performance.now() - since) * 10) / 10;
  }
  rows.push(row);
  console.log(JSON.stringify(row));
}
await miniflare.dispose();

const names = ASKED.map(([name]) => `${name}, rows read`);
const first = names.map((name) => Number(rows[0]?.[name]));
const last = names.map((name) => Number(rows.at(-1)?.[name]));
report({
  name: 'message-growth',
  title: 'Messages, as their number grows',
  command: 'npm run bench:growth',
  versions: ['wrangler', 'miniflare'],
  method: `A local D1 with ${SIZES.map((size) => size.toLocaleString('en')).join(', ')} delivered messages. What the sweep, the health route, a delivery and a new message ask of it, and the rows that D1 says it read.`,
  tables: [rows],
  promises: [
    {
      promise: `As many rows read with ${SIZES.at(-1)?.toLocaleString('en')} messages as with ${SIZES[0]}`,
      measured: `${first.join(', ')} and ${last.join(', ')}`,
      holds: first.join() === last.join(),
    },
  ],
});
