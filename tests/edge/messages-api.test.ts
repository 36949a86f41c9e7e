import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it } from 'vitest';
import { messagingFrom } from '../../functions/messages/adapters/index.ts';
import { messageStatus, problemBody, receipt } from '../../functions/api/schemas.ts';
import { MESSAGE_LIMITS } from '#domain/messages/message.ts';
import { site } from '#domain/plan.ts';
import { appWith, ask, expectProblem } from './ask.ts';
import { appWithMessaging, askStatus, emptyMessages, FIELDS, newKey, postMessage, rows, sendMessage } from './messages.ts';

afterEach(emptyMessages);

const WEDNESDAY = Date.parse('2026-11-25T18:00:00Z');

describe('POST /api/v1/messages', () => {
  it('POST /api/v1/messages answers 201 with a reference, its secret and the day of the answer', async () => {
    const app = appWithMessaging(() => ({ now: () => WEDNESDAY, replyDays: 3 }));
    const response = await postMessage(FIELDS, { app });
    expect(response.status).toBe(201);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const { reference, secret, replyBy } = receipt.parse(await response.json());
    expect(response.headers.get('Location')).toBe(`/api/v1/messages/${reference}`);
    expect(secret).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/);
    // Thanksgiving and a weekend lie between.
    expect(replyBy).toBe('2026-12-01');
  });

  it('POST /api/v1/messages counts the days by the calendar of the region', async () => {
    // Tuesday evening in Hawaii, Wednesday in Georgia.
    const app = appWithMessaging(() => ({ now: () => Date.parse('2026-12-02T06:00:00Z'), replyDays: 3 }));
    expect((await sendMessage({ region: 'hawaii' }, { app })).replyBy).toBe('2026-12-04');
    expect((await sendMessage({ region: 'georgia' }, { app })).replyBy).toBe('2026-12-07');
  });

  it('POST /api/v1/messages promises no day where the operator promises none, and neither does the status', async () => {
    const app = appWithMessaging(() => ({ replyDays: null }));
    const { reference, secret, replyBy } = await sendMessage({}, { app });
    expect(replyBy).toBeNull();
    expect(messageStatus.parse(await (await askStatus(reference, secret)).json())).toMatchObject({ reference, replyBy: null });
  });

  it('POST /api/v1/messages answers that there is no desk where `data/plan.json` names no operator, which this machine alone overrules', async () => {
    expect(messagingFrom(env).desk).toBe('test');
    expect(messagingFrom({ ...env, MESSAGE_DESK: '' }).desk).toBe(site.operator === null ? 'closed' : 'open');
    const app = appWithMessaging(() => ({ desk: 'closed' }));
    await expectProblem(await postMessage(FIELDS, { app }), 404, 'no-message-desk');
    expect(await rows('SELECT * FROM messages')).toEqual([]);
  });

  it('POST /api/v1/messages takes no complaint or appeal, which a message cannot file', async () => {
    const body = problemBody.parse(await (await postMessage({ ...FIELDS, topic: 'complaint' })).json());
    expect(body.errors?.map(({ field }) => field)).toEqual(['topic']);
  });

  it('POST /api/v1/messages stores the message, its deliveries and an event at once', async () => {
    const { reference } = await sendMessage();
    const [message] = await rows('SELECT region, topic, key_id FROM messages WHERE reference = ?', reference);
    expect(message).toEqual({ region: 'georgia', topic: 'billing', key_id: 'k1' });
    expect(await rows('SELECT inbox FROM outbox WHERE reference = ?', reference)).toEqual([{ inbox: 'billing' }]);
    const [event] = await rows('SELECT event, inbox FROM message_events WHERE reference = ? ORDER BY id', reference);
    expect(event).toEqual({ event: 'accepted', inbox: null });
  });

  it('POST /api/v1/messages names every field that is not right, in the order of the form, and uses no key for it', async () => {
    const key = newKey();
    const response = await postMessage({ region: 'atlantis', message: ' ' }, { key });
    expect(response.status).toBe(422);
    const body = problemBody.parse(await response.json());
    expect(body.type).toBe('urn:problem:invalid-message');
    expect(body.errors?.map(({ field }) => field)).toEqual(['region', 'topic', 'name', 'contactBy', 'message']);
    expect((await postMessage(FIELDS, { key })).status).toBe(201);
  });

  it.each([
    [{ email: 'a@b' }, 'email'],
    [{ email: 'a@mail.example\r\nBcc: b@mail.example' }, 'email'],
    [{ contactBy: 'phone', phone: '555' }, 'phone'],
    [{ contactBy: 'pigeon' }, 'contactBy'],
    [{ coverage: 'gold' }, 'coverage'],
    [{ topic: 'emergency' }, 'topic'],
    [{ name: 'x'.repeat(MESSAGE_LIMITS.name + 1) }, 'name'],
    [{ message: '😀'.repeat(MESSAGE_LIMITS.message + 1) }, 'message'],
    [{ message: 7 }, 'message'],
  ])('POST /api/v1/messages refuses %j by its field', async (change, field) => {
    const body = problemBody.parse(await (await postMessage({ ...FIELDS, ...change })).json());
    expect(body.errors?.map((error) => error.field)).toEqual([field]);
  });

  it('POST /api/v1/messages takes the longest message, however it is written', async () => {
    const escaped = JSON.stringify({ ...FIELDS, message: '' }).replace(
      '"message":""',
      `"message":"${'\\ud83d\\ude00'.repeat(MESSAGE_LIMITS.message)}"`,
    );
    expect((await postMessage(escaped)).status).toBe(201);
  });

  it.each(['[]', '"text"', 'null', '7', '{', ''])('POST /api/v1/messages refuses the body %s', async (body) => {
    await expectProblem(await postMessage(body), 400, 'bad-request');
  });

  it('POST /api/v1/messages refuses a form, another site, a large body and a missing or short key', async () => {
    const post = (init: RequestInit) =>
      ask('/api/v1/messages', { method: 'POST', body: JSON.stringify(FIELDS), ...init }, appWithMessaging());
    const json = { 'Content-Type': 'application/json' };
    await expectProblem(await postMessage(FIELDS, { headers: { 'Content-Type': 'text/plain' } }), 400, 'bad-request');
    await expectProblem(await postMessage(FIELDS, { headers: { Origin: 'https://evil.example' } }), 403, 'wrong-origin');
    await expectProblem(await postMessage({ ...FIELDS, more: 'x'.repeat(40_000) }), 413, 'too-large');
    await expectProblem(await post({ headers: json }), 400, 'idempotency-key-needed');
    await expectProblem(await postMessage(FIELDS, { key: 'short' }), 400, 'invalid-idempotency-key');
    await expectProblem(await postMessage(FIELDS, { key: 'with spaces, which is not visible' }), 400, 'invalid-idempotency-key');
  });

  it('POST /api/v1/messages lets one client send ten messages in a minute', async () => {
    // The real limit; only the log is left out.
    const app = appWith();
    const statuses = new Set<number>();
    const headers = { 'CF-Connecting-IP': '192.0.2.77' };
    for (let count = 0; count < 25 && !statuses.has(429); count += 1) {
      const response = await postMessage(FIELDS, { app, headers });
      statuses.add(response.status);
      if (response.status !== 429) continue;
      expect(response.headers.get('Retry-After')).toBe('60');
      await expectProblem(response, 429, 'too-many-messages');
    }
    expect([...statuses]).toEqual([201, 429]);
    expect((await postMessage(FIELDS, { app, headers: { 'CF-Connecting-IP': '192.0.2.78' } })).status).toBe(201);
  });

  it('POST /api/v1/messages lets all clients together send no more than their common limit, of which no single one takes more than its own', async () => {
    let left = 12;
    const common = { limit: () => Promise.resolve({ success: (left -= 1) >= 0 }) };
    const messaging = { ...messagingFrom({ ...env, ALL_MESSAGES_LIMIT: common }), log: () => undefined };
    const app = appWith({ messaging: () => messaging });
    const from = async (client: string) => (await postMessage(FIELDS, { app, headers: { 'CF-Connecting-IP': client } })).status;
    for (let count = 0; count < 20; count += 1) await from('192.0.2.80');
    expect(left).toBe(2);
    expect([await from('192.0.2.81'), await from('192.0.2.82'), await from('192.0.2.83')]).toEqual([201, 201, 429]);
  });
});

