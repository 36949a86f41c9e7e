import type { MessageStatus } from '#domain/messages/message.ts';
import { parseReference, parseSecret } from '#domain/messages/reference.ts';
import type { Messaging } from './ports.ts';
import { sha256 } from '../http/hash.ts';
import { sameBytes } from '../http/same-bytes.ts';

export type StatusResult =
  | { outcome: 'found'; status: MessageStatus }
  /** No such reference, or not its secret: the two look the same. */
  | { outcome: 'not-found' }
  | { outcome: 'unavailable' };

/** `typedReference` and `typedSecret` in any way of writing them. */
export async function readMessageStatus(
  { store }: Pick<Messaging, 'store'>,
  typedReference: string,
  typedSecret: string,
): Promise<StatusResult> {
  const reference = parseReference(typedReference);
  const secret = parseSecret(typedSecret);
  if (!reference || !secret) return { outcome: 'not-found' };
  try {
    const row = await store.status(reference);
    if (!row || !sameBytes(row.secretHash, await sha256(secret))) return { outcome: 'not-found' };
    const { state, region, replyBy, receivedAt, erasedAt, erasedByPerson, mailed } = row;
    const instant = (at: number) => new Date(at).toISOString();
    return {
      outcome: 'found',
      status: {
        reference,
        region,
        state: erasedByPerson ? 'erased' : state,
        receivedAt: instant(receivedAt),
        replyBy,
        erasedAt: erasedAt === null ? null : instant(erasedAt),
        mailed,
      },
    };
  } catch {
    return { outcome: 'unavailable' };
  }
}
