/** What a sealed text is bound to. A text that is put into another row, or in place of a secret, does not open. */
import type { Keyring, Sealed } from './ports.ts';

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

export function textContext({ reference, region, topic, inboxes }: Place, binding: Binding = 2): string {
  return binding === 1 ? `message ${reference}` : `message ${JSON.stringify([reference, region, topic, [...inboxes].sort()])}`;
}

export const secretContext = (reference: string): string => `secret ${reference}`;

export interface SealedText extends Place {
  binding: Binding;
  sealed: Sealed;
}

/** Throws when it does not open: the key is gone, or the row is not as it was when the text was sealed. */
export const openText = (keyring: Pick<Keyring, 'open'>, text: SealedText): Promise<string> =>
  keyring.open(textContext(text, text.binding), text.sealed);
