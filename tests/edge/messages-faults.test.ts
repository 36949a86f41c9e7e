import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it } from 'vitest';
import { d1Messages } from '../../functions/messages/adapters/d1-messages.ts';
import { d1Outbox } from '../../functions/messages/adapters/d1-outbox.ts';
import { createKeyring } from '../../functions/messages/adapters/webcrypto-keyring.ts';
import type { MailOutcome } from '../../functions/messages/ports.ts';
import { healthAnswer, messageStatus } from '../../functions/api/schemas.ts';
import { deliverMessage } from '../../functions/messages/deliver.ts';
import { messagingFrom } from '../../functions/messages/adapters/index.ts';
import { sweepMessages } from '../../functions/messages/sweep.ts';
import { tidyMessages } from '../../functions/messages/tidy.ts';
import { depsFrom } from '../../functions/deps.ts';
import { checkHealth } from '../../functions/health/check-health.ts';
import { expectProblem } from './ask.ts';
import { appWithMessaging, askStatus, emptyMessages, FIELDS, messagingWith, newKey, postMessage, rows, sendMessage } from './messages.ts';

afterEach(emptyMessages);

const MINUTE = 60_000;
const away = () => Promise.reject(new Error('It is away.'));

/** A database that answers nothing. */
const noDatabase = {
  prepare: () => ({ bind: () => ({ all: away, run: away }) }),
  batch: away,
} as unknown as D1Database;

async function health(changes?: Parameters<typeof messagingWith>[0]) {
  const messaging = messagingWith(changes);
  const report = await checkHealth({ ...depsFrom(env), messaging: () => messaging, now: messaging.now });
  expect(healthAnswer.safeParse(report).success).toBe(true);
  return report;
}

const stateOf = async ({ reference, secret }: { reference: string; secret: string }) =>
  messageStatus.parse(await (await askStatus(reference, secret)).json()).state;

describe('a message still gets its reference', () => {
  it('a message still gets its reference when the queue is down, and the sweep delivers it', async () => {
    const logged: string[] = [];
    const app = appWithMessaging(() => ({ announce: away, log: (event) => logged.push(event) }));
    const receipt = await sendMessage({}, { app });
    expect(logged).toEqual(['queue-unavailable']);
    expect(await stateOf(receipt)).toBe('received');
    await sweepMessages(messagingWith());
    expect(await stateOf(receipt)).toBe('delivered');
  });

  it('a message still gets its reference when the rate limiter is down', async () => {
    const logged: string[] = [];
    const app = appWithMessaging(() => ({ allows: away, log: (event) => logged.push(event) }));
    expect((await postMessage(FIELDS, { app })).status).toBe(201);
    expect(logged).toEqual(['rate-limit-unavailable']);
  });

  it('a message still gets its reference when the answer of the database is lost on the way', async () => {
    const app = appWithMessaging(({ store }) => ({
      store: { ...store, accept: async (message) => (await store.accept(message)) && (await away()) },
    }));
    const receipt = await sendMessage({}, { app });
    expect(await rows('SELECT reference FROM messages')).toEqual([{ reference: receipt.reference }]);
  });

  it('a message still gets its reference when the mail service is down; the mail is tried again with growing pauses, and given up after a day', async () => {
    const receipt = await sendMessage({}, { app: appWithMessaging(() => ({ announce: () => Promise.resolve() })) });
    let now = Date.now();
    const tries: number[] = [];
    const down = messagingWith(() => ({
      now: () => now,
      send: () => {
        tries.push(now);
        return Promise.resolve<MailOutcome>('refused');
      },
    }));
    for (let minute = 0; minute < 36 * 60; minute += 20) {
      await sweepMessages(down);
      now += 20 * MINUTE;
    }
    expect(tries.length).toBe(30);
    expect((tries.at(-1) ?? 0) - (tries[0] ?? 0)).toBeGreaterThan(23 * 60 * MINUTE);
    expect(await rows('SELECT state, reason FROM outbox')).toEqual([{ state: 'dead', reason: 'refused' }]);
    expect(await stateOf(receipt)).toBe('delayed');
  });
});

