import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { site } from '#domain/plan.ts';
import { createKeyring } from '../../functions/messages/adapters/webcrypto-keyring.ts';
import { deliverMessage } from '../../functions/messages/deliver.ts';
import { sweepMessages } from '../../functions/messages/sweep.ts';
import { tidyMessages } from '../../functions/messages/tidy.ts';
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

  it('the text of a message is not stored as it was written', async () => {
    const words = 'An extraordinary sentence.';
    await sendMessage({ message: words }, { app: appWithMessaging(quiet) });
    const [row] = await rows('SELECT hex(sealed) AS sealed FROM messages');
    expect(Buffer.from(String(row?.['sealed']), 'hex').toString('latin1')).not.toContain('extraordinary');
  });
});

describe('the event trail', () => {
  it('the event trail cannot be changed or shortened', async () => {
    await delivered();
    await expect(env.DB.exec("UPDATE message_events SET event = 'nothing'")).rejects.toThrow('append-only');
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
    expect(await health()).toBe(1);
    await tidyMessages(at(START, both));
    expect(await health()).toBe(0);
  });

  it('a new master key still replays answers that were given under the old one', async () => {
    const id = newKey();
    const one = await postMessage(FIELDS, { key: id, app: appWithMessaging(() => ({ ...quiet(), ...first })) });
    const other = await postMessage(FIELDS, { key: id, app: appWithMessaging(() => ({ ...quiet(), ...both })) });
    expect(await other.text()).toBe(await one.text());
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
