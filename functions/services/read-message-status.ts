import type { MessageStatus } from '#domain/message.ts';
import type { Messaging } from '../messaging.ts';

export type StatusResult =
  | { outcome: 'found'; status: MessageStatus }
  /** No such reference, or not its secret: the two look the same. */
  | { outcome: 'not-found' }
  | { outcome: 'unavailable' };

/** `reference` in any way of writing it. */
export function readMessageStatus(_messaging: Pick<Messaging, 'store'>, _reference: string, _secret: string): Promise<StatusResult> {
  return Promise.resolve({ outcome: 'unavailable' });
}
