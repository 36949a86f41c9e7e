/** Messages and the answers to replay in D1. Each method is one call to the database and one transaction. */
import type { DeliveryState } from '#domain/messages/message.ts';
import type { KeyRow, MessageStore } from '../ports.ts';
import { bytes, bytesIn, dayOf, NO_DAY, queries, sealedOf, text, textOf, type Row } from './d1-rows.ts';
import { d1Upkeep } from './d1-upkeep.ts';

/** Who does what the secret of a message allows. */
const PERSON = 'person';

export function d1Messages(db: D1Database): MessageStore {
  const { select, rows } = queries(db);
  return {
    async claimKey({ keyHash, mac, macKeyId, claim, now, expiresAt, staleBefore }) {
      const [, found] = await db.batch<Row>([
        select(
          `INSERT INTO idempotency_keys (key_hash, request_mac, mac_key_id, claim, claimed_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT (key_hash) DO UPDATE SET request_mac = excluded.request_mac, mac_key_id = excluded.mac_key_id,
             claim = excluded.claim, claimed_at = excluded.claimed_at, expires_at = excluded.expires_at,
             reference = NULL, key_id = NULL, wrapped_key = NULL, sealed_secret = NULL
           WHERE idempotency_keys.expires_at <= excluded.claimed_at
             OR (idempotency_keys.reference IS NULL AND idempotency_keys.claimed_at <= ?)`,
          keyHash,
          mac,
          macKeyId,
          claim,
          now,
          expiresAt,
          staleBefore,
        ),
        keyByHash(keyHash, now, staleBefore),
      ]);
      const row = found?.results[0];
      if (!row) throw new Error('The key is neither ours nor another’s.');
      return keyRow(row);
    },

    async findKey(keyHash, { now, staleBefore }) {
      const { results, meta } = await keyByHash(keyHash, now, staleBefore).all<Row>();
      const [row] = results;
      return { row: row ? keyRow(row) : null, databaseBytes: bytesIn(meta) };
    },

    async releaseKey(keyHash, claim) {
      await select('DELETE FROM idempotency_keys WHERE key_hash = ? AND claim = ? AND reference IS NULL', keyHash, claim).run();
    },

    async accept(message) {
      const { reference, receivedAt, sealed, sealedSecret, keyHash, claim } = message;
      const stored = 'SELECT 1 FROM messages WHERE reference = ?';
      const results = await db.batch<Row>([
        select(
          `INSERT INTO messages (reference, region, topic, received_at, reply_by, secret_hash, key_id, wrapped_key, sealed, binding)
           SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, 2 WHERE EXISTS (SELECT 1 FROM idempotency_keys WHERE key_hash = ? AND claim = ?)`,
          reference,
          message.region,
          message.topic,
          receivedAt,
          message.replyBy ?? NO_DAY,
          message.secretHash,
          sealed.keyId,
          sealed.wrappedKey,
          sealed.body,
          keyHash,
          claim,
        ),
        ...message.inboxes.map((inbox) =>
          select(
            `INSERT INTO outbox (reference, inbox, next_at, since) SELECT ?, ?, ?, ? WHERE EXISTS (${stored})`,
            reference,
            inbox,
            receivedAt,
            receivedAt,
            reference,
          ),
        ),
        select(
          `INSERT INTO message_events (reference, at, event) SELECT ?, ?, 'accepted' WHERE EXISTS (${stored})`,
          reference,
          receivedAt,
          reference,
        ),
        select(
          `UPDATE idempotency_keys SET reference = ?, key_id = ?, wrapped_key = ?, sealed_secret = ?
           WHERE key_hash = ? AND claim = ? RETURNING reference`,
          reference,
          sealedSecret.keyId,
          sealedSecret.wrappedKey,
          sealedSecret.body,
          keyHash,
          claim,
        ),
      ]);
      return (results.at(-1)?.results.length ?? 0) > 0;
    },

    async status(reference) {
      const [row] = await rows(
        select(
          `SELECT secret_hash, region, received_at, reply_by, erased_at,
             EXISTS (SELECT 1 FROM message_events e WHERE e.reference = messages.reference AND event = 'erased' AND actor = '${PERSON}') AS by_person,
             EXISTS (SELECT 1 FROM outbox WHERE outbox.reference = messages.reference
               AND (state IN ('sent', 'sending') OR reason = 'unconfirmed')) AS mailed,
             (SELECT CASE WHEN sum(state = 'dead' OR reason = 'expired') > 0 THEN 'delayed' WHEN sum(state <> 'sent') > 0 THEN 'received' ELSE 'delivered' END
              FROM outbox WHERE outbox.reference = messages.reference) AS state
           FROM messages WHERE reference = ?`,
          reference,
        ),
      );
      if (!row) return null;
      return {
        secretHash: bytes(row['secret_hash']),
        region: text(row['region']),
        receivedAt: Number(row['received_at']),
        replyBy: dayOf(row['reply_by']),
        erasedAt: row['erased_at'] === null ? null : Number(row['erased_at']),
        erasedByPerson: row['by_person'] === 1,
        state: row['state'] as DeliveryState,
        mailed: row['mailed'] === 1,
      };
    },

    async text(reference) {
      const [row] = await rows(textByReference(reference));
      return row ? textOf(row) : null;
    },

    async textForPerson(reference, now) {
      const [, found] = await db.batch<Row>([personEvent('copied', reference, now), textByReference(reference)]);
      const row = found?.results[0];
      return row ? textOf(row) : null;
    },

    async eraseForPerson(reference, now) {
      const unsent = "reference = ? AND state IN ('pending', 'dead') AND coalesce(reason, '') <> 'unconfirmed'";
      await db.batch([
        select(
          `INSERT INTO message_events (reference, at, event, inbox, actor) SELECT reference, ?, 'withdrawn', inbox, '${PERSON}'
           FROM outbox WHERE ${unsent}`,
          now,
          reference,
        ),
        select(`UPDATE outbox SET state = 'withdrawn', reason = NULL WHERE ${unsent}`, reference),
        personEvent('erased', reference, now),
        select(
          'UPDATE messages SET sealed = NULL, key_id = NULL, wrapped_key = NULL, erased_at = ? WHERE reference = ? AND sealed IS NOT NULL',
          now,
          reference,
        ),
      ]);
    },

    ...d1Upkeep(db),
  };

  function textByReference(reference: string) {
    return select(
      `SELECT m.reference, region, topic, binding, key_id, wrapped_key, sealed,
         (SELECT json_group_array(inbox) FROM outbox o WHERE o.reference = m.reference) AS inboxes
       FROM messages m WHERE m.reference = ? AND sealed IS NOT NULL`,
      reference,
    );
  }

  /** Of a message whose text is there. */
  function personEvent(event: string, reference: string, now: number) {
    return select(
      `INSERT INTO message_events (reference, at, event, actor)
       SELECT reference, ?, ?, '${PERSON}' FROM messages WHERE reference = ? AND sealed IS NOT NULL`,
      now,
      event,
      reference,
    );
  }

  function keyByHash(keyHash: string, now: number, staleBefore: number) {
    return select(
      `SELECT k.claim, k.request_mac, k.mac_key_id, k.reference, m.reply_by, k.key_id, k.wrapped_key, k.sealed_secret AS sealed
       FROM idempotency_keys k LEFT JOIN messages m ON m.reference = k.reference
       WHERE key_hash = ? AND expires_at > ? AND (k.reference IS NOT NULL OR claimed_at > ?)`,
      keyHash,
      now,
      staleBefore,
    );
  }
}

function keyRow(row: Row): KeyRow {
  return {
    claim: text(row['claim']),
    mac: bytes(row['request_mac']),
    macKeyId: text(row['mac_key_id']),
    answer: row['reference'] ? { reference: text(row['reference']), replyBy: dayOf(row['reply_by']), secret: sealedOf(row) } : null,
  };
}
