/**
 * What is to be sent, in D1. As in `d1-messages.ts`, each method is one call and one transaction, and the change
 * may have been made when it throws.
 */
import { queries, sealedOf, text, type Row } from './d1-rows.ts';
import type { Sealed } from './webcrypto-keyring.ts';

/** Why a delivery was given up. Words of ours: they are shown, logged and counted. */
export type DeadReason =
  /** The mail service refused it too often. */
  | 'refused'
  /** It may have been sent: the answer of the mail service never came. */
  | 'unconfirmed'
  /** MESSAGE_INBOXES has no address for the inbox. */
  | 'no-address'
  /** The text cannot be decrypted, for example because a key was removed too early. */
  | 'cannot-open'
  /** The queue gave up: its consumer failed again and again. */
  | 'queue-gave-up';

export interface StoredMessage {
  reference: string;
  region: string;
  topic: string;
  receivedAt: number;
  replyBy: string;
  sealed: Sealed;
  /** Inboxes that wait for it now. */
  inboxes: string[];
}

export type Settlement = { state: 'sent' } | { state: 'pending'; nextAt: number } | { state: 'dead'; reason: DeadReason };

export interface Delivery {
  reference: string;
  inbox: string;
  claim: string;
}

export interface MessageCounts {
  /** Deliveries that wait, and since when the oldest does (ms since 1970). */
  waiting: number;
  oldestAt: number | null;
  dead: number;
  /** Texts under a master key that is not the current one. */
  underOldKeys: number;
}

export type Outbox = ReturnType<typeof d1Outbox>;

/** Late news of an attempt still counts while nothing newer was decided. */
const HELD = "reference = ? AND inbox = ? AND claim = ? AND (state = 'sending' OR (state = 'dead' AND reason = 'unconfirmed'))";

export function d1Outbox(db: D1Database) {
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
    /** The message and the inboxes whose turn it is; null when no inbox waits for it now. */
    async deliverable(reference: string, now: number): Promise<StoredMessage | null> {
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
        replyBy: text(row['reply_by']),
        sealed: sealedOf(row),
        inboxes: found.map(({ inbox }) => text(inbox)),
      };
    },

    /** Takes a delivery on, for us alone; null when its turn is not now or another attempt has it. */
    async claimDelivery(
      { reference, inbox, claim }: Delivery,
      { now, leaseUntil }: { now: number; leaseUntil: number },
    ): Promise<{ attempts: number } | null> {
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

    /** Says how an attempt ended. False when something newer was decided in the meantime. */
    async settle({ reference, inbox, claim }: Delivery, settlement: Settlement, now: number): Promise<boolean> {
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

    /** Gives up what waits of a message. */
    async giveUp(reference: string, reason: DeadReason, now: number): Promise<number> {
      const waiting = "reference = ? AND state = 'pending'";
      const [, updated] = await db.batch<Row>([
        event(now, 'dead', reason, waiting, reference),
        select(`UPDATE outbox SET state = 'dead', reason = ? WHERE ${waiting} RETURNING inbox`, reason, reference),
      ]);
      return updated?.results.length ?? 0;
    },

    /** Attempts whose time is over without news may have been sent: they wait for a person to look. */
    async expireLeases(now: number): Promise<number> {
      const expired = "state = 'sending' AND lease_until <= ?";
      const [, updated] = await db.batch<Row>([
        event(now, 'dead', 'unconfirmed', expired, now),
        select(`UPDATE outbox SET state = 'dead', reason = 'unconfirmed', lease_until = NULL WHERE ${expired} RETURNING inbox`, now),
      ]);
      return updated?.results.length ?? 0;
    },

    /** References with a delivery whose turn it is, longest waiting first. */
    async due(now: number, limit: number): Promise<string[]> {
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

    async counts(currentKeyId: string | null): Promise<MessageCounts> {
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
