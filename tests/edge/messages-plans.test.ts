/** What clocks and health ask of the database costs as much as there is to do, not as much as was ever done. */
import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { d1Events } from '../../functions/messages/adapters/d1-events.ts';
import { d1Messages } from '../../functions/messages/adapters/d1-messages.ts';
import { d1Outbox } from '../../functions/messages/adapters/d1-outbox.ts';
import { emptyMessages, rows } from './messages.ts';

interface Asked {
  sql: string;
  values: unknown[];
}

/** The database, with a note of each statement that is made for it. */
function listening(): { db: D1Database; asked: Asked[] } {
  const asked: Asked[] = [];
  const db = {
    prepare: (sql: string) => ({
      bind: (...values: unknown[]) => {
        asked.push({ sql, values });
        return env.DB.prepare(sql).bind(...values);
      },
    }),
    batch: (statements: D1PreparedStatement[]) => env.DB.batch(statements),
  } as unknown as D1Database;
  return { db, asked };
}

beforeEach(emptyMessages);
afterEach(emptyMessages);

const NOW = Date.parse('2026-11-25T18:00:00Z');
const LEASE = { now: NOW, leaseUntil: NOW + 1, lateUntil: NOW, doubtSince: 0 };

const QUESTIONS: [name: string, ask: (db: D1Database) => Promise<unknown>][] = [
  ['what is due', (db) => d1Outbox(db).due(NOW, 100)],
  ['which attempts have no news', (db) => d1Outbox(db).expireLeases(NOW)],
  ['one delivery', (db) => d1Outbox(db).claimDelivery({ reference: 'A', inbox: 'b', claim: 'c' }, LEASE)],
  ['one message', (db) => d1Outbox(db).deliverable('A', NOW)],
  ['what health counts', (db) => d1Outbox(db).counts('k1')],
  ['which events have no link', (db) => d1Events(db).unlinked(50)],
  ['the last links', (db) => d1Events(db).latest(50)],
  ['a new link', (db) => d1Events(db).link([{ id: 1, link: 'x' }])],
  ['which texts to erase', (db) => d1Messages(db).erase(NOW, NOW, 50)],
  ['which rows to forget', (db) => d1Messages(db).forget(NOW, 50)],
  ['which texts are under old keys', (db) => d1Messages(db).underOldKeys('k1', { keyId: '', reference: '' }, 50)],
  ['which texts are unbound', (db) => d1Messages(db).unbound('', 50)],
  ['which secrets are under old keys', (db) => d1Messages(db).secretsUnderOldKeys('k1', '', 50)],
  ['who holds a key', (db) => d1Messages(db).findKey('A', { now: NOW, staleBefore: NOW })],
  ['how far a message is', (db) => d1Messages(db).status('A')],
];

/** Whole tables, and indexes of whole tables. An index of a part holds only what is asked for. */
const isWhole = (step: string): boolean =>
  /^SCAN (?!\(|CONSTANT|\d)/.test(step) &&
  !/USING (?:COVERING )?INDEX (?:outbox_(?:due|leases|waiting|dead)|messages_to_bind)\b/.test(step);

describe('the database', () => {
  it.each(QUESTIONS)('the database looks through no table to say %s', async (_, ask) => {
    const { db, asked } = listening();
    await ask(db);
    expect(asked.length).toBeGreaterThan(0);
    for (const { sql, values } of asked.filter(({ sql }) => !sql.startsWith('INSERT INTO idempotency'))) {
      const plan = (await rows(`EXPLAIN QUERY PLAN ${sql}`, ...values)).map(({ detail }) => String(detail));
      expect({ sql, steps: plan.filter(isWhole) }).toEqual({ sql, steps: [] });
    }
  });

  it('the database reads as many rows for sweep and health with two thousand delivered messages as with twenty', async () => {
    const readWith = async (messages: number): Promise<number> => {
      await emptyMessages();
      await env.DB.batch(
        [
          `INSERT INTO messages (reference, region, topic, received_at, reply_by, secret_hash, key_id, wrapped_key, sealed, binding)
           SELECT printf('%010d', value), 'georgia', 'billing', ?1 - value, '', x'00', 'k1', x'00', x'00', 2 FROM generated`,
          `INSERT INTO outbox (reference, inbox, state, next_at, since, sent_at)
           SELECT printf('%010d', value), 'billing', 'sent', ?1 - value, ?1 - value, ?1 FROM generated`,
        ].map((sql) =>
          env.DB.prepare(
            sql.replace(
              /(?=SELECT printf)/,
              'WITH RECURSIVE generated (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM generated WHERE value < ?2) ',
            ),
          ).bind(NOW, messages),
        ),
      );
      let read = 0;
      for (const ask of QUESTIONS.slice(0, 5).map(([, question]) => question)) {
        const { db, asked } = listening();
        await ask(db);
        for (const { sql, values } of asked)
          read += (
            await env.DB.prepare(sql)
              .bind(...values)
              .all()
          ).meta.rows_read;
      }
      return read;
    };
    const few = await readWith(20);
    expect(await readWith(2_000)).toBe(few);
    expect(few).toBeLessThan(50);
  });
});
