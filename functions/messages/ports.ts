/** What the message services need from outside: their ports. `adapters/index.ts` builds the real ones. */
import type { MessageStore } from './adapters/d1-messages.ts';
import type { Outbox } from './adapters/d1-outbox.ts';
import type { Keyring } from './adapters/webcrypto-keyring.ts';
import type { Log } from '../http/log.ts';

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

export interface Messaging {
  store: MessageStore;
  outbox: Outbox;
  /** Null while the secret MESSAGE_KEYS is missing or cannot be read: nothing is stored then. */
  keyring: Keyring | null;
  /** Asks for delivery soon. May throw; the sweep delivers what it lost. */
  announce: (reference: string) => Promise<void>;
  send: (mail: Mail) => Promise<MailOutcome>;
  /** Whether this client may send one more now. May throw. */
  allows: (client: string) => Promise<boolean>;
  /** Whether one more message may come now, from whoever. May throw. */
  hasRoom: () => Promise<boolean>;
  /** Whether mails hold the text, or only tell that there is one. */
  mailHoldsText: boolean;
  /** Days after which a delivered text is erased. */
  retentionDays: number;
  /** Milliseconds since 1970. */
  now: () => number;
  random: (size: number) => Uint8Array<ArrayBuffer>;
  log: Log;
}
