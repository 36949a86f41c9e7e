/**
 * Messages and the answers to replay in D1. Each method is one call to the database and one transaction: it happens as a whole or not at
 * all. A method throws when the database does not answer; the change may have been made all the same.
 */
import type { MessageState } from '#domain/messages/message.ts';
import { bytes, queries, sealedOf, text, type Bytes, type Row } from './d1-rows.ts';
import type { Sealed } from './webcrypto-keyring.ts';

export interface KeyClaim {
  keyHash: string;
  mac: Bytes;
  macKeyId: string;
  /** Names this request. */
  claim: string;
  now: number;
  expiresAt: number;
  /** A claim from before this is taken for a request that died. */
  staleBefore: number;
}

export interface KeyRow {
  claim: string;
  mac: Bytes;
  macKeyId: string;
  /** Null while the request that claimed the key has no answer. */
  answer: { reference: string; replyBy: string; secret: Sealed } | null;
}

export interface NewMessage {
  reference: string;
  region: string;
  topic: string;
  receivedAt: number;
  replyBy: string;
  secretHash: Bytes;
  sealed: Sealed;
  inboxes: readonly string[];
  keyHash: string;
  claim: string;
  sealedSecret: Sealed;
}

export interface StatusRow {
  secretHash: Bytes;
  receivedAt: number;
  replyBy: string;
  erasedAt: number | null;
  state: MessageState;
}

export type MessageStore = ReturnType<typeof d1Messages>;

export function d1Messages(db: D1Database) {
  const { select, rows } = queries(db);
  return {
    /** Claims a key, or tells who holds it. */
    async claimKey({ keyHash, mac, macKeyId, claim, now, expiresAt, staleBefore }: KeyClaim): Promise<KeyRow> {
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
        keyByHash(keyHash),
      ]);
      const row = found?.results[0];
      if (!row) throw new Error('The key is neither ours nor another’s.');
      return keyRow(row);
    },

    async findKey(keyHash: string): Promise<KeyRow | null> {
      const [row] = await rows(keyByHash(keyHash));
      return row ? keyRow(row) : null;
    },

    /** Forgets a claim that came to nothing. */
    async releaseKey(keyHash: string, claim: string): Promise<void> {
      await select('DELETE FROM idempotency_keys WHERE key_hash = ? AND claim = ? AND reference IS NULL', keyHash, claim).run();
    },

    /** Stores a message, its deliveries and the answer to replay. False when another request took over the key. */
    async accept(message: NewMessage): Promise<boolean> {
      const { reference, receivedAt, sealed, sealedSecret, keyHash, claim } = message;
      const stored = 'SELECT 1 FROM messages WHERE reference = ?';
      const results = await db.batch<Row>([
        select(
          `INSERT INTO messages (reference, region, topic, received_at, reply_by, secret_hash, key_id, wrapped_key, sealed)
           SELECT ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM idempotency_keys WHERE key_hash = ? AND claim = ?)`,
          reference,
          message.region,
          message.topic,
          receivedAt,
          message.replyBy,
          message.secretHash,
          sealed.keyId,
          sealed.wrappedKey,
          sealed.body,
          keyHash,
          claim,
        ),
        ...message.inboxes.map((inbox) =>
          select(
            `INSERT INTO outbox (reference, inbox, next_at) SELECT ?, ?, ? WHERE EXISTS (${stored})`,
            reference,
            inbox,
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

    async status(reference: string): Promise<StatusRow | null> {
      const [row] = await rows(
        select(
          `SELECT secret_hash, received_at, reply_by, erased_at,
             (SELECT CASE WHEN sum(state = 'dead') > 0 THEN 'delayed' WHEN sum(state <> 'sent') > 0 THEN 'received' ELSE 'delivered' END
              FROM outbox WHERE outbox.reference = messages.reference) AS state
           FROM messages WHERE reference = ?`,
          reference,
        ),
      );
      if (!row) return null;
      return {
        secretHash: bytes(row['secret_hash']),
        receivedAt: Number(row['received_at']),
        replyBy: text(row['reply_by']),
        erasedAt: row['erased_at'] === null ? null : Number(row['erased_at']),
        state: row['state'] as MessageState,
      };
    },

    /** Erases delivered texts that came before `before`, and forgets answers that need no replay any more. */
    async erase(before: number, now: number): Promise<number> {
      const old = `received_at <= ? AND sealed IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.reference = messages.reference AND state NOT IN ('sent', 'withdrawn'))`;
      const [, erased] = await db.batch<Row>([
        select(`INSERT INTO message_events (reference, at, event) SELECT reference, ?, 'erased' FROM messages WHERE ${old}`, now, before),
        select(
          `UPDATE messages SET sealed = NULL, key_id = NULL, wrapped_key = NULL, erased_at = ? WHERE ${old} RETURNING reference`,
          now,
          before,
        ),
        select('DELETE FROM idempotency_keys WHERE expires_at <= ?', now),
      ]);
      return erased?.results.length ?? 0;
    },

    /** Texts under a master key that is not `currentId`, in the order of their references, from `after` on. */
    async underOldKeys(currentId: string, after: string, limit: number): Promise<{ reference: string; sealed: Sealed }[]> {
      const found = await rows(
        select(
          `SELECT reference, key_id, wrapped_key, sealed FROM messages
           WHERE sealed IS NOT NULL AND key_id <> ? AND reference > ? ORDER BY reference LIMIT ?`,
          currentId,
          after,
          limit,
        ),
      );
      return found.map((row) => ({ reference: text(row['reference']), sealed: sealedOf(row) }));
    },

    /** Puts data keys under another master key. */
    async rewrap(changes: readonly { reference: string; from: string; sealed: Sealed }[]): Promise<void> {
      if (changes.length === 0) return;
      await db.batch(
        changes.map(({ reference, from, sealed }) =>
          select(
            'UPDATE messages SET key_id = ?, wrapped_key = ? WHERE reference = ? AND key_id = ?',
            sealed.keyId,
            sealed.wrappedKey,
            reference,
            from,
          ),
        ),
      );
    },
  };

  function keyByHash(keyHash: string) {
    return select(
      `SELECT k.claim, k.request_mac, k.mac_key_id, k.reference, m.reply_by, k.key_id, k.wrapped_key, k.sealed_secret AS sealed
       FROM idempotency_keys k LEFT JOIN messages m ON m.reference = k.reference WHERE key_hash = ?`,
      keyHash,
    );
  }
}

function keyRow(row: Row): KeyRow {
  return {
    claim: text(row['claim']),
    mac: bytes(row['request_mac']),
    macKeyId: text(row['mac_key_id']),
    answer: row['reference'] ? { reference: text(row['reference']), replyBy: text(row['reply_by']), secret: sealedOf(row) } : null,
  };
}
