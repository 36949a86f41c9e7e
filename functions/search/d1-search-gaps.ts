import { SHARED_BY, type GapKind } from '#domain/search/feedback.ts';
import { hex } from '../http/hash.ts';
import { clientNetworks } from '../http/rate-limit-key.ts';
import { isWithin } from '../http/rate-limit.ts';

export interface SearchGapStore {
  /** Whether this client may tell of one more search now. May throw. */
  allows: (client: string) => Promise<boolean>;
  /**
   * Counts one more network that sent this; a network that did before counts no more. `text` is kept only from the time on
   * when enough have sent it. `client`: a network address, of which nothing is kept that tells it from thousands of others.
   */
  add: (kind: GapKind, text: string, client: string) => Promise<void>;
}

/** All who may be one person with many addresses: of IPv4 the first 24 bits, of IPv6 the first 48. */
function neighbourhoodOf(client: string): string {
  const [line, , site] = clientNetworks(client);
  return site ?? line.replace(/\.\d+$/, '');
}

/** `secret` keys the hashes under which words are counted before they may be read, and networks told apart. */
export function d1SearchGaps(db: D1Database, limit: RateLimit, secret: string): SearchGapStore {
  const encoder = new TextEncoder();
  let key: Promise<CryptoKey> | undefined;

  async function hash(text: string): Promise<Uint8Array<ArrayBuffer>> {
    key ??= crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    return new Uint8Array(await crypto.subtle.sign('HMAC', await key, encoder.encode(text)));
  }

  return {
    allows: (client) => isWithin(limit, clientNetworks(client)[0]),

    async add(kind, text, client) {
      const gap = hex(await hash(`${kind}\n${text}`));
      const [high = 0, low = 0] = await hash(`${gap}\n${neighbourhoodOf(client)}`);
      const voter = high * 256 + low;
      await db.batch([
        db
          .prepare(
            `INSERT INTO search_gaps (id, kind, count, text)
             SELECT ?1, ?2, 1, NULL WHERE NOT EXISTS (SELECT 1 FROM search_gap_voters WHERE gap = ?1 AND voter = ?5)
             ON CONFLICT (id) DO UPDATE SET count = count + 1, text = CASE WHEN count + 1 >= ?4 THEN ?3 END`,
          )
          .bind(gap, kind, text, SHARED_BY, voter),
        db.prepare('INSERT OR IGNORE INTO search_gap_voters (gap, voter) VALUES (?, ?)').bind(gap, voter),
      ]);
    },
  };
}