describe('the limits of messages', () => {
  const counted = (limits: Partial<Record<keyof Env, number>>) => {
    const counts = new Map<string, number>();
    const limiter = (name: string, most: number) => ({
      limit: ({ key }: { key: string }) => {
        const count = (counts.get(`${name} ${key}`) ?? 0) + 1;
        counts.set(`${name} ${key}`, count);
        return Promise.resolve({ success: count <= most });
      },
    });
    const made = Object.fromEntries(Object.entries(limits).map(([name, most]) => [name, limiter(name, most)]));
    const messaging = { ...messagingFrom({ ...env, ...made }), log: () => undefined };
    return messaging;
  };

  it('the limits of messages count the lines of one home and of one site together', async () => {
    const app = appWith({ messaging: () => messaging });
    const messaging = counted({ MESSAGE_LIMIT: 2, MESSAGE_HOME_LIMIT: 3, MESSAGE_SITE_LIMIT: 4 });
    const from = async (client: string) => (await postMessage(FIELDS, { app, headers: { 'CF-Connecting-IP': client } })).status;
    const line = (home: number, last: number) => `2001:db8:7:${((home << 8) | last).toString(16)}::1`;
    // A line, then its neighbours at home, then the other homes of the same site.
    expect([await from(line(1, 1)), await from(line(1, 1)), await from(line(1, 1))]).toEqual([201, 201, 429]);
    expect([await from(line(1, 2)), await from(line(1, 3))]).toEqual([201, 429]);
    expect([await from(line(2, 1)), await from(line(3, 1))]).toEqual([201, 429]);
    expect([await from('2001:db8:8::1'), await from('198.51.100.7')]).toEqual([201, 201]);
  });

  it('the limits of messages keep a share for people with the form, which programs cannot use up', async () => {
    const messaging = counted({ ALL_MESSAGES_LIMIT: 1, ALL_FORMS_LIMIT: 1 });
    const app = appWith({ messaging: () => messaging });
    expect([(await postMessage(FIELDS, { app })).status, (await postMessage(FIELDS, { app })).status]).toEqual([201, 429]);
    const { submitMessage } = await import('../../functions/messages/submit.ts');
    const byForm = () => submitMessage(messaging, { fields: FIELDS, idempotencyKey: newKey(), client: '192.0.2.90', way: 'form' });
    expect([(await byForm()).outcome, (await byForm()).outcome]).toEqual(['accepted', 'too-many']);
  });

  it('the limits of messages never say "too many" of one that is stored, and are not used up by asking again', async () => {
    let asked = 0;
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<undefined>();
    const open = appWithMessaging(({ store }) => ({
      allows: () => Promise.resolve((asked += 1) <= 1),
      store: {
        ...store,
        async accept(message) {
          arrive(undefined);
          await released;
          return store.accept(message);
        },
      },
    }));
    const key = newKey();
    const first = postMessage(FIELDS, { key, app: open });
    await arrived;
    await expectProblem(await postMessage(FIELDS, { key, app: open }), 409, 'message-in-flight');
    release(undefined);
    const told = await (await first).text();
    const closed = appWithMessaging(() => ({ allows: () => Promise.resolve(false) }));
    const again = await postMessage(FIELDS, { key, app: closed });
    expect([again.status, await again.text()]).toEqual([201, told]);
    await expectProblem(await postMessage({ ...FIELDS, message: 'Another.' }, { key, app: closed }), 422, 'idempotency-key-reused');
    await expectProblem(await postMessage(FIELDS, { app: closed }), 429, 'too-many-messages');
    expect(asked).toBe(1);
  });
});

