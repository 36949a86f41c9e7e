import { env } from 'cloudflare:workers';
import { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';
import { site } from '#domain/plan.ts';
import type { AppEnv } from '../../functions/http/context.ts';
import { problem } from '../../functions/http/problem.ts';
import { problemBody } from '../../functions/api/schemas.ts';
import { depsFrom } from '../../functions/deps.ts';
import { appWith, ask, expectProblem, SITE } from './ask.ts';
import { FIELDS } from './message-fields.ts';
import { writtenLog } from './written-log.ts';

const post = (body: BodyInit, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body,
  headers: { 'Content-Type': 'application/json', ...headers },
});

/** One way into each problem. The types and statuses are a promise to clients: a change here breaks them. */
const WAYS: [status: number, type: string, path: string, init?: RequestInit][] = [
  [404, 'not-found', '/nope'],
  [405, 'method-not-allowed', '/api/v1/region', { method: 'DELETE' }],
  [400, 'bad-request', '/region', post('[')],
  [400, 'invalid-zip', '/api/v1/region?zip=abc'],
  [400, 'invalid-state', '/api/v1/region?state=1'],
  [400, 'invalid-region', '/api/v1/contact?region=atlantis'],
  [400, 'region-needed', '/api/v1/contact'],
  [400, 'invalid-topic', '/api/v1/contact?region=georgia&topic=x'],
  [400, 'invalid-coverage', '/api/v1/contact?region=georgia&coverage=x'],
  [400, 'invalid-time', '/api/v1/contact?region=georgia&at=x'],
  [400, 'invalid-next', '/region', post('{"region":"georgia","next":"//evil.example"}')],
  [400, 'idempotency-key-needed', '/api/v1/messages', post('{}')],
  [400, 'invalid-idempotency-key', '/api/v1/messages', post(JSON.stringify(FIELDS), { 'Idempotency-Key': 'short' })],
  [401, 'secret-needed', '/api/v1/messages/00000-00000'],
  [404, 'unknown-message', '/api/v1/messages/00000-00000', { headers: { Authorization: 'Bearer x' } }],
  [403, 'wrong-origin', '/region', post('{"region":"georgia"}', { Origin: 'https://evil.example' })],
  [413, 'too-large', '/region', post('x'.repeat(3_000))],
];

const PAGE = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

describe('problems', () => {
  beforeEach(() => void writtenLog());

  it.each(WAYS)('problems answers %i with the type %s', async (status, type, path, init) => {
    const response = await ask(path, init);
    const copy = response.clone();
    await expectProblem(response, status, type);
    const body = problemBody.parse(await copy.json());
    expect(body.instance).toBe(`urn:request:${copy.headers.get('X-Request-Id') ?? ''}`);
    expect(body.title).not.toBe('');
    expect(body.detail).not.toBe('');
  });

  it.each(['*/*', 'application/json', 'application/problem+json', 'application/json, text/html', ''])(
    'problems are JSON for Accept: %s',
    async (accept) => {
      await expectProblem(await ask('/nope', { headers: { Accept: accept } }), 404, 'not-found');
    },
  );

  it('problems never repeat what was asked', async () => {
    const response = await ask('/jane-doe-4711?zip=98660&q=jane-doe-4711', {
      headers: { Cookie: 'a=jane-doe-4711', Referer: `${SITE}/jane-doe-4711` },
    });
    expect(await response.text()).not.toContain('jane-doe-4711');
  });
});

describe('problem pages', () => {
  it.each(WAYS)('problem pages answer %i %s with the built page in its words', async (status, _, path, init) => {
    const { title, detail } = problemBody.parse(await (await ask(path, init)).json());
    const response = await ask(path, { ...init, headers: { ...(init?.headers as Record<string, string> | undefined), ...PAGE } });
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const page = await response.text();
    expect(page).toContain(`<title>${title} – ${site.name}</title>`);
    expect(page).toContain(`<h1 data-problem="title">${title}</h1>`);
    expect(page).toContain(`<p data-problem="detail">${detail}</p>`);
  });

  it('problem pages keep the Allow header', async () => {
    expect((await ask('/region', { headers: PAGE })).headers.get('Allow')).toBe('POST, OPTIONS');
  });

  const hostile = '</p><script>alert(1)</script>&amp;';
  const words = (assets: () => Promise<Response>) => {
    const app = new Hono<AppEnv>();
    app.get('/', (c) => {
      c.set('deps', { ...depsFrom(env), asset: assets });
      return problem(c, 'not-found', hostile);
    });
    return app.request('/', { headers: PAGE });
  };

  it('problem pages show markup as text', async () => {
    const page = await (await words(() => Promise.resolve(new Response('<p data-problem="detail"></p>')))).text();
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>');
  });

  it.each([
    ['is missing', () => Promise.resolve(new Response('', { status: 404 }))],
    ['cannot be read', () => Promise.reject(new Error('assets are away'))],
  ])('problem pages say the same, as text, when the built page %s', async (_, assets) => {
    const response = await words(assets);
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html; charset=utf-8$/i);
    const page = await response.text();
    expect(page).toContain('<h1>There is nothing at this address</h1>');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>');
  });
});

describe('an error inside a route', () => {
  const SECRET = 'member 4711 lives in 98660';
  const failing = appWith({
    providerStatus: {
      down: () => {
        throw new TypeError(SECRET);
      },
    },
  });

  it('an error inside a route answers 500 without saying what went wrong inside', async () => {
    writtenLog();
    const response = await ask('/api/v1/health', {}, failing);
    const text = await response.clone().text();
    await expectProblem(response, 500, 'server-error');
    expect(text).not.toContain('4711');
    expect(text).not.toContain('TypeError');
  });

  it('an error inside a route answers 500 as a page, also when the built page cannot be read', async () => {
    writtenLog();
    for (const app of [
      failing,
      appWith({
        asset: () => Promise.reject(new Error(SECRET)),
        providerStatus: {
          down: () => {
            throw new Error(SECRET);
          },
        },
      }),
    ]) {
      const response = await ask('/api/v1/health', { headers: PAGE }, app);
      expect(response.status).toBe(500);
      const page = await response.text();
      expect(page).toContain('Something went wrong on our side');
      expect(page).not.toContain('4711');
    }
  });

  it('an error inside a route logs its kind, route and request id, and nothing of the request', async () => {
    const lines = writtenLog();
    const response = await ask(
      '/api/v1/health?q=4711',
      { headers: { Cookie: '__Host-region=georgia; a=4711', 'User-Agent': 'browser-4711', Referer: `${SITE}/4711` } },
      failing,
    );
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      event: 'unhandled-error',
      requestId: response.headers.get('X-Request-Id'),
      name: 'TypeError',
      route: '/api/v1/health',
    });
  });
});
