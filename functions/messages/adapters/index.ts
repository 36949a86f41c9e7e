import { site } from '#domain/plan.ts';
import { rateLimitKey } from '../../http/rate-limit-key.ts';
import { hex, sha256 } from '../../http/hash.ts';
import { log } from '../../http/log.ts';
import type { Messaging } from '../ports.ts';
import { d1Messages } from './d1-messages.ts';
import { d1Outbox } from './d1-outbox.ts';
import { emailSender } from './email-sender.ts';
import { withTimeout } from './with-timeout.ts';
import { createKeyring } from './webcrypto-keyring.ts';

/** A person waits for these, and can do without them. */
const QUEUE_PATIENCE = 3_000;
const LIMIT_PATIENCE = 1_000;

/** Everything about messages. */
export function messagingFrom(env: Env): Messaging {
  return {
    store: d1Messages(env.DB),
    outbox: d1Outbox(env.DB),
    keyring: createKeyring(env.MESSAGE_KEYS),
    async announce(reference) {
      await withTimeout(QUEUE_PATIENCE, env.MESSAGE_QUEUE.send({ reference }));
    },
    send: emailSender(env.EMAIL, { from: env.MESSAGE_FROM, inboxes: env.MESSAGE_INBOXES }),
    async allows(client) {
      const { success } = await withTimeout(LIMIT_PATIENCE, env.MESSAGE_LIMIT.limit({ key: hex(await sha256(rateLimitKey(client))) }));
      return success;
    },
    async hasRoom() {
      const { success } = await withTimeout(LIMIT_PATIENCE, env.ALL_MESSAGES_LIMIT.limit({ key: 'all' }));
      return success;
    },
    mailHoldsText: (env.MESSAGE_MAIL as string) !== 'notice',
    retentionDays: site.messageDays,
    replyDays: site.replyDays,
    mailDays: site.mailDays,
    now: () => Date.now(),
    random: (size) => crypto.getRandomValues(new Uint8Array(size)),
    log,
  };
}
