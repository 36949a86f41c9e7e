/** What is to be sent, in D1. As in `d1-messages.ts`, each method is one call and one transaction. */
import type { Outbox } from '../ports.ts';
import { dayOf, queries, sealedOf, text, type Row } from './d1-rows.ts';

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
          `SELECT m.reference, region, topic, received_at, reply_by, key_id, wrapped_key, sealed, inbox
           FROM messages m JOIN outbox o ON o.reference = m.reference
           WHERE m.reference = ? AND sealed IS NOT NULL AND state = 'pending' AND next_at <= ? ORDER BY inbox`,
          reference,
          now,
        ),
      );
      const [row] = found;
      if (!row) return null;
      return {
        reference,
        region: text(row['region']),
        topic: text(row['topic']),
        receivedAt: Number(row['received_at']),
        replyBy: dayOf(row['reply_by']),
        sealed: sealedOf(row),
        inboxes: found.map(({ inbox }) => text(inbox)),
      };
    },

    async claimDelivery({ reference, inbox, claim }, { now, leaseUntil }) {
      const due = "reference = ? AND inbox = ? AND state = 'pending' AND next_at <= ?";
      const [, updated] = await db.batch<Row>([
        event(now, 'sending', null, due, reference, inbox, now),
        select(
          `UPDATE outbox SET state = 'sending', claim = ?, lease_until = ?, attempts = attempts + 1, reason = NULL
           WHERE ${due} RETURNING attempts`,
          claim,
          leaseUntil,
          reference,
          inbox,
          now,
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

    async expireLeases(now) {
      const expired = "state = 'sending' AND lease_until <= ?";
      const [, updated] = await db.batch<Row>([
        event(now, 'dead', 'unconfirmed', expired, now),
        select(`UPDATE outbox SET state = 'dead', reason = 'unconfirmed', lease_until = NULL WHERE ${expired} RETURNING inbox`, now),
      ]);
      return updated?.results.length ?? 0;
    },

    async due(now, limit) {
      const found = await rows(
        select(
          `SELECT reference FROM outbox WHERE state = 'pending' AND next_at <= ?
           GROUP BY reference ORDER BY min(next_at) LIMIT ?`,
          now,
          limit,
        ),
      );
      return found.map(({ reference }) => text(reference));
    },

    async counts(currentKeyId) {
      const [row] = await rows(
        select(
          `SELECT sum(state <> 'dead') AS waiting, sum(state = 'dead') AS dead,
             min(CASE WHEN state <> 'dead' THEN received_at END) AS oldest_at,
             (SELECT count(*) FROM messages WHERE sealed IS NOT NULL AND key_id <> ?) AS old_keys
           FROM outbox JOIN messages USING (reference) WHERE state NOT IN ('sent', 'withdrawn')`,
          currentKeyId ?? '',
        ),
      );
      return {
        waiting: Number(row?.['waiting'] ?? 0),
        oldestAt: typeof row?.['oldest_at'] === 'number' ? row['oldest_at'] : null,
        dead: Number(row?.['dead'] ?? 0),
        underOldKeys: Number(row?.['old_keys'] ?? 0),
      };
    },
  };
}
