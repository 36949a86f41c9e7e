/** What the message services need from outside: their ports. `adapters/` has the real ones. */
import type { DeliveryState } from '#domain/messages/message.ts';
import type { Log } from '../http/log.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** `wrappedKey` and `body` begin with the 12 bytes of their IV. */
export interface Sealed {
  keyId: string;
  wrappedKey: Bytes;
  body: Bytes;
}

/** `1`: bound to its reference alone, as older texts are until the night. `2`: to all that decides where its mail goes. */
export type Binding = 1 | 2;

/** Where a message belongs. */
export interface Place {
  reference: string;
  region: string;
  topic: string;
  /** All inboxes of the message, whatever became of them. */
  inboxes: readonly string[];
}

export interface SealedText extends Place {
  binding: Binding;
  sealed: Sealed;
}

export interface Keyring {
  currentId: string;
  has: (keyId: string) => boolean;
  seal: (context: string, text: string) => Promise<Sealed>;
  /** Throws when the key is gone, or the context or a byte is not the same. */
  open: (context: string, sealed: Sealed) => Promise<string>;
  /** The same text under the current master key. */
  rewrap: (context: string, sealed: Sealed) => Promise<Sealed>;
  mac: (text: string) => Promise<{ keyId: string; mac: Bytes }>;
  /** In constant time. False when the key is gone. */
  hasMac: (text: string, keyId: string, mac: Bytes) => Promise<boolean>;
}

export interface KeyClaim {
  keyHash: string;
  mac: Bytes;
  macKeyId: string;
  /** Names this request. */
  claim: string;
  now: number;
  expiresAt: number;
  /** A claim from before this is taken for a request that died. */
  staleBefore: number;
}

export interface KeyRow {
  claim: string;
  mac: Bytes;
  macKeyId: string;
  /** Null while the request that claimed the key has no answer. */
  answer: { reference: string; replyBy: string | null; secret: Sealed } | null;
}

export interface NewMessage {
  reference: string;
  region: string;
  topic: string;
  receivedAt: number;
  /** `YYYY-MM-DD`; null where no day was promised. */
  replyBy: string | null;
  secretHash: Bytes;
  sealed: Sealed;
  inboxes: readonly string[];
  keyHash: string;
  claim: string;
  sealedSecret: Sealed;
}

export interface StatusRow {
  secretHash: Bytes;
  region: string;
  receivedAt: number;
  /** `YYYY-MM-DD`; null where no day was promised. */
  replyBy: string | null;
  erasedAt: number | null;
  erasedByPerson: boolean;
  state: DeliveryState;
  mailed: boolean;
}

/**
 * Messages and the answers to replay. A method happens as a whole or not at all. It throws when the database does not answer; the change
 * may have been made all the same. Times in ms since 1970.
 */
