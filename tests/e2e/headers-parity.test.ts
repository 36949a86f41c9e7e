import { describe, expect, it } from 'vitest';
import { ANSWER_POLICY } from '#domain/security-headers.ts';
import { deployedHeaders } from '../support/deployed-headers.ts';
import { address } from './browser.ts';

const PAGE = { Accept: 'text/html', 'Sec-Fetch-Mode': 'navigate' };

/** `page`: a file, or a page that the Worker filled in; the others are answers that need no style or script. */
const ANSWERS: { what: string; path: string; status: number; page?: true; init?: RequestInit }[] = [
  { what: 'a static page', page: true, path: '/', status: 200, init: { headers: PAGE } },
  { what: 'a static file', page: true, path: '/robots.txt', status: 200 },
  { what: 'the search index', page: true, path: '/pagefind/pagefind-entry.json', status: 200 },
  { what: 'the facts of all regions, a file', page: true, path: '/api/v1/regions', status: 200 },
  { what: 'the description of the API, a file', page: true, path: '/api/v1/openapi.json', status: 200 },
  { what: 'the facts of one region', path: '/api/v1/regions/georgia', status: 200 },
  { what: 'a region that does not exist', path: '/api/v1/regions/atlantis', status: 404 },
  { what: 'a page that the Worker fills in', page: true, path: '/contact/message/', status: 200, init: { headers: PAGE } },
  { what: 'the style sheet of the region', path: '/chosen.css', status: 200 },
  { what: 'a page that does not exist', page: true, path: '/no-such-page/', status: 404, init: { headers: PAGE } },
  { what: 'a file that does not exist', page: true, path: '/no-such-file.json', status: 404 },
  { what: 'an API address that does not exist', path: '/api/v1/nothing', status: 404 },
  { what: 'an API error shown as a page', page: true, path: '/api/v1/region?zip=abc', status: 400, init: { headers: PAGE } },
  { what: 'an API error', path: '/api/v1/region?zip=abc', status: 400 },
  { what: 'a method that is not taken', path: '/region', status: 405 },
  {
    what: 'a form that was sent',
    path: '/region',
    status: 303,
    init: { method: 'POST', body: new URLSearchParams({ region: 'georgia' }) },
  },
  { what: 'a redirect to the address with a slash', page: true, path: '/help', status: 307, init: { headers: PAGE } },
  { what: 'a hand-over to the provider', path: '/go/pay/georgia/premium', status: 303 },
];

const wanted = Object.fromEntries(Object.entries(deployedHeaders()).map(([name, value]) => [name.toLowerCase(), value]));
/** A hand-over tells the provider even less. */
const STRICTER: Readonly<Record<string, Record<string, string>>> = { '/go/pay/georgia/premium': { 'referrer-policy': 'no-referrer' } };

describe('security headers', () => {
  it.each(ANSWERS)('security headers are sent as the source has them with $what', async ({ path, status, page, init }) => {
    const response = await fetch(address + path, { redirect: 'manual', ...init });
    expect(response.status).toBe(status);
    const sent = Object.fromEntries(Object.keys(wanted).map((name) => [name, response.headers.get(name)]));
    const policy = page ? {} : { 'content-security-policy': ANSWER_POLICY };
    expect(sent).toEqual({ ...wanted, ...policy, ...STRICTER[path] });
  });
});

it.each(['/api/v1/regions', '/api/v1/regions/georgia', '/api/v1/openapi.json'])(
  '%s is JSON that may be kept for five minutes',
  async (path) => {
    const response = await fetch(address + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/json');
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=300');
    expect(await response.json()).toBeTypeOf('object');
  },
);
