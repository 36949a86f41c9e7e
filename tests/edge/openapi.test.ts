import { afterAll, describe, expect, it } from 'vitest';
import { DEFAULT_LOCALE, localeOfPath } from '#domain/locale.ts';
import { site } from '#domain/plan.ts';
import { regionOf } from '#domain/catalog.ts';
import { withSources } from '../../src/view/facts-api.ts';
import { appWith, ask } from './ask.ts';
import { document, validator } from './described.ts';
import { appWithMessaging, emptyMessages, FIELDS, newKey, sendMessage } from './messages.ts';

/** Files of the build (tests/build/facts-api.test.ts). */
const FILES = ['GET /api/v1/regions', 'GET /api/v1/rules', 'GET /api/v1/openapi.json'];
const built = appWith({ asset: () => Promise.resolve(Response.json(withSources(regionOf('georgia')))) });

/** Pages and styles are for browsers; the document describes what programs may call. */
const NOT_DESCRIBED = [
  'GET /chosen.css',
  'GET /pay',
  'GET /pay/{region}',
  'GET /pay/{region}/{bill}',
  'GET /search',
  'GET /contact',
  'GET /contact/message',
  'POST /contact/message',
  'GET /contact/message/closed',
  'GET /contact/message/receipt',
  'GET /contact/message/copy',
  'GET /contact/message/erase',
  'POST /contact/message/copy',
  'POST /contact/message/erase',
  'GET /contact/message/{reference}/{secret}',
  'GET /contact/message/{reference}/{secret}/reply-by.ics',
];

const countingWith = (isAllowed: boolean) =>
  appWith({ searchGaps: { allows: () => Promise.resolve(isAllowed), add: () => Promise.resolve() } });
const counting = countingWith(true);
const broken = appWith({ providerStatus: { down: () => Promise.reject(new Error('The database is away.')) } });
const post = (body: string, headers = {}): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'Content-Type': 'application/json', ...headers },
});

const message = (fields: object = {}, headers = {}) =>
  post(JSON.stringify({ ...FIELDS, ...fields }), { 'Idempotency-Key': newKey(), ...headers });
const open = appWithMessaging();
const limited = appWithMessaging(() => ({ allows: () => Promise.resolve(false) }));
const busy = appWithMessaging(({ store }) => ({ store: { ...store, accept: () => Promise.resolve(false) } }));
const deskless = appWithMessaging(() => ({ desk: 'closed' }));
const keyless = appWithMessaging(() => ({ keyring: null }));
const away = () => Promise.reject(new Error('The database is away.'));
const storeless = appWithMessaging(({ store }) => ({ store: { ...store, status: away } }));
const known = await sendMessage();
const bearer = (secret: string, method = 'GET'): RequestInit => ({ method, headers: { Authorization: `Bearer ${secret}` } });
const gone = await sendMessage();
await ask(`/api/v1/messages/${gone.reference}`, bearer(gone.secret, 'DELETE'));
const tried = appWithMessaging(() => ({ mayTry: () => Promise.resolve(false) }));
const COPY = 'GET /api/v1/messages/{reference}/copy';
const DELETE = 'DELETE /api/v1/messages/{reference}';
afterAll(emptyMessages);

