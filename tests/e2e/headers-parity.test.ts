import { describe, expect, it } from 'vitest';
import { deployedHeaders } from '../support/deployed-headers.ts';
import { address } from './browser.ts';

const PAGE = { Accept: 'text/html', 'Sec-Fetch-Mode': 'navigate' };

const ANSWERS: { what: string; path: string; status: number; init?: RequestInit }[] = [
  { what: 'a static page', path: '/', status: 200, init: { headers: PAGE } },
  { what: 'a static file', path: '/robots.txt', status: 200 },
  { what: 'the search index', path: '/pagefind/pagefind-entry.json', status: 200 },
  { what: 'the API', path: '/api/v1/regions', status: 200 },
  { what: 'a page that the Worker fills in', path: '/contact/message/', status: 200, init: { headers: PAGE } },
  { what: 'the style sheet of the region', path: '/region.css', status: 200 },
  { what: 'a page that does not exist', path: '/no-such-page/', status: 404, init: { headers: PAGE } },
  { what: 'a file that does not exist', path: '/no-such-file.json', status: 404 },
  { what: 'an API address that does not exist', path: '/api/v1/nothing', status: 404 },
  { what: 'an API error shown as a page', path: '/api/v1/region?zip=abc', status: 400, init: { headers: PAGE } },
  { what: 'an API error', path: '/api/v1/region?zip=abc', status: 400 },
  { what: 'a method that is not taken', path: '/region', status: 405 },
  {
    what: 'a form that was sent',
    path: '/region',
    status: 303,
    init: { method: 'POST', body: new URLSearchParams({ region: 'georgia' }) },
  },
  { what: 'a redirect to the address with a slash', path: '/help', status: 307, init: { headers: PAGE } },
  { what: 'a hand-over to the provider', path: '/go/pay/georgia/premium', status: 303 },
];

const wanted = Object.fromEntries(Object.entries(deployedHeaders()).map(([name, value]) => [name.toLowerCase(), value]));
/** A hand-over tells the provider even less. */
const STRICTER: Readonly<Record<string, Record<string, string>>> = { '/go/pay/georgia/premium': { 'referrer-policy': 'no-referrer' } };

describe('security headers', () => {
  it.each(ANSWERS)('are the same on $what', async ({ path, status, init }) => {
    const response = await fetch(address + path, { redirect: 'manual', ...init });
    expect(response.status).toBe(status);
    const sent = Object.fromEntries(Object.keys(wanted).map((name) => [name, response.headers.get(name)]));
    expect(sent).toEqual({ ...wanted, ...STRICTER[path] });
  });
});
