import type { Messaging } from '../messaging.ts';

/** Everything about messages, loaded by the first request that needs it. */
export function messagingFrom(_env: Env): Messaging {
  throw new Error('Not connected.');
}
