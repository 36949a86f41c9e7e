import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { site } from '#domain/plan.ts';
import { createKeyring } from '../../functions/messages/adapters/webcrypto-keyring.ts';
import { deliverMessage } from '../../functions/messages/deliver.ts';
import { sweepMessages } from '../../functions/messages/sweep.ts';
import { textContext } from '../../functions/messages/additional-data.ts';
import { ROW_DAYS, tidyMessages } from '../../functions/messages/tidy.ts';
import { appWithMessaging, askStatus, emptyMessages, FIELDS, messagingWith, newKey, postMessage, rows, sendMessage } from './messages.ts';

beforeEach(emptyMessages);
afterEach(emptyMessages);

const DAY = 86_400_000;
const START = Date.parse('2026-11-25T18:00:00Z');
const quiet = () => ({ announce: () => Promise.resolve(), now: () => START });
const at = (now: number, more: object = {}) => messagingWith(() => ({ now: () => now, ...more }));

async function delivered() {
  const receipt = await sendMessage({}, { app: appWithMessaging(quiet) });
  await deliverMessage(at(START), receipt.reference);
  return receipt;
}

const key = (character: string) => btoa(character.repeat(32));
const keys = (current: string, ids: Record<string, string>) => ({ keyring: createKeyring(JSON.stringify({ current, keys: ids })) });

describe('the text of a message', () => {
  it('the text of a message is erased when its time is over, with its key; the status stays', async () => {
    const { reference, secret } = await delivered();
    await tidyMessages(at(START + site.messageDays * DAY - 1));
    expect(await rows('SELECT erased_at FROM messages')).toEqual([{ erased_at: null }]);
    await tidyMessages(at(START + site.messageDays * DAY));
    expect(await rows('SELECT sealed, key_id, wrapped_key FROM messages')).toEqual([{ sealed: null, key_id: null, wrapped_key: null }]);
    const status = await (await askStatus(reference, secret)).json();
    expect(status).toMatchObject({ reference, state: 'delivered', erasedAt: new Date(START + site.messageDays * DAY).toISOString() });
    expect(await rows('SELECT event FROM message_events WHERE reference = ? ORDER BY id DESC LIMIT 1', reference)).toEqual([
      { event: 'erased' },
    ]);
  });

  it('the text of a message is kept as long as the settings say', async () => {
    await delivered();
    await tidyMessages(at(START + 7 * DAY, { retentionDays: 7 }));
    expect(await rows('SELECT erased_at FROM messages')).toEqual([{ erased_at: START + 7 * DAY }]);
  });

  it('the text of a message is never erased before every inbox has it', async () => {
    const { reference, secret } = await sendMessage({}, { app: appWithMessaging(quiet) });
    await tidyMessages(at(START + 400 * DAY));
    await sweepMessages(at(START + 400 * DAY));
    expect(await (await askStatus(reference, secret)).json()).toMatchObject({ state: 'delivered', erasedAt: null });
  });

  it('the text of a message is erased in time also where its delivery was given up; its person is not told that it came', async () => {
    const { reference, secret } = await sendMessage({}, { app: appWithMessaging(quiet) });
    await rows("UPDATE outbox SET state = 'dead', reason = 'refused'");
    const logged: string[] = [];
    await tidyMessages(at(START + site.messageDays * DAY, { log: (event: string) => logged.push(event) }));
    expect(logged).toEqual(['events-linked', 'messages-erased', 'messages-expired']);
    expect(await rows('SELECT state, reason FROM outbox')).toEqual([{ state: 'withdrawn', reason: 'expired' }]);
    expect(await (await askStatus(reference, secret)).json()).toMatchObject({ state: 'delayed', erasedAt: expect.any(String) as string });
    expect(await rows('SELECT event, reason FROM message_events WHERE reference = ? ORDER BY id DESC LIMIT 2', reference)).toEqual([
      { event: 'erased', reason: null },
      { event: 'expired', reason: 'refused' },
    ]);
  });

  it('the text of a message opens in the row that it was written for, and in no other', async () => {
    const changes = ["UPDATE messages SET region = 'hawaii'", "UPDATE messages SET topic = 'general'", "UPDATE outbox SET inbox = 'other'"];
    for (const change of [...changes, "INSERT INTO outbox (reference, inbox, next_at) SELECT reference, 'other', 0 FROM messages"]) {
      await emptyMessages();
      await sendMessage({}, { app: appWithMessaging(quiet) });
      await rows(change);
      const mails: unknown[] = [];
      await sweepMessages(
        at(START, { mailHoldsText: true, send: (mail: unknown) => Promise.resolve(mails.push(mail) ? 'accepted' : 'refused') }),
      );
      expect(mails).toEqual([]);
      expect([...new Set((await rows('SELECT reason FROM outbox')).map(({ reason }) => reason))]).toEqual(['cannot-open']);
    }
  });

  it('the text of a message that was bound to its reference alone is bound to its row in the next night', async () => {
    const { reference } = await sendMessage({}, { app: appWithMessaging(quiet) });
    const { keyring } = messagingWith();
    const [inbox] = await rows('SELECT inbox FROM outbox');
    const text = (await messagingWith().store.text(reference)) ?? ({} as never);
    const words = (await keyring?.open(textContext(text), text.sealed)) ?? '';
    const old = await keyring?.seal(textContext(text, 1), words);
    await rows('UPDATE messages SET binding = 1, wrapped_key = ?, sealed = ?', old?.wrappedKey, old?.body);
    await tidyMessages(at(START));
    expect(await rows('SELECT binding FROM messages')).toEqual([{ binding: 2 }]);
    const mails: { inbox: string; text: string }[] = [];
    await sweepMessages(
      at(START, {
        mailHoldsText: true,
        send: (mail: (typeof mails)[number]) => Promise.resolve(mails.push(mail) ? 'accepted' : 'refused'),
      }),
    );
    expect(mails).toMatchObject([{ inbox: inbox?.['inbox'], text: expect.stringContaining(FIELDS.message) as string }]);
  });

  it('the text of a message that is in another row already is not bound to it', async () => {
    const { reference } = await sendMessage({}, { app: appWithMessaging(quiet) });
    const { keyring, store } = messagingWith();
    const text = (await store.text(reference)) ?? ({} as never);
    const old = await keyring?.seal(textContext(text, 1), (await keyring.open(textContext(text), text.sealed)) || '');
    await rows("UPDATE messages SET binding = 1, region = 'hawaii', wrapped_key = ?, sealed = ?", old?.wrappedKey, old?.body);
    await tidyMessages(at(START));
    expect(await rows('SELECT binding FROM messages')).toEqual([{ binding: 1 }]);
  });

  it('the text of a message is not stored as it was written', async () => {
    const words = 'An extraordinary sentence.';
    await sendMessage({ message: words }, { app: appWithMessaging(quiet) });
    const [row] = await rows('SELECT hex(sealed) AS sealed FROM messages');
    expect(Buffer.from(String(row?.['sealed']), 'hex').toString('latin1')).not.toContain('extraordinary');
  });
});