describe('a message is refused plainly, and nothing is kept', () => {
  it('a message is refused plainly, and nothing is kept when the database is down', async () => {
    const app = appWithMessaging(() => ({ store: d1Messages(noDatabase), outbox: d1Outbox(noDatabase) }));
    const response = await postMessage(FIELDS, { app });
    expect(response.headers.get('Retry-After')).toBe('60');
    await expectProblem(response, 503, 'messages-unavailable');
    await expectProblem(await askStatus('00000-00000', '0'.repeat(30), app), 503, 'messages-unavailable');
    const report = await health(() => ({ store: d1Messages(noDatabase), outbox: d1Outbox(noDatabase) }));
    expect(report).toMatchObject({ ok: false, checks: { messages: { ok: false, waiting: null, dead: null } } });
  });

  it('a message is refused plainly, and nothing is kept when it fails half-way, and the same key may be used at once', async () => {
    const key = newKey();
    const app = appWithMessaging(({ store }) => ({ store: { ...store, accept: away } }));
    await expectProblem(await postMessage(FIELDS, { key, app }), 503, 'messages-unavailable');
    expect((await postMessage(FIELDS, { key })).status).toBe(201);
  });

  it('a message is refused plainly, and nothing is kept when the database is nearly full; an answer is still given again', async () => {
    const key = newKey();
    const logged: string[] = [];
    const full = appWithMessaging(() => ({ databaseLimit: 1_000, log: (event) => logged.push(event) }));
    const first = await (await postMessage(FIELDS, { key })).text();
    await expectProblem(await postMessage(FIELDS, { app: full }), 503, 'messages-unavailable');
    expect(logged).toEqual(['database-full']);
    expect(await (await postMessage(FIELDS, { key, app: full })).text()).toBe(first);
    expect((await rows('SELECT reference FROM messages')).length).toBe(1);
  });

  it('a message is refused plainly, and nothing is kept when an operator stopped the intake; what is stored is still delivered', async () => {
    const { reference } = await sendMessage({}, { app: appWithMessaging(() => ({ announce: () => Promise.resolve() })) });
    const stopped = messagingFrom({ ...env, MESSAGE_STOP: 'yes' });
    expect(stopped.stopped).toBe('intake');
    await expectProblem(await postMessage(FIELDS, { app: appWithMessaging(() => ({ stopped: 'intake' })) }), 503, 'messages-unavailable');
    expect(await health(() => ({ stopped: 'intake' }))).toMatchObject({
      ok: false,
      checks: { messages: { stopped: 'intake' }, messageKeys: { ok: true } },
    });
    await sweepMessages(stopped);
    expect(await rows('SELECT reference, state FROM outbox')).toEqual([{ reference, state: 'sent' }]);
  });

  it('a message is refused plainly, and nothing is kept when an operator stopped all; nothing is delivered either, until it goes on', async () => {
    await sendMessage({}, { app: appWithMessaging(() => ({ announce: () => Promise.resolve() })) });
    const stopped = messagingFrom({ ...env, MESSAGE_STOP: 'all' });
    await sweepMessages(stopped);
    await tidyMessages({ ...stopped, now: () => Date.now() + 400 * 24 * 60 * MINUTE });
    expect(await rows('SELECT state, erased_at FROM outbox JOIN messages USING (reference)')).toEqual([
      { state: 'pending', erased_at: null },
    ]);
    await sweepMessages(messagingFrom({ ...env, MESSAGE_STOP: '' }));
    expect(await rows('SELECT state FROM outbox')).toEqual([{ state: 'sent' }]);
  });

  it.each([undefined, '', '{', '{"current":"k1","keys":{}}', '{"current":"k1","keys":{"k1":"c2hvcnQ="}}'])(
    'a message is refused plainly, and nothing is kept when MESSAGE_KEYS is %s, and health says so',
    async (secret) => {
      const app = appWithMessaging(() => ({ keyring: createKeyring(secret) }));
      await expectProblem(await postMessage(FIELDS, { app }), 503, 'messages-unavailable');
      expect(await rows('SELECT * FROM messages')).toEqual([]);
      const report = await health(() => ({ keyring: createKeyring(secret) }));
      expect(report).toMatchObject({ ok: false, checks: { messageKeys: { ok: false, current: null } } });
    },
  );
});

