/** What is to be sent, in D1. As in `d1-messages.ts`, each method is one call and one transaction. */
import { MOST_COUNTED, type Outbox } from '../ports.ts';
import { bytesIn, dayOf, queries, text, textOf, type Row } from './d1-rows.ts';

/** Nothing is put off or leased so far ahead, in milliseconds: a row that is was written by a clock that was wrong. */
const FAR = 2 * 3_600_000;

/** Late news of an attempt still counts while nothing newer was decided. */
const HELD = "reference = ? AND inbox = ? AND claim = ? AND (state = 'sending' OR (state = 'dead' AND reason = 'unconfirmed'))";

export function d1Outbox(db: D1Database): Outbox {
  const { select, rows } = queries(db);
  /** Writes an event for every outbox row that `where` finds, before the change that it tells of. */
  const event = (at: number, name: string, reason: string | null, where: string, ...values: unknown[]) =>
    select(
      `INSERT INTO message_events (reference, at, event, inbox, reason) SELECT reference, ?, ?, inbox, ? FROM outbox WHERE ${where}`,
      at,
      name,
      reason,
      ...values,
    );

  return {
    async deliverable(reference, now) {
      const found = await rows(
        select(
          `SELECT m.reference, region, topic, received_at, reply_by, binding, key_id, wrapped_key, sealed, inbox,
             (SELECT json_group_array(inbox) FROM outbox a WHERE a.reference = m.reference) AS inboxes
           FROM messages m JOIN outbox o ON o.reference = m.reference
           WHERE m.reference = ? AND sealed IS NOT NULL AND state = 'pending' AND (next_at <= ? OR next_at > ?) ORDER BY inbox`,
          reference,
          now,
          now + FAR,
        ),
      );
      const [row] = found;
      if (!row) return null;
      return {
        ...textOf(row),
        receivedAt: Number(row['received_at']),
        replyBy: dayOf(row['reply_by']),
        waiting: found.map(({ inbox }) => text(inbox)),
      };
    },

    async claimDelivery({ reference, inbox, claim }, { now, leaseUntil, lateUntil, doubtSince }) {
      const due = `reference = ? AND inbox = ? AND state = 'pending' AND (next_at <= ? OR next_at > ?)
        AND NOT EXISTS (SELECT 1 FROM outbox WHERE state = 'sending' AND lease_until <= ?)
        AND NOT EXISTS (SELECT 1 FROM outbox WHERE state = 'dead' AND reason = 'unconfirmed' AND next_at > ? AND next_at <= ?)`;
      const values = [reference, inbox, now, now + FAR, lateUntil, doubtSince, now];
      const [, updated] = await db.batch<Row>([
        event(now, 'sending', null, due, ...values),
        select(
          `UPDATE outbox SET state = 'sending', claim = ?, lease_until = ?, attempts = attempts + 1, reason = NULL
           WHERE ${due} RETURNING attempts`,
          claim,
          leaseUntil,
          ...values,
        ),
      ]);
      const row = updated?.results[0];
      return row ? { attempts: Number(row['attempts']) } : null;
    },

    async settle({ reference, inbox, claim }, settlement, now) {
      const { state } = settlement;
      const reason = state === 'dead' ? settlement.reason : null;
      const [, updated] = await db.batch<Row>([
        event(now, state === 'pending' ? 'refused' : state, reason, HELD, reference, inbox, claim),
        select(
          `UPDATE outbox SET state = ?, reason = ?, next_at = ?, sent_at = ?, lease_until = NULL WHERE ${HELD} RETURNING inbox`,
          state,
          reason,
          state === 'pending' ? settlement.nextAt : now,
          state === 'sent' ? now : null,
          reference,
          inbox,
          claim,
        ),
      ]);
      return (updated?.results.length ?? 0) > 0;
    },

    async giveUp(reference, reason, now) {
      const waiting = "reference = ? AND state = 'pending'";
      const [, updated] = await db.batch<Row>([
        event(now, 'dead', reason, waiting, reference),
        select(`UPDATE outbox SET state = 'dead', reason = ? WHERE ${waiting} RETURNING inbox`, reason, reference),
      ]);
      return updated?.results.length ?? 0;
    },

    async postpone(reference, nextAt) {
      await select("UPDATE outbox SET next_at = ? WHERE reference = ? AND state = 'pending'", nextAt, reference).run();
    },

    async withdrawErased(reference, now) {
      const erased = `reference = ? AND state = 'pending'
        AND EXISTS (SELECT 1 FROM messages WHERE messages.reference = outbox.reference AND sealed IS NULL)`;
      await db.batch([
        event(now, 'withdrawn', null, erased, reference),
        select(`UPDATE outbox SET state = 'withdrawn' WHERE ${erased}`, reference),
      ]);
    },

    async expireLeases(now) {
      const over = "state = 'sending' AND lease_until <= ?";
      const tooFar = "state = 'sending' AND lease_until > ?";
      const [, ended, , fromTheFuture] = await db.batch<Row>([
        event(now, 'dead', 'unconfirmed', over, now),
        select(
          `UPDATE outbox SET state = 'dead', reason = 'unconfirmed', next_at = ?, lease_until = NULL WHERE ${over} RETURNING inbox`,
          now,
          now,
        ),
        event(now, 'dead', 'unconfirmed', tooFar, now + FAR),
        select(
          `UPDATE outbox SET state = 'dead', reason = 'unconfirmed', next_at = ?, lease_until = NULL WHERE ${tooFar} RETURNING inbox`,
          now,
          now + FAR,
        ),
      ]);
      return (ended?.results.length ?? 0) + (fromTheFuture?.results.length ?? 0);
    },

    async due(now, limit) {
      const found = await rows(
        select(
          `SELECT * FROM (SELECT reference FROM outbox WHERE state = 'pending' AND next_at <= ?1 ORDER BY next_at LIMIT ?3)
           UNION ALL SELECT * FROM (SELECT reference FROM outbox WHERE state = 'pending' AND next_at > ?2 ORDER BY next_at LIMIT ?3)
           LIMIT ?3`,
          now,
          now + FAR,
          limit,
        ),
      );
      return [...new Set(found.map(({ reference }) => text(reference)))];
    },

    async counts(currentKeyId) {
      const { results, meta } = await select(
        `SELECT
           (SELECT count(*) FROM (SELECT 1 FROM outbox WHERE state IN ('pending', 'sending') LIMIT ?2)) AS waiting,
           (SELECT min(since) FROM outbox WHERE state IN ('pending', 'sending') AND since > 0) AS oldest_at,
           (SELECT max(since) FROM outbox WHERE state IN ('pending', 'sending')) AS newest_at,
           (SELECT count(*) FROM (SELECT 1 FROM outbox WHERE state = 'dead' LIMIT ?2)) AS dead,
           (SELECT count(*) FROM (SELECT 1 FROM messages WHERE sealed IS NOT NULL AND key_id < ?1 UNION ALL
              SELECT 1 FROM messages WHERE sealed IS NOT NULL AND key_id > ?1 UNION ALL
              SELECT 1 FROM idempotency_keys WHERE key_id IS NOT NULL AND key_id < ?1 UNION ALL
              SELECT 1 FROM idempotency_keys WHERE key_id IS NOT NULL AND key_id > ?1 LIMIT ?2)) AS old_keys`,
        currentKeyId ?? '',
        MOST_COUNTED,
      ).all<Row>();
      const [row] = results;
      const instant = (value: Row[string] | undefined) => (typeof value === 'number' ? value : null);
      return {
        waiting: Number(row?.['waiting'] ?? 0),
        oldestAt: instant(row?.['oldest_at']),
        newestAt: instant(row?.['newest_at']),
        dead: Number(row?.['dead'] ?? 0),
        underOldKeys: Number(row?.['old_keys'] ?? 0),
        databaseBytes: bytesIn(meta),
      };
    },
  };
}
