import { describe, expect, it, vi } from 'vitest';
import { ANSWER_POLICY, SECURITY_HEADERS } from '#domain/security-headers.ts';
import { appWith, ask } from './ask.ts';

const page = { Accept: 'text/html' };
const post = (body: string, headers = {}): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'Content-Type': 'application/json', ...headers },
});
const broken = appWith({ providerStatus: { down: () => Promise.reject(new Error('The database is away.')) } });

const ANSWERS: [status: number, path: string, init?: RequestInit, app?: ReturnType<typeof appWith>][] = [
  [200, '/api/v1/region?zip=98660'],
  [200, '/api/v1/region', { method: 'HEAD' }],
  [204, '/api/v1/region', { method: 'OPTIONS' }],
  [400, '/api/v1/region?zip=abc'],
  [405, '/api/v1/region', { method: 'POST' }],
  [200, '/chosen.css'],
  [303, '/region', post('{"region":"georgia"}')],
  [400, '/region', post('[')],
  [403, '/region', post('{"region":"georgia"}', { 'Sec-Fetch-Site': 'cross-site' })],
  [413, '/region', post('x'.repeat(3_000))],
  [405, '/region'],
  [200, '/api/v1/regions/georgia', {}, appWith({ asset: () => Promise.resolve(Response.json({})) })],
  [404, '/api/v1/regions/atlantis'],
  [200, '/api/v1/contact?region=georgia'],
  [400, '/api/v1/contact'],
  [303, '/go/pay/colorado/premium'],
  [404, '/go/pay/colorado/rent'],
  [404, '/go/pay/colorado/rent', { headers: page }],
  [200, '/api/v1/health'],
  [503, '/api/v1/health', {}, broken],
  [200, '/contact/?topic=billing&region=georgia'],
  [200, '/contact/message/'],
  [200, '/contact/message'],
  [303, '/contact/message/receipt/'],
  [400, '/contact/message/', { method: 'POST', body: new URLSearchParams({ name: 'x' }) }],
  [404, '/contact/message/7K3QD-9F2MX/x/'],
  [404, '/nope'],
  [404, '/nope', { headers: page }],
];

/** The pages of these tests are files without headers. */
const ANSWERED = { ...SECURITY_HEADERS, 'Content-Security-Policy': ANSWER_POLICY };

/** What a route may send in place of the site's own value. */
const STRICTER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/go/pay/colorado/premium': { 'Referrer-Policy': 'no-referrer' },
};

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

function expectAll(response: Response, headers: Readonly<Record<string, string>>): void {
  const expected = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  expect(Object.fromEntries(response.headers)).toMatchObject(Object.fromEntries(expected));
}

describe('every answer of the Worker', () => {
  it.each(ANSWERS)('every answer of the Worker carries the security headers: %i %s', async (status, path, init, app) => {
    const response = await ask(path, init, app);
    expect(response.status).toBe(status);
    expectAll(response, { ...ANSWERED, ...STRICTER[path] });
  });

  it('every answer of the Worker is a page with the content policy that its file has', async () => {
    const policy = "default-src 'none'; style-src 'sha256-x'";
    const app = appWith({ asset: () => Promise.resolve(new Response('<h1></h1>', { headers: { 'Content-Security-Policy': policy } })) });
    for (const path of ['/contact/?topic=billing&region=georgia', '/contact/message/', '/pay/georgia/', '/search/?q=bill', '/nope/']) {
      const response = await ask(path, { headers: page }, app);
      expectAll(response, { ...SECURITY_HEADERS, 'Content-Security-Policy': policy });
      expect(response.headers.get('Content-Type'), path).toBe('text/html; charset=utf-8');
    }
  });

  it('every answer of the Worker carries them after an error inside a route', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    const failing = appWith({
      now: () => {
        throw new Error('The clock is away.');
      },
    });
    const response = await ask('/api/v1/contact?region=georgia', {}, failing);
    logged.mockRestore();
    expect(response.status).toBe(500);
    expectAll(response, ANSWERED);
    expect(response.headers.get('X-Request-Id')).toMatch(UUID);
  });
});

describe('X-Request-Id', () => {
  it.each([{}, page])('X-Request-Id is on every problem, as JSON and as a page: %j', async (headers) => {
    for (const path of ['/nope', '/go/pay/colorado/rent', '/api/v1/region?zip=abc']) {
      expect((await ask(path, { headers })).headers.get('X-Request-Id'), path).toMatch(UUID);
    }
  });

  it('X-Request-Id is another for every request', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, async () => (await ask('/nope')).headers.get('X-Request-Id')));
    expect(new Set(ids).size).toBe(20);
  });

  it.each(['<script>alert(1)</script>', 'a b', 'a;b', 'a"b', 'jane@example.com', '../../etc', 'a%20b', 'x'.repeat(256)])(
    'X-Request-Id does not repeat %j from the request',
    async (id) => {
      for (const path of ['/api/v1/region', '/nope']) {
        const response = await ask(path, { headers: { 'X-Request-Id': id } });
        expect(response.headers.get('X-Request-Id')).not.toBe(id);
        expect(await response.text()).not.toContain(id);
      }
    },
  );

  it('X-Request-Id is never the one that a client sends, so that nothing of a request reaches a log', async () => {
    for (const path of ['/api/v1/region', '/nope']) {
      expect((await ask(path, { headers: { 'X-Request-Id': 'abc-123_4=' } })).headers.get('X-Request-Id')).not.toBe('abc-123_4=');
    }
  });
});