describe('an attempt to send', () => {
  it('an attempt to send without news is not repeated: it waits for a person, and health counts it', async () => {
    const receipt = await sendMessage({}, { app: appWithMessaging(() => ({ announce: () => Promise.resolve() })) });
    const dies = messagingWith(() => ({ send: () => new Promise<never>(() => undefined) }));
    void deliverMessage(dies, receipt.reference);
    await expect.poll(() => rows('SELECT state FROM outbox')).toEqual([{ state: 'sending' }]);
    const sent: string[] = [];
    const later = messagingWith(() => ({
      now: () => Date.now() + 6 * MINUTE,
      send: ({ reference }) => Promise.resolve<MailOutcome>(sent.push(reference) ? 'accepted' : 'refused'),
    }));
    await sweepMessages(later);
    await sweepMessages(later);
    expect(sent).toEqual([]);
    expect(await rows('SELECT state, reason FROM outbox')).toEqual([{ state: 'dead', reason: 'unconfirmed' }]);
    expect(await health()).toMatchObject({ ok: false, checks: { messages: { ok: false, dead: 1 } } });
  });

  it('an attempt to send to an inbox without an address, or of a text that does not open, is visible as dead', async () => {
    const quiet = appWithMessaging(() => ({ announce: () => Promise.resolve() }));
    const one = await sendMessage({}, { app: quiet });
    await deliverMessage(
      messagingWith(() => ({ send: () => Promise.resolve<MailOutcome>('no-address') })),
      one.reference,
    );
    const other = await sendMessage({}, { app: quiet });
    const otherKey = JSON.stringify({ current: 'k9', keys: { k9: btoa('k'.repeat(32)) } });
    await deliverMessage(
      messagingWith(() => ({ keyring: createKeyring(otherKey) })),
      other.reference,
    );
    expect(await rows('SELECT reference, state, reason FROM outbox ORDER BY reason')).toEqual([
      { reference: other.reference, state: 'dead', reason: 'cannot-open' },
      { reference: one.reference, state: 'dead', reason: 'no-address' },
    ]);
  });

  it('an attempt to send waits while the keys are missing', async () => {
    const { reference } = await sendMessage({}, { app: appWithMessaging(() => ({ announce: () => Promise.resolve() })) });
    await deliverMessage(
      messagingWith(() => ({ keyring: null })),
      reference,
    );
    expect(await rows('SELECT state, attempts FROM outbox')).toEqual([{ state: 'pending', attempts: 0 }]);
  });

  it('an attempt to send that fails for one message does not hold up the others', async () => {
    const quiet = appWithMessaging(() => ({ announce: () => Promise.resolve() }));
    const receipts = [await sendMessage({}, { app: quiet }), await sendMessage({}, { app: quiet }), await sendMessage({}, { app: quiet })];
    let calls = 0;
    const shaky = messagingWith(({ outbox }) => ({
      outbox: { ...outbox, deliverable: (...args) => ((calls += 1) === 1 ? away() : outbox.deliverable(...args)) },
    }));
    await sweepMessages(shaky);
    const states = await Promise.all(receipts.map(stateOf));
    expect(states.sort()).toEqual(['delivered', 'delivered', 'received']);
  });

  it('an attempt to send that cannot succeed does not starve what came after it', async () => {
    const quiet = appWithMessaging(() => ({ announce: () => Promise.resolve() }));
    const poison = Array.from({ length: 3 }, () => sendMessage({}, { app: quiet }));
    const bad = new Set((await Promise.all(poison)).map(({ reference }) => reference));
    const good = await sendMessage({}, { app: appWithMessaging(() => ({ announce: () => Promise.resolve(), now: () => Date.now() + 1 })) });
    // Each sweep looks at two rows only, and the first three can never be read.
    const few = messagingWith(({ outbox }) => ({
      now: () => Date.now() + 2,
      outbox: {
        ...outbox,
        due: (now) => outbox.due(now, 2),
        deliverable: (reference, now) => (bad.has(reference) ? away() : outbox.deliverable(reference, now)),
      },
    }));
    await sweepMessages(few);
    await sweepMessages(few);
    expect(await stateOf(good)).toBe('delivered');
  });

  it('an attempt to send of which no mail can be made is dead, and says why', async () => {
    const { reference } = await sendMessage({}, { app: appWithMessaging(() => ({ announce: () => Promise.resolve() })) });
    const broken = messagingWith(() => ({ mailDays: { [Symbol.toPrimitive]: () => away } as never }));
    await sweepMessages(broken);
    expect(await rows('SELECT state, reason FROM outbox WHERE reference = ?', reference)).toEqual([
      { state: 'dead', reason: 'cannot-compose' },
    ]);
  });

  it('an attempt to send that hangs stops the others: an hour of it leaves a handful in doubt, and then all is delivered', async () => {
    let now = Date.now();
    let hangs = true;
    const mails: string[] = [];
    const messaging = messagingWith(() => ({
      now: () => now,
      announce: () => Promise.resolve(),
      send: ({ reference }) => {
        if (!hangs) mails.push(reference);
        return Promise.resolve<MailOutcome>(hangs ? 'unknown' : 'accepted');
      },
    }));
    const app = appWithMessaging(() => ({ now: () => now, announce: () => Promise.resolve() }));
    const sent: string[] = [];
    for (let minute = 0; minute < 60; minute += 1) {
      const { reference } = await sendMessage({}, { app });
      sent.push(reference);
      // As the queue does, and the clock.
      await deliverMessage(messaging, reference);
      if (minute % 5 === 4) await sweepMessages(messaging);
      now += MINUTE;
    }
    const [doubts] = await rows("SELECT count(*) AS count FROM outbox WHERE state = 'dead' AND reason = 'unconfirmed'");
    expect(Number(doubts?.['count'])).toBeLessThanOrEqual(7);
    hangs = false;
    now += 11 * MINUTE;
    await sweepMessages(messaging);
    expect(mails.length).toBe(sent.length - Number(doubts?.['count']));
    expect(new Set(mails).size).toBe(mails.length);
  });

  it('an attempt to send that has had no answer for a while holds the next one back, until it is answered', async () => {
    const quiet = appWithMessaging(() => ({ announce: () => Promise.resolve() }));
    const [slow, next] = [await sendMessage({}, { app: quiet }), await sendMessage({}, { app: quiet })];
    const { promise, resolve } = Promise.withResolvers<MailOutcome>();
    const waiting = deliverMessage(
      messagingWith(() => ({ send: () => promise })),
      slow.reference,
    );
    await expect.poll(() => rows("SELECT reference FROM outbox WHERE state = 'sending'")).toEqual([{ reference: slow.reference }]);
    const later = messagingWith(() => ({ now: () => Date.now() + 20_000 }));
    await deliverMessage(later, next.reference);
    expect(await stateOf(next)).toBe('received');
    resolve('accepted');
    await waiting;
    await deliverMessage(later, next.reference);
    expect([await stateOf(slow), await stateOf(next)]).toEqual(['delivered', 'delivered']);
  });

  it('an attempt to send of a text that is erased meanwhile ends, whatever the mail service says', async () => {
    const { reference } = await sendMessage({}, { app: appWithMessaging(() => ({ announce: () => Promise.resolve() })) });
    let now = Date.now();
    const refusing = messagingWith(() => ({
      now: () => now,
      send: async () => {
        await rows('UPDATE messages SET sealed = NULL, key_id = NULL, wrapped_key = NULL, erased_at = 1 WHERE reference = ?', reference);
        return 'refused';
      },
    }));
    await sweepMessages(refusing);
    expect(await rows('SELECT state FROM outbox')).toEqual([{ state: 'pending' }]);
    now += 2 * MINUTE;
    await sweepMessages(refusing);
    expect(await rows('SELECT state FROM outbox')).toEqual([{ state: 'withdrawn' }]);
    expect(await health()).toMatchObject({ ok: true, checks: { messages: { waiting: 0, dead: 0 } } });
  });

  it('an attempt to send does not wait for a day that a wrong clock wrote down, and health says that one was wrong', async () => {
    const ahead = Date.now() + 365 * 24 * 60 * MINUTE;
    const { reference } = await sendMessage({}, { app: appWithMessaging(() => ({ announce: () => Promise.resolve(), now: () => ahead })) });
    expect(await health()).toMatchObject({ ok: false, checks: { messages: { ok: false, fromTheFuture: true } } });
    await sweepMessages(messagingWith());
    expect(await rows('SELECT state FROM outbox')).toEqual([{ state: 'sent' }]);
    await rows("UPDATE outbox SET state = 'sending', lease_until = ? WHERE reference = ?", ahead, reference);
    await sweepMessages(messagingWith());
    expect(await rows('SELECT state, reason FROM outbox')).toEqual([{ state: 'dead', reason: 'unconfirmed' }]);
  });
});

describe('health', () => {
  it('health counts what waits, and is not well when it waits for a quarter of an hour', async () => {
    await sendMessage({}, { app: appWithMessaging(() => ({ announce: () => Promise.resolve() })) });
    const now = Date.now();
    const after = (minutes: number) => health(() => ({ now: () => now + minutes * MINUTE }));
    expect((await after(5)).checks.messages).toMatchObject({ ok: true, waiting: 1, dead: 0 });
    expect(await after(16)).toMatchObject({ ok: false, checks: { messages: { ok: false, waiting: 1 } } });
    expect((await after(5)).checks.messages.oldestSeconds).toBeGreaterThanOrEqual(299);
  });

  it('health forgets what was delivered', async () => {
    const { reference } = await sendMessage({}, { app: appWithMessaging(() => ({ announce: () => Promise.resolve() })) });
    await deliverMessage(messagingWith(), reference);
    expect((await health()).checks.messages).toEqual({
      ok: true,
      desk: 'test',
      stopped: null,
      fromTheFuture: false,
      waiting: 0,
      oldestSeconds: null,
      dead: 0,
    });
  });
});
