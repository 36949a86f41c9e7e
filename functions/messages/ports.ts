/** What the message services need from outside: their ports. `adapters/` has the real ones. */
import type { MessageState } from '#domain/messages/message.ts';
import type { Log } from '../http/log.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** `wrappedKey` and `body` begin with the 12 bytes of their IV. */
export interface Sealed {
  keyId: string;
  wrappedKey: Bytes;
  body: Bytes;
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
  receivedAt: number;
  /** `YYYY-MM-DD`; null where no day was promised. */
  replyBy: string | null;
  erasedAt: number | null;
  state: MessageState;
}

/**
 * Messages and the answers to replay. A method happens as a whole or not at all. It throws when the database does not answer; the change
 * may have been made all the same. Times in ms since 1970.
 */
export interface MessageStore {
  /** Claims a key, or tells who holds it. */
  claimKey: (claim: KeyClaim) => Promise<KeyRow>;
  /** Null when nobody holds the key: it is new, its day is over, or its request came before `staleBefore` and died. */
  findKey: (keyHash: string, at: { now: number; staleBefore: number }) => Promise<KeyRow | null>;
  /** Forgets a claim that came to nothing. */
  releaseKey: (keyHash: string, claim: string) => Promise<void>;
  /** Stores a message, its deliveries and the answer to replay. False when another request took over the key. */
  accept: (message: NewMessage) => Promise<boolean>;
  status: (reference: string) => Promise<StatusRow | null>;
  /** Erases delivered texts that came before `before`, and forgets answers that need no replay any more. Says how many texts. */
  erase: (before: number, now: number) => Promise<number>;
  /** Texts under a master key that is not `currentId`, in the order of their references, from `after` on. */
  underOldKeys: (currentId: string, after: string, limit: number) => Promise<{ reference: string; sealed: Sealed }[]>;
  /** Puts data keys under another master key. */
  rewrap: (changes: readonly { reference: string; from: string; sealed: Sealed }[]) => Promise<void>;
}

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
  | 'queue-gave-up';

export interface StoredMessage {
  reference: string;
  region: string;
  topic: string;
  receivedAt: number;
  /** `YYYY-MM-DD`; null where no day was promised. */
  replyBy: string | null;
  sealed: Sealed;
  /** Inboxes that wait for it now. */
  inboxes: string[];
}

export type Settlement = { state: 'sent' } | { state: 'pending'; nextAt: number } | { state: 'dead'; reason: DeadReason };

export interface Delivery {
  reference: string;
  inbox: string;
  claim: string;
}

export interface MessageCounts {
  /** Deliveries that wait, and since when the oldest does (ms since 1970). */
  waiting: number;
  oldestAt: number | null;
  dead: number;
  /** Texts under a master key that is not the current one. */
  underOldKeys: number;
}

/** What is to be sent. Its methods happen and throw as those of `MessageStore` do. */
export interface Outbox {
  /** The message and the inboxes whose turn it is; null when no inbox waits for it now. */
  deliverable: (reference: string, now: number) => Promise<StoredMessage | null>;
  /** Takes a delivery on, for us alone; null when its turn is not now or another attempt has it. */
  claimDelivery: (delivery: Delivery, lease: { now: number; leaseUntil: number }) => Promise<{ attempts: number } | null>;
  /** Says how an attempt ended. False when something newer was decided in the meantime. */
  settle: (delivery: Delivery, settlement: Settlement, now: number) => Promise<boolean>;
  /** Gives up what waits of a message. Says how many deliveries that were. */
  giveUp: (reference: string, reason: DeadReason, now: number) => Promise<number>;
  /** Attempts whose time is over without news may have been sent: they wait for a person to look. Says how many. */
  expireLeases: (now: number) => Promise<number>;
  /** References with a delivery whose turn it is, longest waiting first. */
  due: (now: number, limit: number) => Promise<string[]>;
  counts: (currentKeyId: string | null) => Promise<MessageCounts>;
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
}

/** `unknown`: it may or may not have been sent. */
export type MailOutcome = 'accepted' | 'refused' | 'no-address' | 'unknown';

/** `form`: with a ticket of ours, as people send it. Programs cannot use up what is kept for people. */
export type MessageWay = 'form' | 'program';

export interface Messaging {
  store: MessageStore;
  outbox: Outbox;
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
  /** Days after which a delivered text is erased. */
  retentionDays: number;
  /** Business days within which people get an answer; null: no day is promised. */
  replyDays: number | null;
  /** Days after which the team deletes a mail; null while the operator has set none. */
  mailDays: number | null;
  /** Milliseconds since 1970. */
  now: () => number;
  random: (size: number) => Uint8Array<ArrayBuffer>;
  log: Log;
}
