/** What the secret of a message allows besides its status: to see what was sent, and to erase it. */
import type { Message, MessageStatus } from '#domain/messages/message.ts';
import { openText } from './additional-data.ts';
import type { Messaging } from './ports.ts';
import { readMessageStatus, type StatusResult } from './status.ts';

export type CopyResult =
  | { outcome: 'copy'; status: MessageStatus; message: Message }
  | { outcome: 'erased'; status: MessageStatus }
  | Exclude<StatusResult, { outcome: 'found' }>
  /** Too often in a minute: each look leaves an event. */
  | { outcome: 'too-many' };

interface Asked {
  /** In any way of writing them. */
  reference: string;
  secret: string;
  /** A network address, for the limit. */
  client: string;
}

/** A limit that does not answer lets people through. */
const mayAsk = ({ mayTry }: Messaging, client: string): Promise<boolean> => mayTry(client).catch(() => true);

/** Each look leaves an event: "copied", by "person". */
export async function readCopy(messaging: Messaging, { reference, secret, client }: Asked): Promise<CopyResult> {
  if (!(await mayAsk(messaging, client))) return { outcome: 'too-many' };
  const found = await readMessageStatus(messaging, reference, secret);
  if (found.outcome !== 'found') return found;
  const { status } = found;
  const { store, keyring, now } = messaging;
  if (status.erasedAt !== null) return { outcome: 'erased', status };
  if (!keyring) return { outcome: 'unavailable' };
  try {
    const text = await store.textForPerson(status.reference, now());
    return text
      ? { outcome: 'copy', status, message: JSON.parse(await openText(keyring, text)) as Message }
      : { outcome: 'erased', status };
  } catch {
    messaging.log('message-cannot-open', { reference: status.reference });
    return { outcome: 'unavailable' };
  }
}

/** Erases a text, and withdraws what was not sent. `found`: it is erased now, and was before or not. */
export async function eraseMessage(
  messaging: Messaging,
  { reference, secret, client }: Asked,
): Promise<StatusResult | { outcome: 'too-many' }> {
  if (!(await mayAsk(messaging, client))) return { outcome: 'too-many' };
  const found = await readMessageStatus(messaging, reference, secret);
  if (found.outcome !== 'found' || found.status.erasedAt !== null) return found;
  // An operator who restores the database stopped everything that changes it.
  if (messaging.stopped === 'all') return { outcome: 'unavailable' };
  try {
    await messaging.store.eraseForPerson(found.status.reference, messaging.now());
  } catch {
    return { outcome: 'unavailable' };
  }
  return readMessageStatus(messaging, reference, secret);
}