export interface MessageStore {
  /** Claims a key, or tells who holds it. */
  claimKey: (claim: KeyClaim) => Promise<KeyRow>;
  /** With the size of the database, which every answer brings. Null when nobody holds the key: it is new, its day is over, or its request came before `staleBefore` and died. */
  findKey: (keyHash: string, at: { now: number; staleBefore: number }) => Promise<{ row: KeyRow | null; databaseBytes: number }>;
  /** Forgets a claim that came to nothing. */
  releaseKey: (keyHash: string, claim: string) => Promise<void>;
  /** Stores a message, its deliveries and the answer to replay. False when another request took over the key. */
  accept: (message: NewMessage) => Promise<boolean>;
  status: (reference: string) => Promise<StatusRow | null>;
  /** Null when it is not there, or erased. */
  text: (reference: string) => Promise<SealedText | null>;
  /** The same for the person who wrote it, which leaves an event. */
  textForPerson: (reference: string, now: number) => Promise<SealedText | null>;
  /** Erases a text for the person who wrote it, and withdraws what was not sent. Once more changes nothing. */
  eraseForPerson: (reference: string, now: number) => Promise<void>;
  /**
   * Erases up to `limit` texts that came before `before` and wait for no one, delivered or given up, and forgets answers that
   * need no replay any more. Says how many texts, and how many of their deliveries had been given up.
   */
  erase: (before: number, now: number, limit: number) => Promise<{ texts: number; undelivered: number }>;
  /** Forgets up to `limit` erased messages, and as many events, that are from before `before`. Says how many rows that were. */
  forget: (before: number, limit: number) => Promise<number>;
  /** Texts under a master key that is not `currentId`, in the order of key and reference, from `after` on. */
  underOldKeys: (currentId: string, after: { keyId: string; reference: string }, limit: number) => Promise<SealedText[]>;
  /** Texts that are bound to their reference alone, in the order of their references, from `after` on. */
  unbound: (after: string, limit: number) => Promise<SealedText[]>;
  /** Secrets to replay that are under a master key which is not `currentId`, from the key hash `after` on. */
  secretsUnderOldKeys: (currentId: string, after: string, limit: number) => Promise<SealedSecret[]>;
  /** Puts texts and secrets under another master key, or under another binding. `from`: the key that they were under. */
  reseal: (texts: readonly Resealed<SealedText>[], secrets: readonly Resealed<SealedSecret>[]) => Promise<void>;
}

export interface SealedSecret {
  keyHash: string;
  reference: string;
  sealed: Sealed;
}

export type Resealed<Kind> = Kind & { from: string };

/** Why a delivery was given up. Words of ours: they are shown, logged and counted. */
export type DeadReason =
  /** The mail service refused it too often. */
  | 'refused'
  /** It may have been sent: the answer of the mail service never came. */
  | 'unconfirmed'
  /** MESSAGE_INBOXES has no address for the inbox. */
  | 'no-address'
  /** The text cannot be decrypted, for example because a key was removed too early. */
  | 'cannot-open'
  /** The queue gave up: its consumer failed again and again. */
  | 'queue-gave-up'
  /** No mail can be made of it, for example because a deploy took out a word that it uses. */
  | 'cannot-compose';

export interface StoredMessage extends SealedText {
  receivedAt: number;
  /** `YYYY-MM-DD`; null where no day was promised. */
  replyBy: string | null;
  /** Inboxes that wait for it now. */
  waiting: string[];
}

export type Settlement = { state: 'sent' } | { state: 'pending'; nextAt: number } | { state: 'dead'; reason: DeadReason };

export interface Delivery {
  reference: string;
  inbox: string;
  claim: string;
}

/** Counts end at `MOST_COUNTED`: more is not looked for. */
export interface MessageCounts {
  /** Deliveries that wait, and since when the oldest and the newest do (ms since 1970). */
  waiting: number;
  oldestAt: number | null;
  newestAt: number | null;
  dead: number;
  /** Texts, and secrets to replay, under a master key that is not the current one. */
  underOldKeys: number;
  databaseBytes: number;
}

export const MOST_COUNTED = 1_000;

export interface Lease {
  now: number;
  leaseUntil: number;
  /** Leases that end before this are late. */
  lateUntil: number;
  doubtSince: number;
}

/** What is to be sent. Its methods happen and throw as those of `MessageStore` do. */
export interface Outbox {
  /** The message and the inboxes whose turn it is; null when no inbox waits for it now. */
  deliverable: (reference: string, now: number) => Promise<StoredMessage | null>;
  /**
   * Takes a delivery on, for us alone. Null when its turn is not now, another attempt has it, or an attempt is in doubt: one
   * that has no answer at `lateAt`, or ended without one after `doubtSince`. A mail service that hangs gets no more mails.
   */
  claimDelivery: (delivery: Delivery, lease: Lease) => Promise<{ attempts: number } | null>;
  /** Says how an attempt ended. False when something newer was decided in the meantime. */
  settle: (delivery: Delivery, settlement: Settlement, now: number) => Promise<boolean>;
  /** Lets what waits of a message wait until `nextAt`, behind others. */
  postpone: (reference: string, nextAt: number) => Promise<void>;
  /** Withdraws what waits of a message whose text was erased meanwhile. */
  withdrawErased: (reference: string, now: number) => Promise<void>;
  /** Gives up what waits of a message. Says how many deliveries that were. */
  giveUp: (reference: string, reason: DeadReason, now: number) => Promise<number>;
  /** Attempts whose time is over without news may have been sent: they wait for a person to look. Says how many. */
  expireLeases: (now: number) => Promise<number>;
  /** References with a delivery whose turn it is, longest waiting first. */
  due: (now: number, limit: number) => Promise<string[]>;
  counts: (currentKeyId: string | null) => Promise<MessageCounts>;
}

