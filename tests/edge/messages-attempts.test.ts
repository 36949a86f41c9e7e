import { afterEach, describe, expect, it } from 'vitest';
import { createKeyring } from '../../functions/messages/adapters/webcrypto-keyring.ts';
import type { MailOutcome } from '../../functions/messages/ports.ts';
import { deliverMessage } from '../../functions/messages/deliver.ts';
import { sweepMessages } from '../../functions/messages/sweep.ts';
import { health, stateOf } from './message-health.ts';
import { appWithMessaging, emptyMessages, messagingWith, rows, sendMessage } from './messages.ts';

afterEach(emptyMessages);

const MINUTE = 60_000;
const away = () => Promise.reject(new Error('It is away.'));

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
