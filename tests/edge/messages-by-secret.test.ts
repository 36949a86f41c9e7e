import { afterEach, describe, expect, it } from 'vitest';
import { messageStatus, problemBody } from '../../functions/api/schemas.ts';
import { ask, expectProblem } from './ask.ts';
import { appWithMessaging, askStatus, emptyMessages, FIELDS, rows, sendMessage } from './messages.ts';

afterEach(emptyMessages);

describe('DELETE /api/v1/messages/<reference>', () => {
  const erase = ({ reference, secret }: { reference: string; secret: string }) =>
    ask(`/api/v1/messages/${reference}`, { method: 'DELETE', headers: { Authorization: `Bearer ${secret}` } }, appWithMessaging());
  const copyOf = ({ reference, secret }: { reference: string; secret: string }) =>
    ask(`/api/v1/messages/${reference}/copy`, { headers: { Authorization: `Bearer ${secret}` } }, appWithMessaging());

  it('DELETE /api/v1/messages/<reference> leaves the status alone, of which nothing opens any more', async () => {
    const message = await sendMessage({}, { app: appWithMessaging(() => ({ announce: () => Promise.resolve() })) });
    const { phone, email, ...said } = { ...FIELDS, phone: '', contact: FIELDS.email };
    const copy = await copyOf(message);
    expect([copy.headers.get('Cache-Control'), phone, email]).toEqual(['no-store', '', said.contact]);
    expect(await copy.json()).toMatchObject({ reference: message.reference, ...said });
    await expectProblem(await erase({ ...message, secret: '0'.repeat(30) }), 404, 'unknown-message');
    for (const response of [await erase(message), await erase(message)])
      expect(messageStatus.parse(await response.json())).toMatchObject({ state: 'erased', mailed: false });
    await expectProblem(await copyOf(message), 410, 'message-erased');
    expect(await rows('SELECT key_id, wrapped_key, sealed FROM messages')).toEqual([{ key_id: null, wrapped_key: null, sealed: null }]);
    const events = await rows('SELECT event, actor FROM message_events WHERE reference = ? ORDER BY id', message.reference);
    expect(events.map(({ event, actor }) => [event, actor])).toEqual([
      ['accepted', null],
      ['copied', 'person'],
      ['withdrawn', 'person'],
      ['erased', 'person'],
    ]);
  });

  it('DELETE /api/v1/messages/<reference> changes nothing while an operator restores the database', async () => {
    const message = await sendMessage();
    const app = appWithMessaging(() => ({ stopped: 'all' }));
    const headers = { Authorization: `Bearer ${message.secret}` };
    await expectProblem(
      await ask(`/api/v1/messages/${message.reference}`, { method: 'DELETE', headers }, app),
      503,
      'messages-unavailable',
    );
    expect((await copyOf(message)).status).toBe(200);
  });
});

describe('GET /api/v1/messages/<reference>', () => {
  it('GET /api/v1/messages/<reference> shows the status, and nothing that was written', async () => {
    const { reference, secret, replyBy } = await sendMessage();
    const response = await askStatus(reference.toLowerCase().replace('-', ''), secret.toLowerCase().replaceAll('-', ''));
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const status = messageStatus.parse(await response.json());
    expect(status).toMatchObject({ reference, replyBy, erasedAt: null });
  });

  it('GET /api/v1/messages/<reference> does not tell a wrong secret from a reference that is not there', async () => {
    const one = await sendMessage();
    const other = await sendMessage();
    const words = async (response: Response) => {
      const body = problemBody.parse(await response.clone().json());
      await expectProblem(response, 404, 'unknown-message');
      return { ...body, instance: '' };
    };
    const wrong = await words(await askStatus(one.reference, other.secret));
    expect(await words(await askStatus('00000-00000', one.secret))).toEqual(wrong);
    expect(await words(await askStatus(one.reference, 'nonsense'))).toEqual(wrong);
    expect(await words(await askStatus('nonsense', one.secret))).toEqual(wrong);
  });

  it('GET /api/v1/messages/<reference> asks for the secret when there is none', async () => {
    const response = await ask('/api/v1/messages/00000-00000');
    expect(response.headers.get('WWW-Authenticate')).toBe('Bearer');
    await expectProblem(response, 401, 'secret-needed');
  });
});