/** A row of `message_events`. */
export interface EventRow {
  id: number;
  reference: string;
  at: number;
  event: string;
  inbox: string | null;
  reason: string | null;
  /** Who did it: `person`, the name of an operator; null: the Worker. */
  actor: string | null;
  /** Null until it is linked. */
  link: string | null;
}

/** What links events. Its methods happen and throw as those of `MessageStore` do. */
export interface EventChain {
  /** Events without a link, the oldest first, and the link of the one before them. */
  unlinked: (limit: number) => Promise<{ before: string | null; rows: EventRow[] }>;
  /** Writes links where there are none. */
  link: (links: readonly { id: number; link: string }[]) => Promise<void>;
  /** Of the last `limit` events: those that are linked, in their order, and how many wait. */
  latest: (limit: number) => Promise<{ linked: EventRow[]; unlinked: number }>;
}

export interface Mail {
  /** An id of MESSAGE_INBOXES. */
  inbox: string;
  reference: string;
  /** Ours, in ASCII; nothing that the person wrote. */
  subject: string;
  text: string;
  /** An address that `parseEmail` took; null when the person wants to be called. */
  replyTo: string | null;
  /** References of earlier messages that the person named, the oldest first: mail programs show these mails together. */
  follows: readonly string[];
}

/** `unknown`: it may or may not have been sent. */
export type MailOutcome = 'accepted' | 'refused' | 'no-address' | 'unknown';

/** `form`: with a ticket of ours, as people send it. Programs cannot use up what is kept for people. */
export type MessageWay = 'form' | 'program';

/** `test`: only whoever runs the site on a machine of their own reads it, and the form says so. `closed`: nobody answers. */
export type Desk = 'open' | 'test' | 'closed';

export interface Messaging {
  desk: Desk;
  store: MessageStore;
  events: EventChain;
  outbox: Outbox;
  /** What an operator stopped: `intake` takes no new message; `all` also delivers, erases and forgets nothing. */
  stopped: 'intake' | 'all' | null;
  /** Null while the secret MESSAGE_KEYS is missing or cannot be read: nothing is stored then. */
  keyring: Keyring | null;
  /** Asks for delivery soon. May throw; the sweep delivers what it lost. */
  announce: (reference: string) => Promise<void>;
  send: (mail: Mail) => Promise<MailOutcome>;
  /** Whether this client may have one more form read now, whatever becomes of it. May throw. */
  mayTry: (client: string) => Promise<boolean>;
  /** Whether this client, its home and its site may send one more now. May throw. */
  allows: (client: string) => Promise<boolean>;
  /** Whether one more message may come this way now, from whoever. May throw. */
  hasRoom: (way: MessageWay) => Promise<boolean>;
  /** Whether mails hold the text, or only tell that there is one. */
  mailHoldsText: boolean;
  /** Days after which a text is erased that waits for no one. */
  retentionDays: number;
  /** Bytes that the database may hold. */
  databaseLimit: number;
  /** Business days within which people get an answer; null: no day is promised. */
  replyDays: number | null;
  /** Days after which the team deletes a mail; null while the operator has set none. */
  mailDays: number | null;
  /** Milliseconds since 1970. */
  now: () => number;
  random: (size: number) => Uint8Array<ArrayBuffer>;
  log: Log;
}
