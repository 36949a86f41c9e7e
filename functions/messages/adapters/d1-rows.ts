/** Reading rows of D1. */
import type { Binding, Bytes, Sealed, SealedText } from '../ports.ts';

export type Row = Record<string, ArrayBuffer | number[] | string | number | null>;

// D1 gives BLOBs as arrays of numbers.
export const bytes = (value: Row[string] | undefined): Bytes => new Uint8Array((value ?? []) as ArrayBuffer);
export const text = (value: Row[string] | undefined): string => value as string;

/** What `reply_by` holds where no day was promised: the column takes no NULL. */
export const NO_DAY = '';
export const dayOf = (value: Row[string] | undefined): string | null => text(value) || null;

/** Of the columns `key_id`, `wrapped_key` and `sealed`. */
export const sealedOf = (row: Row): Sealed => ({
  keyId: text(row['key_id']),
  wrappedKey: bytes(row['wrapped_key']),
  body: bytes(row['sealed']),
});

/** Also of the columns `reference`, `region`, `topic`, `binding`, and `inboxes` as JSON. */
export const textOf = (row: Row): SealedText => ({
  reference: text(row['reference']),
  region: text(row['region']),
  topic: text(row['topic']),
  inboxes: JSON.parse(text(row['inboxes'])) as string[],
  binding: Number(row['binding']) as Binding,
  sealed: sealedOf(row),
});

/** How large the database is, as it says with every answer; 0 where it does not say. */
export const bytesIn = (meta: Partial<D1Meta> | undefined): number => meta?.size_after ?? 0;

export function queries(db: D1Database) {
  return {
    select: (sql: string, ...values: unknown[]) => db.prepare(sql).bind(...values),
    rows: async (statement: D1PreparedStatement) => (await statement.all<Row>()).results,
  };
}
