import type { Messaging } from './ports.ts';
import { deliverMessage } from './deliver.ts';
import { linkEvents } from './event-chain.ts';

/** Each delivery is a handful of calls; a run may make a thousand. */
const AT_ONCE = 100;
const MINUTE = 60_000;
/** A run begins nothing new after this: it ends before the next one. */
const LONGEST = 4 * MINUTE;
/** What fails waits behind the others. */
const PAUSE = 10 * MINUTE;

/** Delivers what the queue lost or the mail service refused, and gives up what was left half done. */
export async function sweepMessages(messaging: Messaging): Promise<void> {
  const { outbox, log, now, stopped } = messaging;
  if (stopped === 'all') return;
  const since = now();
  // Nothing that is to be sent waits for it, and the next sweep makes up for it.
  await linkEvents(messaging).catch(() => log('events-not-linked'));
  const unconfirmed = await outbox.expireLeases(now());
  if (unconfirmed > 0) log('messages-unconfirmed', { count: unconfirmed });
  for (const reference of await outbox.due(now(), AT_ONCE)) {
    if (now() - since > LONGEST) return;
    try {
      await deliverMessage(messaging, reference);
    } catch {
      // One that fails must not hold up the others.
      log('delivery-failed', { reference });
      await outbox.postpone(reference, now() + PAUSE).catch(() => undefined);
    }
  }
}
