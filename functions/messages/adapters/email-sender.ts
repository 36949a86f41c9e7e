import type { Mail, MailOutcome } from '../ports.ts';
import { toMime } from './mime.ts';
import { withTimeout } from '../../http/with-timeout.ts';

/** A slow answer is still one. Less than the lease of an attempt. */
const PATIENCE = 60_000;

export interface MailSettings {
  /** The address that mails come from. */
  from: string;
  /** Inbox id → address. */
  inboxes: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  now: () => number;
}

/**
 * Hands a mail to the mail service. What the binding throws is its answer: refused. When it does not answer at
 * all, the mail may be on its way: unknown.
 */
export function emailSender(binding: SendEmail, { from, inboxes, now }: MailSettings) {
  return async ({ inbox, ...mail }: Mail): Promise<MailOutcome> => {
    const to = Object.hasOwn(inboxes, inbox) ? inboxes[inbox] : undefined;
    if (!to) return 'no-address';
    // With the first mail: requests send none, and workerd alone, which the benches measure, does not have the module.
    const answer = import('cloudflare:email')
      .then(({ EmailMessage }) => binding.send(new EmailMessage(from, to, toMime({ ...mail, from, to, sentAt: now() }))))
      .then(
        (): MailOutcome => 'accepted',
        (): MailOutcome => 'refused',
      );
    return withTimeout(PATIENCE, answer).catch((): MailOutcome => 'unknown');
  };
}
