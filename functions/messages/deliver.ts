import type { Message } from '#domain/messages/message.ts';
import type { Lease, MailOutcome, Messaging, Settlement, StoredMessage } from './ports.ts';
import { composeMail } from './mail.ts';
import { hex } from '../http/hash.ts';
import { openText } from './additional-data.ts';

const MINUTE = 60_000;
/** Longer than the mail service may take; after that, an attempt without news counts as unconfirmed. */
const LEASE = 5 * MINUTE;
/** An attempt without an answer for so long is late: nothing else is sent until it has one. */
const LATE = 15_000;
/** After an attempt that stays without an answer, nothing is sent for so long. Then one goes, and shows whether mails go again. */
const REST = 10 * MINUTE;
/** With the pauses below, a refused mail is tried for about a day. */
const MAX_ATTEMPTS = 30;
const SETTLE_TRIES = 3;

const pauseAfter = (attempts: number): number => Math.min(60, 2 ** (attempts - 1)) * MINUTE;

/**
 * Sends a message to every inbox that waits for it. May be called as often as one likes: an inbox is claimed
 * before anything is sent, so each gets one mail. Throws when the database does not answer.
 */
export async function deliverMessage(messaging: Messaging, reference: string): Promise<void> {
  const { outbox, keyring, log, now, stopped } = messaging;
  if (stopped === 'all') return;
  const stored = await outbox.deliverable(reference, now());
  if (!stored) {
    await outbox.withdrawErased(reference, now());
    return;
  }
  if (!keyring) {
    log('message-keys-missing');
    return;
  }
  let message: Message;
  try {
    message = JSON.parse(await openText(keyring, stored)) as Message;
  } catch {
    log('message-cannot-open', { reference });
    await outbox.giveUp(reference, 'cannot-open', now());
    return;
  }
  let mail: Composed;
  try {
    mail = composeMail(stored, messaging.mailHoldsText ? message : null, messaging.mailDays);
  } catch {
    // It would fail at every sweep, at the head of all that waits.
    log('message-dead', { reference, reason: 'cannot-compose' });
    await outbox.giveUp(reference, 'cannot-compose', now());
    return;
  }
  for (const inbox of stored.waiting) await deliverTo(messaging, stored, inbox, mail);
}

type Composed = ReturnType<typeof composeMail>;

function leaseAt(now: number): Lease {
  const leaseUntil = now + LEASE;
  return { now, leaseUntil, lateUntil: leaseUntil - LATE, doubtSince: now - REST };
}

async function deliverTo(messaging: Messaging, stored: StoredMessage, inbox: string, mail: Composed): Promise<void> {
  const { outbox, now, random, log } = messaging;
  const delivery = { reference: stored.reference, inbox, claim: hex(random(16)) };
  const claimed = await outbox.claimDelivery(delivery, leaseAt(now()));
  if (!claimed) return;
  // From here on the mail may be sent: only what the mail service says decides.
  const outcome = await messaging.send({ ...mail, inbox });
  if (outcome !== 'accepted') log(`mail-${outcome}`, { reference: stored.reference, inbox, attempts: claimed.attempts });
  const settlement = settlementOf(outcome, claimed.attempts, now());
  for (let tries = 1; ; tries += 1) {
    try {
      await outbox.settle(delivery, settlement, now());
      return;
    } catch (error) {
      if (tries >= SETTLE_TRIES) throw error;
    }
  }
}

function settlementOf(outcome: MailOutcome, attempts: number, now: number): Settlement {
  switch (outcome) {
    case 'accepted':
      return { state: 'sent' };
    case 'refused':
      return attempts < MAX_ATTEMPTS ? { state: 'pending', nextAt: now + pauseAfter(attempts) } : { state: 'dead', reason: 'refused' };
    case 'no-address':
      return { state: 'dead', reason: 'no-address' };
    case 'unknown':
      return { state: 'dead', reason: 'unconfirmed' };
  }
}
