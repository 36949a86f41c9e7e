import { describe, expect, it } from 'vitest';
import { appWith, ask } from './ask.ts';
import { FIELDS, postMessage } from './messages.ts';
import { writtenLog } from './written-log.ts';

const ELSEWHERE = { 'Sec-Fetch-Site': 'cross-site' };
const form = (fields: Record<string, string>, headers = {}) => ({ method: 'POST', body: new URLSearchParams(fields), headers });
const UNKNOWN = '7K3QD-9F2MX';

const REFUSED: readonly [what: string, reason: string, route: string, send: (app: ReturnType<typeof appWith>) => Promise<Response>][] = [
  ['a form of another site', 'wrong-origin', '/region', (app) => ask('/region', form({ region: 'georgia' }, ELSEWHERE), app)],
  ['a way to another site', 'invalid-next', '/region', (app) => ask('/region', form({ region: 'georgia', next: '//evil.example' }), app)],
  ['a body without end', 'too-large', '/region', (app) => ask('/region', form({ region: 'x'.repeat(3_000) }), app)],
  ['a message of another site', 'wrong-origin', '/api/v1/messages', (app) => postMessage(FIELDS, { app, headers: ELSEWHERE })],
  ['a status without its secret', 'secret-needed', '/api/v1/messages/:reference', (app) => ask(`/api/v1/messages/${UNKNOWN}`, {}, app)],
  [
    'a wrong secret',
    'unknown-message',
    '/api/v1/messages/:reference',
    (app) => ask(`/api/v1/messages/${UNKNOWN}`, { headers: { Authorization: 'Bearer x' } }, app),
  ],
  [
    'a receipt of someone else',
    'unknown-message',
    '/contact/message/:reference/:secret',
    (app) => ask(`/contact/message/${UNKNOWN}/x/`, {}, app),
  ],
  ['a form that we did not make', 'form-refused', '/contact/message', (app) => ask('/contact/message/', form(FIELDS), app)],
];

describe('what is refused as an attack may be', () => {
  it.each(REFUSED)('what is refused as an attack may be leaves a line: %s', async (_, reason, route, send) => {
    const lines = writtenLog();
    expect((await send(appWith())).status).toBeGreaterThanOrEqual(400);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([{ event: 'refused', reason, route, count: 1 }]);
  });

  it('what is refused as an attack may be leaves a line when a client sends too many messages', async () => {
    const lines = writtenLog();
    const app = appWith();
    for (let sent = 0; sent < 25 && lines.length === 0; sent += 1)
      await postMessage(FIELDS, { app, headers: { 'CF-Connecting-IP': '192.0.2.99' } });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"reason":"too-many-messages"');
    expect(lines[0]).not.toContain('192.0.2.99');
  });

  it('what is refused as an attack may be leaves one line however many come within a minute', async () => {
    const lines = writtenLog();
    const app = appWith();
    const body = { region: 'georgia' };
    await Promise.all(Array.from({ length: 100 }, () => ask('/region', form(body, ELSEWHERE), app)));
    expect(lines).toHaveLength(1);
  });

  it('what is refused as an attack may be is no mistake that people make', async () => {
    const lines = writtenLog();
    await ask('/api/v1/region?zip=abc');
    await ask('/nope');
    await postMessage({ ...FIELDS, email: 'nowhere' }, { app: appWith() });
    await ask('/region', form({ region: 'atlantis' }));
    expect(lines).toEqual([]);
  });
});
