import { holidays, regionOf, routing } from '#domain/catalog.ts';
import { parseMessage, type FieldErrors, type Message } from '#domain/messages/message.ts';
import { inboxesFor, messageTopics } from '#domain/messages/inboxes.ts';
import { createReference, createSecret } from '#domain/messages/reference.ts';
import { replyDate } from '#domain/messages/reply-date.ts';
import type { KeyRow, Keyring, MessageWay, Messaging } from './ports.ts';
import { hex, sha256 } from '../http/hash.ts';
import { openText, secretContext, textContext } from './additional-data.ts';

export interface Submission {
  /** As they came: untrusted. */
  fields: Readonly<Record<string, unknown>>;
  /** 16 to 255 visible ASCII characters; null makes every submission a new one. */
  idempotencyKey: string | null;
  /** Who is asking, for the rate limit: a network address. Never stored. */
  client: string;
  way: MessageWay;
}

export interface Receipt {
  /** `7K3QD-9F2MX` */
  reference: string;
  /** Shows the status. Only its hash is kept for good. */
  secret: string;
  /** `YYYY-MM-DD`; null where no day is promised. */
  replyBy: string | null;
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
  /** It is stored, and its receipt cannot be shown: the key that opens it is gone. */
  | { outcome: 'kept' }
  /** Nothing was stored, or we cannot tell: the same key may safely be tried again. */
  | { outcome: 'unavailable'; part: 'database' | 'keys' | 'stopped' };

const HOUR = 3_600_000;
/** How long an answer is replayed. */
const REPLAY = 24 * HOUR;
/** After this a request that has not answered is taken for dead, and its key may be claimed again. */
const CLAIM_LEASE = 30_000;

/** Ids of the topics that a message can have. */
export const topics = messageTopics(routing);

/** Takes a message: after `accepted` it is stored and will be delivered, whatever happens next. */
export async function submitMessage(messaging: Messaging, submission: Submission): Promise<SubmitResult> {
  const { idempotencyKey, fields } = submission;
  if (idempotencyKey !== null && !/^[\x21-\x7E]{16,255}$/.test(idempotencyKey)) return { outcome: 'invalid-key' };
  const parsed = parseMessage(fields, topics);
  if (!parsed.ok) return { outcome: 'invalid', errors: parsed.errors };
  const { keyring, log } = messaging;
  if (!keyring) {
    log('message-keys-missing');
    return { outcome: 'unavailable', part: 'keys' };
  }

  const id = { keyHash: hex(await sha256(idempotencyKey ?? hex(messaging.random(32)))), claim: hex(messaging.random(16)) };
  const ready = { ...messaging, keyring };
  try {
    // What is stored, or is being stored, is answered before any limit: it costs nothing more, and "too many" would not be true.
    const { row: held, databaseBytes } = await messaging.store.findKey(id.keyHash, heldAt(messaging.now()));
    if (held) return await answerAgain(ready, held, JSON.stringify(parsed.message));
    if (messaging.stopped) return { outcome: 'unavailable', part: 'stopped' };
    if (databaseBytes > messaging.databaseLimit) {
      log('database-full');
      return { outcome: 'unavailable', part: 'database' };
    }
    if (!(await isAllowed(messaging, submission))) return { outcome: 'too-many' };
    return await storeOnce(ready, id, parsed.message);
  } catch {
    log('message-not-stored');
    return await resolveDoubt(ready, id);
  }
}

const heldAt = (now: number) => ({ now, staleBefore: now - CLAIM_LEASE });

/** A limit that does not answer lets people through. What one client sends too much takes nothing from the others. */
async function isAllowed({ allows, hasRoom, log }: Messaging, { client, way }: Submission): Promise<boolean> {
  try {
    return (await allows(client)) && (await hasRoom(way));
  } catch {
    log('rate-limit-unavailable');
    return true;
  }
}

type Ready = Messaging & { keyring: Keyring };

interface RequestId {
  keyHash: string;
  claim: string;
}

async function storeOnce(messaging: Ready, id: RequestId, message: Message): Promise<SubmitResult> {
  const { store, keyring } = messaging;
  const now = messaging.now();
  const said = JSON.stringify(message);
  const { mac, keyId } = await keyring.mac(said);
  const row = await store.claimKey({ ...id, mac, macKeyId: keyId, ...heldAt(now), expiresAt: now + REPLAY });
  if (row.claim !== id.claim) return answerAgain(messaging, row, said);

  const inboxes = inboxesFor(routing, message);
  const receipt: Receipt = {
    reference: createReference(messaging.random),
    secret: createSecret(messaging.random),
    replyBy: replyDate(now, regionOf(message.region).timeZone, messaging.replyDays, holidays.dates),
  };
  const stored = await store.accept({
    ...id,
    ...receipt,
    region: message.region,
    topic: message.topic,
    receivedAt: now,
    secretHash: await sha256(receipt.secret),
    sealed: await keyring.seal(textContext({ ...message, inboxes, reference: receipt.reference }), said),
    sealedSecret: await keyring.seal(secretContext(receipt.reference), receipt.secret),
    inboxes,
  });
  // This request was taken for dead and another one with its key goes on.
  if (!stored) return { outcome: 'in-flight' };
  await messaging.announce(receipt.reference).catch(() => messaging.log('queue-unavailable'));
  return { outcome: 'accepted', receipt, replayed: false };
}

async function answerAgain({ store, keyring }: Ready, { mac, macKeyId, answer }: KeyRow, said: string): Promise<SubmitResult> {
  if (keyring.has(macKeyId)) {
    if (!(await keyring.hasMac(said, macKeyId, mac))) return { outcome: 'key-reused' };
  } else if (answer) {
    // The key that could tell was taken away within the day. The text itself tells as well.
    const text = await store.text(answer.reference);
    const words = text && (await openText(keyring, text).catch(() => null));
    if (typeof words === 'string' && words !== said) return { outcome: 'key-reused' };
  }
  return answer ? replay(keyring, answer) : { outcome: 'in-flight' };
}

async function replay(keyring: Keyring, { reference, replyBy, secret }: NonNullable<KeyRow['answer']>): Promise<SubmitResult> {
  try {
    const receipt: Receipt = { reference, secret: await keyring.open(secretContext(reference), secret), replyBy };
    return { outcome: 'accepted', receipt, replayed: true };
  } catch {
    return { outcome: 'kept' };
  }
}

/** After an error: the message may have been stored all the same. If not, the key is free for the next try. */
async function resolveDoubt({ store, keyring, now }: Ready, { keyHash, claim }: RequestId): Promise<SubmitResult> {
  const unavailable: SubmitResult = { outcome: 'unavailable', part: 'database' };
  try {
    const { row } = await store.findKey(keyHash, heldAt(now()));
    if (row?.claim !== claim) return unavailable;
    if (row.answer) return await replay(keyring, row.answer);
    await store.releaseKey(keyHash, claim);
  } catch {
    // The lease frees the key.
  }
  return unavailable;
}
