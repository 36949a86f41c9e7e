import { parseReference } from '#domain/messages/reference.ts';
import type { Messaging } from './ports.ts';
import { deliverMessage } from './deliver.ts';

const FIRST_PAUSE = 30;
const LONGEST_PAUSE = 3_600;

/** What the queue carries: no word of a person. */
function referenceOf(body: unknown): string | null {
  const reference = typeof body === 'object' && body !== null && 'reference' in body ? body.reference : null;
  return typeof reference === 'string' ? parseReference(reference) : null;
}

/** The queue `messages`: delivers. What fails is asked for again, with growing pauses (seconds). */
export async function consumeMessages(batch: MessageBatch, messaging: Messaging): Promise<void> {
  for (const message of batch.messages) {
    const reference = referenceOf(message.body);
    try {
      if (reference) await deliverMessage(messaging, reference);
      else messaging.log('queue-message-unreadable');
      message.ack();
    } catch {
      messaging.log('delivery-failed', { attempts: message.attempts, ...(reference && { reference }) });
      message.retry({ delaySeconds: Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (message.attempts - 1)) });
    }
  }
}

/** The queue `messages-dead`: makes what the other queue gave up visible. What was delivered since stays delivered. */
export async function consumeDeadMessages(batch: MessageBatch, { outbox, now, log }: Messaging): Promise<void> {
  for (const message of batch.messages) {
    const reference = referenceOf(message.body);
    try {
      if (reference && (await outbox.giveUp(reference, 'queue-gave-up', now())) > 0) log('message-dead', { reference });
      message.ack();
    } catch {
      message.retry();
    }
  }
}
