/** What the night does to messages in D1. As in `d1-messages.ts`, each method is one call and one transaction. */
import type { MessageStore } from '../ports.ts';
import { queries, sealedOf, text, textOf, type Row } from './d1-rows.ts';

type Upkeep = Pick<MessageStore, 'erase' | 'forget' | 'underOldKeys' | 'unbound' | 'secretsUnderOldKeys' | 'reseal'>;

/** Texts whose time is over and that wait for no one. */
const OLD = `SELECT reference FROM messages WHERE received_at <= ? AND sealed IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.reference = messages.reference AND state IN ('pending', 'sending'))
  ORDER BY received_at LIMIT ?`;
const ERASED = 'SELECT reference FROM messages WHERE received_at <= ? AND sealed IS NULL ORDER BY received_at LIMIT ?';
const TEXT = `m.reference, region, topic, binding, key_id, wrapped_key, sealed,
  (SELECT json_group_array(inbox) FROM outbox o WHERE o.reference = m.reference) AS inboxes`;

/** Milliseconds, as in the trigger of `migrations/0005_message_upkeep.sql`. */
const EVENTS_KEPT = 180 * 86_400_000;

export function d1Upkeep(db: D1Database): Upkeep {
  const { select, rows } = queries(db);
  return {
    async erase(before, now, limit) {
      const [, given, , erased] = await db.batch<Row>([
        select(
          `INSERT INTO message_events (reference, at, event, inbox, reason)
           SELECT reference, ?, 'expired', inbox, reason FROM outbox WHERE state = 'dead' AND reference IN (${OLD})`,
          now,
          before,
          limit,
        ),
        select(
          `UPDATE outbox SET state = 'withdrawn', reason = 'expired' WHERE state = 'dead' AND reference IN (${OLD}) RETURNING reference`,
          before,
          limit,
        ),
        select(
          `INSERT INTO message_events (reference, at, event) SELECT reference, ?, 'erased' FROM messages WHERE reference IN (${OLD})`,
          now,
          before,
          limit,
        ),
        select(
          `UPDATE messages SET sealed = NULL, key_id = NULL, wrapped_key = NULL, erased_at = ? WHERE reference IN (${OLD}) RETURNING reference`,
          now,
          before,
          limit,
        ),
        select('DELETE FROM idempotency_keys WHERE expires_at <= ?', now),
      ]);
      return { texts: erased?.results.length ?? 0, undelivered: given?.results.length ?? 0 };
    },

    async forget(before, limit) {
      const [, messages, events] = await db.batch<Row>([
        select(`DELETE FROM outbox WHERE reference IN (${ERASED})`, before, limit),
        select(`DELETE FROM messages WHERE reference IN (${ERASED}) RETURNING reference`, before, limit),
        select(
          // By the clock of the database as well, which lets no younger one be deleted.
          `DELETE FROM message_events WHERE id IN
             (SELECT id FROM message_events WHERE at <= min(?, unixepoch() * 1000 - ?) ORDER BY at LIMIT ?) RETURNING id`,
          before,
          EVENTS_KEPT,
          limit,
        ),
      ]);
      return (messages?.results.length ?? 0) + (events?.results.length ?? 0);
    },

    async underOldKeys(currentId, after, limit) {
      // Two ranges around the current key: its own texts, nearly all there are, are not read.
      const found = await rows(
        select(
          `SELECT * FROM (SELECT ${TEXT} FROM messages m
             WHERE sealed IS NOT NULL AND key_id < ?1 AND (key_id, m.reference) > (?2, ?3) ORDER BY key_id, m.reference LIMIT ?4)
           UNION ALL SELECT * FROM (SELECT ${TEXT} FROM messages m
             WHERE sealed IS NOT NULL AND key_id > ?1 AND (key_id, m.reference) > (?2, ?3) ORDER BY key_id, m.reference LIMIT ?4)
           LIMIT ?4`,
          currentId,
          after.keyId,
          after.reference,
          limit,
        ),
      );
      return found.map(textOf);
    },

    async unbound(after, limit) {
      const found = await rows(
        select(
          `SELECT ${TEXT} FROM messages m WHERE sealed IS NOT NULL AND binding = 1 AND m.reference > ? ORDER BY m.reference LIMIT ?`,
          after,
          limit,
        ),
      );
      return found.map(textOf);
    },

    async secretsUnderOldKeys(currentId, after, limit) {
      const found = await rows(
        select(
          `SELECT key_hash, reference, key_id, wrapped_key, sealed_secret AS sealed FROM idempotency_keys
           WHERE key_id IS NOT NULL AND key_id <> ? AND key_hash > ? ORDER BY key_hash LIMIT ?`,
          currentId,
          after,
          limit,
        ),
      );
      return found.map((row) => ({ keyHash: text(row['key_hash']), reference: text(row['reference']), sealed: sealedOf(row) }));
    },

    async reseal(texts, secrets) {
      if (texts.length + secrets.length === 0) return;
      await db.batch([
        ...texts.map(({ reference, from, binding, sealed }) =>
          select(
            'UPDATE messages SET key_id = ?, wrapped_key = ?, sealed = ?, binding = ? WHERE reference = ? AND key_id = ?',
            sealed.keyId,
            sealed.wrappedKey,
            sealed.body,
            binding,
            reference,
            from,
          ),
        ),
        ...secrets.map(({ keyHash, from, sealed }) =>
          select(
            'UPDATE idempotency_keys SET key_id = ?, wrapped_key = ? WHERE key_hash = ? AND key_id = ?',
            sealed.keyId,
            sealed.wrappedKey,
            keyHash,
            from,
          ),
        ),
      ]);
    },
  };
}
