import { createExecutionContext, createMessageBatch, createScheduledController, getQueueResult } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import worker from '../../functions/index.ts';
import { createReference } from '#domain/messages/reference.ts';
import { appWithMessaging, askStatus, emptyMessages, rows, sendMessage } from './messages.ts';

afterEach(emptyMessages);

const quiet = appWithMessaging(() => ({ announce: () => Promise.resolve() }));
const anyReference = () => createReference((size) => crypto.getRandomValues(new Uint8Array(size)));

async function consume(queue: string, bodies: unknown[]) {
  const batch = createMessageBatch(
    queue,
    bodies.map((body, index) => ({ id: String(index), timestamp: new Date(), attempts: 1, body })),
  );
  const context = createExecutionContext();
  await worker.queue(batch, env);
  return getQueueResult(batch, context);
}

const states = () => rows('SELECT state, reason FROM outbox ORDER BY reference');

/** What goes wrong is logged; the tests of what is logged are elsewhere. */
beforeEach(() => {
  for (const level of ['error', 'warn'] as const) vi.spyOn(console, level).mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the queue', () => {
  it('the queue delivers what was sent, within seconds and without any help', async () => {
    const { reference, secret } = await sendMessage();
    await expect.poll(async () => (await askStatus(reference, secret)).json(), { timeout: 10_000 }).toMatchObject({ state: 'delivered' });
    const events = await rows('SELECT event, inbox FROM message_events WHERE reference = ? ORDER BY id', reference);
    expect(events).toEqual([
      { event: 'accepted', inbox: null },
      { event: 'sending', inbox: 'billing' },
      { event: 'sent', inbox: 'billing' },
    ]);
  });

  it('the queue may bring a message twice, or one that is not there, or nonsense', async () => {
    const { reference } = await sendMessage({}, { app: quiet });
    const result = await consume('messages', [
      { reference },
      { reference },
      { reference: anyReference() },
      'nonsense',
      null,
      { reference: 7 },
    ]);
    expect(result.explicitAcks.length).toBe(6);
    expect(await rows("SELECT event FROM message_events WHERE reference = ? AND event = 'sent'", reference)).toEqual([{ event: 'sent' }]);
  });

  it('the queue is asked to bring it again, later and later, while the database does not answer', async () => {
    await env.DB.exec('ALTER TABLE outbox RENAME TO away');
    try {
      const delays: unknown[] = [];
      const retry = (options: unknown) => void delays.push(options);
      const messages = [1, 2, 5, 20].map((attempts) => ({ body: { reference: anyReference() }, attempts, retry }));
      await worker.queue({ queue: 'messages', messages } as unknown as MessageBatch, env);
      expect(delays).toEqual([30, 60, 480, 3_600].map((delaySeconds) => ({ delaySeconds })));
    } finally {
      await env.DB.exec('ALTER TABLE away RENAME TO outbox');
    }
  });

  it('the queue that gave up makes the message visible as dead, unless it was delivered since', async () => {
    const dead = await sendMessage({}, { app: quiet });
    const fine = await sendMessage({}, { app: quiet });
    await consume('messages', [{ reference: fine.reference }]);
    const result = await consume('messages-dead', [{ reference: dead.reference }, { reference: fine.reference }, {}]);
    expect(result.explicitAcks.length).toBe(3);
    expect((await states()).map(({ state }) => state).sort()).toEqual(['dead', 'sent']);
    expect(await rows("SELECT event, reason FROM message_events WHERE reference = ? AND event = 'dead'", dead.reference)).toEqual([
      { event: 'dead', reason: 'queue-gave-up' },
    ]);
  });
});

describe('the clock', () => {
  it('the clock runs the sweep', async () => {
    const { reference, secret } = await sendMessage({}, { app: quiet });
    await worker.scheduled(createScheduledController({ cron: '*/5 * * * *' }), env);
    expect(await (await askStatus(reference, secret)).json()).toMatchObject({ state: 'delivered' });
  });

  it('the clock says so when a job failed', async () => {
    await env.DB.exec('ALTER TABLE outbox RENAME TO away');
    try {
      await expect(worker.scheduled(createScheduledController({ cron: '*/5 * * * *' }), env)).rejects.toThrow();
    } finally {
      await env.DB.exec('ALTER TABLE away RENAME TO outbox');
    }
  });

  it('the clock erases and rewraps at night', async () => {
    const { reference } = await sendMessage();
    const old = Date.now() - 91 * 86_400_000;
    await env.DB.exec(`UPDATE messages SET received_at = ${old}; UPDATE outbox SET state = 'sent'`);
    await worker.scheduled(createScheduledController({ cron: '17 8 * * *' }), env);
    expect(await rows('SELECT sealed FROM messages WHERE reference = ?', reference)).toEqual([{ sealed: null }]);
  });
});
