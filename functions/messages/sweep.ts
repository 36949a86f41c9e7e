import type { Messaging } from './ports.ts';
import { deliverMessage } from './deliver.ts';

/** Each delivery is a handful of calls; a run may make a thousand. */
const AT_ONCE = 100;

/** Delivers what the queue lost or the mail service refused, and gives up what was left half done. */
export async function sweepMessages(messaging: Messaging): Promise<void> {
  const { outbox, log, now } = messaging;
  const unconfirmed = await outbox.expireLeases(now());
  if (unconfirmed > 0) log('messages-unconfirmed', { count: unconfirmed });
  for (const reference of await outbox.due(now(), AT_ONCE)) {
    // One that fails must not hold up the others; it is due again at the next run.
    await deliverMessage(messaging, reference).catch(() => log('delivery-failed', { reference }));
  }
}
