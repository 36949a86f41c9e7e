import type { FieldErrors } from '#domain/message.ts';
import type { Messaging } from '../messaging.ts';

export interface Submission {
  /** As they came: untrusted. */
  fields: Readonly<Record<string, unknown>>;
  /** 16 to 255 visible ASCII characters; null makes every submission a new one. */
  idempotencyKey: string | null;
  /** Who is asking, for the rate limit: a network address. Never stored. */
  client: string;
}

export interface Receipt {
  /** `7K3QD-9F2MX` */
  reference: string;
  /** Shows the status. Only its hash is stored. */
  secret: string;
  /** `YYYY-MM-DD` */
  replyBy: string;
}

export type SubmitResult =
  | { outcome: 'accepted'; receipt: Receipt; replayed: boolean }
  | { outcome: 'invalid'; errors: FieldErrors }
  /** The Idempotency-Key is not 16 to 255 visible ASCII characters. */
  | { outcome: 'invalid-key' }
  /** The key came before with another message. */
  | { outcome: 'key-reused' }
  /** The same message with the same key is being stored right now: ask again in a second. */
  | { outcome: 'in-flight' }
  | { outcome: 'too-many' }
  /** Nothing was stored, or we cannot tell: the same key may safely be tried again. */
  | { outcome: 'unavailable'; part: 'database' | 'keys' };

/** Takes a message: after `accepted` it is stored and will be delivered, whatever happens next. */
export function submitMessage(_messaging: Messaging, _submission: Submission): Promise<SubmitResult> {
  return Promise.resolve({ outcome: 'unavailable', part: 'database' });
}