const SAMPLES: [operation: string, path: string, status: number, init?: RequestInit, app?: ReturnType<typeof appWith>][] = [
  ['GET /api/v1/region', '/api/v1/region?zip=98660', 200],
  ['GET /api/v1/region', '/api/v1/region?zip=93299', 200],
  ['GET /api/v1/region', '/api/v1/region?zip=abc', 400],
  ['POST /coverage', '/coverage', 303, post('{"coverage":"medicare"}')],
  ['POST /coverage', '/coverage', 400, post('{"coverage":"magic"}')],
  ['POST /coverage', '/coverage', 403, post('{"coverage":"medicare"}', { Origin: 'https://evil.example' })],
  ['POST /coverage', '/coverage', 413, post('x'.repeat(3_000))],
  ['POST /region', '/region', 303, post('{"region":"georgia"}')],
  ['POST /region', '/region', 400, post('{"region":"atlantis"}')],
  ['POST /region', '/region', 403, post('{"region":"georgia"}', { Origin: 'https://evil.example' })],
  ['POST /region', '/region', 413, post('x'.repeat(3_000))],
  ['GET /api/v1/regions/{id}', '/api/v1/regions/georgia', 200, {}, built],
  ['GET /api/v1/regions/{id}', '/api/v1/regions/atlantis', 404],
  ['GET /api/v1/contact', '/api/v1/contact?region=northwest&topic=billing&at=2026-11-26T18:00:00Z', 200],
  ['GET /api/v1/contact', '/api/v1/contact?region=georgia&coverage=medicare', 200],
  ['GET /api/v1/contact', '/api/v1/contact', 400],
  ['POST /api/v1/messages', '/api/v1/messages', 201, message(), open],
  ['POST /api/v1/messages', '/api/v1/messages', 400, post('[]', { 'Idempotency-Key': newKey() }), open],
  ['POST /api/v1/messages', '/api/v1/messages', 403, message({}, { Origin: 'https://evil.example' }), open],
  ['POST /api/v1/messages', '/api/v1/messages', 404, message(), deskless],
  ['POST /api/v1/messages', '/api/v1/messages', 409, message(), busy],
  ['POST /api/v1/messages', '/api/v1/messages', 413, message({ message: 'x'.repeat(40_000) }), open],
  ['POST /api/v1/messages', '/api/v1/messages', 422, message({ email: 'x' }), open],
  ['POST /api/v1/messages', '/api/v1/messages', 429, message(), limited],
  ['POST /api/v1/messages', '/api/v1/messages', 503, message(), keyless],
  ['GET /api/v1/messages/{reference}', `/api/v1/messages/${known.reference}`, 200, bearer(known.secret)],
  ['GET /api/v1/messages/{reference}', `/api/v1/messages/${known.reference}`, 401],
  ['GET /api/v1/messages/{reference}', `/api/v1/messages/${known.reference}`, 404, bearer('x')],
  ['GET /api/v1/messages/{reference}', `/api/v1/messages/${known.reference}`, 503, bearer(known.secret), storeless],
  [COPY, `/api/v1/messages/${known.reference}/copy`, 200, bearer(known.secret)],
  [COPY, `/api/v1/messages/${known.reference}/copy`, 401],
  [COPY, `/api/v1/messages/${known.reference}/copy`, 404, bearer('x')],
  [COPY, `/api/v1/messages/${gone.reference}/copy`, 410, bearer(gone.secret)],
  [COPY, `/api/v1/messages/${known.reference}/copy`, 429, bearer(known.secret), tried],
  [COPY, `/api/v1/messages/${known.reference}/copy`, 503, bearer(known.secret), keyless],
  [DELETE, `/api/v1/messages/${gone.reference}`, 200, bearer(gone.secret, 'DELETE')],
  [DELETE, `/api/v1/messages/${known.reference}`, 401, { method: 'DELETE' }],
  [DELETE, `/api/v1/messages/${known.reference}`, 404, bearer('x', 'DELETE')],
  [DELETE, `/api/v1/messages/${known.reference}`, 429, bearer(known.secret, 'DELETE'), tried],
  [DELETE, `/api/v1/messages/${known.reference}`, 503, bearer(known.secret, 'DELETE'), storeless],
  ['GET /go/pay/{region}/{bill}', '/go/pay/colorado/premium', 303],
  ['GET /go/pay/{region}/{bill}', '/go/pay/colorado/rent', 404],
  ['POST /api/v1/search-feedback', '/api/v1/search-feedback', 204, post('{"kind":"no-result","query":"hearing aid"}'), counting],
  ['POST /api/v1/search-feedback', '/api/v1/search-feedback', 400, post('{"kind":"rude"}'), counting],
  ['POST /api/v1/search-feedback', '/api/v1/search-feedback', 403, post('{}', { Origin: 'https://evil.example' }), counting],
  ['POST /api/v1/search-feedback', '/api/v1/search-feedback', 404, post('{"kind":"no-result","query":"hearing aid"}')],
  ['POST /api/v1/search-feedback', '/api/v1/search-feedback', 413, post('x'.repeat(3_000)), counting],
  ['POST /api/v1/search-feedback', '/api/v1/search-feedback', 429, post('{"kind":"no-result","query":"x"}'), countingWith(false)],
  ['GET /api/v1/health', '/api/v1/health', 200],
  ['GET /api/v1/health', '/api/v1/health', 503, {}, broken],
];

const described = () =>
  Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );

describe('GET /api/v1/openapi.json', () => {
  it('GET /api/v1/openapi.json is an OpenAPI 3.1 document', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({ title: site.name, version: '1.0.0' });
  });

  it('GET /api/v1/openapi.json describes every public route and no other', () => {
    const routes = appWith()
      // Pages in other languages answer as the English ones do.
      .routes.filter(({ method, path }) => method !== 'ALL' && localeOfPath(path) === DEFAULT_LOCALE)
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect([...described(), ...NOT_DESCRIBED].sort()).toEqual([...new Set(routes), ...FILES].sort());
  });

  it('GET /api/v1/openapi.json refers only to what it holds', () => {
    const referred = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(referred.length).toBeGreaterThan(3);
    for (const name of referred) expect(document.components.schemas).toHaveProperty([name ?? '']);
  });

  it('GET /api/v1/openapi.json is sampled below in every operation and every response', () => {
    const all = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, operation]) =>
        Object.keys(operation.responses).map((status) => `${method.toUpperCase()} ${path} ${status}`),
      ),
    );
    const responses = all.filter((response) => !FILES.some((file) => response.startsWith(`${file} `)));
    expect([...new Set(SAMPLES.map(([operation, , status]) => `${operation} ${status}`))].sort()).toEqual(responses.sort());
  });

  it.each(SAMPLES)('GET /api/v1/openapi.json is right about %s: %s answers %i', async (operation, path, status, init, app) => {
    const [method = '', route = ''] = operation.split(' ');
    const said = document.paths[route]?.[method.toLowerCase()]?.responses[String(status)];
    expect(said).toBeDefined();
    const response = await ask(path, init, app);
    expect(response.status).toBe(status);
    for (const name of Object.keys(said?.headers ?? {})) expect(response.headers.has(name)).toBe(true);
    const [type, media] = Object.entries(said?.content ?? {})[0] ?? [];
    if (!media) {
      expect(await response.text()).toBe('');
      return;
    }
    expect(response.headers.get('Content-Type')?.split(';')[0]).toBe(type);
    expect(validator(media.schema).safeParse(await response.json())).toMatchObject({ success: true });
  });

  it('GET /api/v1/openapi.json tells a wrong answer from a right one', () => {
    const schema = document.paths['/api/v1/region']?.['get']?.responses['200']?.content?.['application/json']?.schema;
    const right = { region: null, confidence: 'unknown', basis: 'none', candidates: [] };
    const detection = validator(schema);
    expect(detection.safeParse(right).success).toBe(true);
    expect(detection.safeParse({ ...right, region: 'atlantis' }).success).toBe(false);
    expect(detection.safeParse({ ...right, extra: 1 }).success).toBe(false);
  });
});