describe('rows of messages', () => {
  const longAgo = () => Date.now() - (ROW_DAYS + 1) * DAY;

  it('rows of messages are forgotten after half a year, when their text is erased, with their events', async () => {
    const old = appWithMessaging(() => ({ announce: () => Promise.resolve(), now: longAgo }));
    const gone = await sendMessage({}, { app: old });
    const open = await sendMessage({}, { app: old });
    const young = await sendMessage({}, { app: appWithMessaging(() => ({ announce: () => Promise.resolve() })) });
    await rows("UPDATE outbox SET state = 'sent' WHERE reference = ?", gone.reference);
    await tidyMessages(messagingWith());
    const left = (await rows('SELECT reference FROM messages')).map(({ reference }) => reference).sort();
    expect(left).toEqual([open.reference, young.reference].sort());
    expect(await rows('SELECT * FROM outbox WHERE reference = ?', gone.reference)).toEqual([]);
    // The night itself leaves one: that the text was erased.
    expect(await rows('SELECT event FROM message_events WHERE reference = ?', gone.reference)).toEqual([{ event: 'erased' }]);
    expect((await askStatus(gone.reference, gone.secret)).status).toBe(404);
  });
});

describe('the event trail', () => {
  it('the event trail cannot be written anew by REPLACE, at an id that is there or was', async () => {
    await delivered();
    await delivered();
    const before = await rows('SELECT * FROM message_events ORDER BY id');
    const [first] = before;
    await rows(
      "INSERT OR REPLACE INTO message_events SELECT id, reference, at, 'forged', inbox, reason, actor, link FROM message_events LIMIT 1",
    );
    for (const id of [Number(first?.['id']) - 1, 0])
      await rows("INSERT INTO message_events (id, reference, at, event) VALUES (?, 'x', 1, 'forged')", id);
    await expect(rows("INSERT INTO message_events (id, reference, at, event) VALUES (-1, 'x', 1, 'forged')")).rejects.toThrow(
      'draws its ids',
    );
    expect(await rows('SELECT * FROM message_events ORDER BY id')).toEqual(before);
  });

  it('the event trail cannot be changed or shortened', async () => {
    await delivered();
    await expect(env.DB.exec("UPDATE message_events SET event = 'nothing'")).rejects.toThrow('append-only');
    await sweepMessages(messagingWith());
    expect(await rows('SELECT id FROM message_events WHERE link IS NULL')).toEqual([]);
    await expect(env.DB.exec("UPDATE message_events SET link = 'another'")).rejects.toThrow('append-only');
    await expect(env.DB.exec('DELETE FROM message_events')).rejects.toThrow('append-only');
  });
});

