import type { Message } from '#domain/messages/message.ts';
import type { MailOutcome, Messaging, Settlement, StoredMessage } from './ports.ts';
import { composeMail } from './mail.ts';
import { hex } from '../http/hash.ts';
import { textContext } from './additional-data.ts';

const MINUTE = 60_000;
/** Longer than the mail service may take; after that, an attempt without news counts as unconfirmed. */
const LEASE = 5 * MINUTE;
/** With the pauses below, a refused mail is tried for about a day. */
const MAX_ATTEMPTS = 30;
const SETTLE_TRIES = 3;

const pauseAfter = (attempts: number): number => Math.min(60, 2 ** (attempts - 1)) * MINUTE;

/**
 * Sends a message to every inbox that waits for it. May be called as often as one likes: an inbox is claimed
 * before anything is sent, so each gets one mail. Throws when the database does not answer.
 */
export async function deliverMessage(messaging: Messaging, reference: string): Promise<void> {
  const { outbox, keyring, log, now } = messaging;
  const stored = await outbox.deliverable(reference, now());
  if (!stored) return;
  if (!keyring) {
    log('message-keys-missing');
    return;
  }
  let message: Message;
  try {
    message = JSON.parse(await keyring.open(textContext(reference), stored.sealed)) as Message;
  } catch {
    log('message-cannot-open', { reference });
    await outbox.giveUp(reference, 'cannot-open', now());
    return;
  }
  for (const inbox of stored.inboxes) await deliverTo(messaging, stored, inbox, message);
}

async function deliverTo(messaging: Messaging, stored: StoredMessage, inbox: string, message: Message): Promise<void> {
  const { outbox, now, random, log } = messaging;
  const delivery = { reference: stored.reference, inbox, claim: hex(random(16)) };
  const mail = composeMail(stored, messaging.mailHoldsText ? message : null, messaging.mailDays);
  const claimed = await outbox.claimDelivery(delivery, { now: now(), leaseUntil: now() + LEASE });
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
