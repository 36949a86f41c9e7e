import { site } from '#domain/plan.ts';
import { clientNetworks } from '../../http/rate-limit-key.ts';
import { isWithin } from '../../http/rate-limit.ts';
import { log, type Log } from '../../http/log.ts';
import type { Desk, Messaging } from '../ports.ts';
import { d1Events } from './d1-events.ts';
import { d1Messages } from './d1-messages.ts';
import { d1Outbox } from './d1-outbox.ts';
import { emailSender } from './email-sender.ts';
import { withTimeout } from '../../http/with-timeout.ts';
import { createKeyring } from './webcrypto-keyring.ts';

/** Of what the database may hold, the share up to which messages are taken: what is there must still be delivered. */
const ADMITTED = 0.9;
/** A person waits for this, and can do without it. */
const QUEUE_PATIENCE = 3_000;

/** Set with `wrangler secret put` when something must stop, and deleted when it may go on. No deploy, and no key is touched. */
interface Switch {
  /** `all`, or anything else for the intake alone. */
  MESSAGE_STOP?: string;
}

/** Given to `wrangler dev` by `scripts/project.mjs`, on a machine that serves the site for itself. Deployed sites have none. */
interface LocalSetting {
  MESSAGE_DESK?: string;
}

/** Someone must have said that they answer. */
const deskOf = ({ MESSAGE_DESK: local = '' }: LocalSetting): Desk => {
  if (local === 'test') return 'test';
  return site.operator === null ? 'closed' : 'open';
};

const stopOf = ({ MESSAGE_STOP: stop = '' }: Switch): Messaging['stopped'] => {
  if (stop.trim() === '') return null;
  return stop.trim() === 'all' ? 'all' : 'intake';
};

/** Everything about messages. */
export function messagingFrom(env: Env & Switch & LocalSetting, write: Log = log): Messaging {
  return {
    desk: deskOf(env),
    stopped: stopOf(env),
    store: d1Messages(env.DB),
    events: d1Events(env.DB),
    outbox: d1Outbox(env.DB),
    keyring: createKeyring(env.MESSAGE_KEYS),
    async announce(reference) {
      await withTimeout(QUEUE_PATIENCE, env.MESSAGE_QUEUE.send({ reference }));
    },
    send: emailSender(env.EMAIL, { from: env.MESSAGE_FROM, inboxes: env.MESSAGE_INBOXES, now: () => Date.now() }),
    mayTry: (client) => isWithin(env.FORM_LIMIT, clientNetworks(client)[0]),
    async allows(client) {
      const limits = [env.MESSAGE_LIMIT, env.MESSAGE_HOME_LIMIT, env.MESSAGE_SITE_LIMIT];
      // The narrowest first: what a line sends too much takes nothing from its neighbours.
      for (const [at, network] of clientNetworks(client).entries()) {
        const limit = limits[at];
        if (limit && network !== undefined && !(await isWithin(limit, network))) return false;
      }
      return true;
    },
    hasRoom: (way) => isWithin(way === 'form' ? env.ALL_FORMS_LIMIT : env.ALL_MESSAGES_LIMIT, 'all'),
    mailHoldsText: (env.MESSAGE_MAIL as string) === 'text',
    retentionDays: site.messageDays,
    databaseLimit: env.DATABASE_MEGABYTES * 1_000_000 * ADMITTED,
    replyDays: site.replyDays,
    mailDays: site.mailDays,
    now: () => Date.now(),
    random: (size) => crypto.getRandomValues(new Uint8Array(size)),
    log: write,
  };
}
