import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it } from 'vitest';
import { d1Messages } from '../../functions/messages/adapters/d1-messages.ts';
import { d1Outbox } from '../../functions/messages/adapters/d1-outbox.ts';
import { createKeyring } from '../../functions/messages/adapters/webcrypto-keyring.ts';
import type { MailOutcome } from '../../functions/messages/ports.ts';
import { deliverMessage } from '../../functions/messages/deliver.ts';
import { messagingFrom } from '../../functions/messages/adapters/index.ts';
import { sweepMessages } from '../../functions/messages/sweep.ts';
import { tidyMessages } from '../../functions/messages/tidy.ts';
import { expectProblem } from './ask.ts';
import { health, stateOf } from './message-health.ts';
import { appWithMessaging, askStatus, emptyMessages, FIELDS, messagingWith, newKey, postMessage, rows, sendMessage } from './messages.ts';

afterEach(emptyMessages);

const MINUTE = 60_000;
const away = () => Promise.reject(new Error('It is away.'));

/** A database that answers nothing. */
const noDatabase = {
  prepare: () => ({ bind: () => ({ all: away, run: away }) }),
  batch: away,
} as unknown as D1Database;

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