describe('a new master key', () => {
  const first = keys('a', { a: key('a') });
  const both = keys('b', { a: key('a'), b: key('b') });
  const second = keys('b', { b: key('b') });

  it('a new master key takes over every text, after which the old one may go', async () => {
    const { reference } = await sendMessage({}, { app: appWithMessaging(() => ({ ...quiet(), ...first })) });
    const before = await rows('SELECT sealed FROM messages');
    await tidyMessages(at(START, both));
    expect(await rows('SELECT key_id FROM messages')).toEqual([{ key_id: 'b' }]);
    expect(await rows('SELECT sealed FROM messages')).toEqual(before);
    await deliverMessage(at(START, second), reference);
    expect(await rows('SELECT state FROM outbox')).toEqual([{ state: 'sent' }]);
  });

  it('a new master key is counted by health until it has', async () => {
    await sendMessage({}, { app: appWithMessaging(() => ({ ...quiet(), ...first })) });
    const health = async () => {
      const { outbox, keyring } = at(START, both);
      return (await outbox.counts(keyring?.currentId ?? null)).underOldKeys;
    };
    expect(await health()).toBe(2);
    await tidyMessages(at(START, both));
    expect(await health()).toBe(0);
  });

  it('a new master key still replays answers that were given under the old one', async () => {
    const id = newKey();
    const one = await postMessage(FIELDS, { key: id, app: appWithMessaging(() => ({ ...quiet(), ...first })) });
    const other = await postMessage(FIELDS, { key: id, app: appWithMessaging(() => ({ ...quiet(), ...both })) });
    expect(await other.text()).toBe(await one.text());
  });

  it('a new master key takes over the secrets of answers too: the old one may go within the day, and the same answer is given', async () => {
    const id = newKey();
    const post = (ring: object, fields: object = FIELDS) =>
      postMessage(fields, { key: id, app: appWithMessaging(() => ({ ...quiet(), ...ring })) });
    const one = await (await post(first)).text();
    await tidyMessages(at(START, both));
    expect((await at(START, both).outbox.counts('b')).underOldKeys).toBe(0);
    const again = await post(second);
    expect([again.status, await again.text()]).toEqual([201, one]);
    expect((await post(second, { ...FIELDS, message: 'Another.' })).status).toBe(422);
  });

  it('a new master key that came without the old one does not make us say that a stored message was not taken', async () => {
    const id = newKey();
    await postMessage(FIELDS, { key: id, app: appWithMessaging(() => ({ ...quiet(), ...first })) });
    const response = await postMessage(FIELDS, { key: id, app: appWithMessaging(() => ({ ...quiet(), ...second })) });
    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('We have your message.')]);
    expect((await rows('SELECT reference FROM messages')).length).toBe(1);
  });

  it('a new master key leaves texts alone whose key is gone', async () => {
    await sendMessage({}, { app: appWithMessaging(() => ({ ...quiet(), ...first })) });
    await tidyMessages(at(START, second));
    expect(await rows('SELECT key_id FROM messages')).toEqual([{ key_id: 'a' }]);
  });

  it('a new master key of more texts than fit in one go takes over all of them', async () => {
    for (let count = 0; count < 60; count += 1) await sendMessage({}, { app: appWithMessaging(() => ({ ...quiet(), ...first })) });
    await tidyMessages(at(START, both));
    expect(await rows("SELECT count(*) AS count FROM messages WHERE key_id = 'b'")).toEqual([{ count: 60 }]);
  });
});

describe('answers to replay', () => {
  it('answers to replay are forgotten after a day', async () => {
    await delivered();
    await tidyMessages(at(START + DAY - 1));
    expect((await rows('SELECT * FROM idempotency_keys')).length).toBe(1);
    await tidyMessages(at(START + DAY));
    expect(await rows('SELECT * FROM idempotency_keys')).toEqual([]);
  });
});
