import { SHARED_BY, type GapKind } from '#domain/search/feedback.ts';
import { hex } from '../http/hash.ts';

export interface SearchGapStore {
  /** Counts one more. `text` is kept only from the time on when enough have sent it. */
  add: (kind: GapKind, text: string) => Promise<void>;
}

/** `secret` keys the hash under which words are counted before they may be read. */
export function d1SearchGaps(db: D1Database, secret: string): SearchGapStore {
  const encoder = new TextEncoder();
  let key: Promise<CryptoKey> | undefined;

  async function idOf(kind: GapKind, text: string): Promise<string> {
    key ??= crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    const signature = await crypto.subtle.sign('HMAC', await key, encoder.encode(`${kind}\n${text}`));
    return hex(new Uint8Array(signature));
  }

  return {
    async add(kind, text) {
      await db
        .prepare(
          `INSERT INTO search_gaps (id, kind, count, text) VALUES (?1, ?2, 1, NULL)
           ON CONFLICT (id) DO UPDATE SET count = count + 1, text = CASE WHEN count + 1 >= ?4 THEN ?3 END`,
        )
        .bind(await idOf(kind, text), kind, text, SHARED_BY)
        .run();
    },
  };
}
