/** What a sealed text is bound to. A text that is put into another row, or in place of a secret, does not open. */
import type { Binding, Keyring, Place, SealedText } from './ports.ts';

export function textContext({ reference, region, topic, inboxes }: Place, binding: Binding = 2): string {
  return binding === 1 ? `message ${reference}` : `message ${JSON.stringify([reference, region, topic, [...inboxes].sort()])}`;
}

export const secretContext = (reference: string): string => `secret ${reference}`;

/** Throws when it does not open: the key is gone, or the row is not as it was when the text was sealed. */
export const openText = (keyring: Pick<Keyring, 'open'>, text: SealedText): Promise<string> =>
  keyring.open(textContext(text, text.binding), text.sealed);