describe('the same Idempotency-Key', () => {
  it('the same Idempotency-Key gets the same answer, byte by byte, and makes one case', async () => {
    const key = newKey();
    const first = await (await postMessage(FIELDS, { key })).text();
    const again = await postMessage({ ...FIELDS, name: '  A   B ' }, { key });
    expect(again.status).toBe(201);
    expect(await again.text()).toBe(first);
    expect(await rows('SELECT count(*) AS count FROM messages')).toEqual([{ count: 1 }]);
  });

  it('the same Idempotency-Key with another message is refused', async () => {
    const key = newKey();
    await postMessage(FIELDS, { key });
    await expectProblem(await postMessage({ ...FIELDS, message: 'Something else.' }, { key }), 422, 'idempotency-key-reused');
  });

  it('the same Idempotency-Key while the first is being stored answers 409, and later the same as the first', async () => {
    const key = newKey();
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<undefined>();
    const slow = appWithMessaging(({ store }) => ({
      store: {
        ...store,
        async accept(message) {
          arrive(undefined);
          await released;
          return store.accept(message);
        },
      },
    }));
    const first = postMessage(FIELDS, { key, app: slow });
    await arrived;
    const second = await postMessage(FIELDS, { key });
    expect(second.headers.get('Retry-After')).toBe('1');
    await expectProblem(second, 409, 'message-in-flight');
    release(undefined);
    expect(await (await postMessage(FIELDS, { key })).text()).toBe(await (await first).text());
  });

  it('the same Idempotency-Key after a day is a new key', async () => {
    const key = newKey();
    const at = (now: number) => ({ key, app: appWithMessaging(() => ({ now: () => now })) });
    const first = await sendMessage({}, at(WEDNESDAY));
    expect((await sendMessage({}, at(WEDNESDAY + 23 * 3_600_000))).reference).toBe(first.reference);
    expect((await sendMessage({}, at(WEDNESDAY + 25 * 3_600_000))).reference).not.toBe(first.reference);
  });

  it('the same Idempotency-Key in a hundred posts at once makes one case', async () => {
    const key = newKey();
    const responses = await Promise.all(Array.from({ length: 100 }, () => postMessage(FIELDS, { key })));
    const statuses = responses.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([201, 409].filter((status) => statuses.includes(status))));
    const answers = await Promise.all(responses.filter(({ status }) => status === 201).map((response) => response.text()));
    expect(new Set(answers).size).toBe(1);
    expect(await rows('SELECT count(*) AS count FROM messages')).toEqual([{ count: 1 }]);
    expect(await (await postMessage(FIELDS, { key })).text()).toBe(answers[0]);
  });
});
