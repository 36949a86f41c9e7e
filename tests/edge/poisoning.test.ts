/** What someone may change about a request so that others get the answer: its host, its headers, a cookie. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { appWith, SITE } from './ask.ts';
import { ROUTES } from './every-route.ts';
import { writtenLog } from './written-log.ts';

const AT = Date.UTC(2026, 10, 22, 18);
const app = appWith({ now: () => AT });
const EVIL = 'evil.example';
const FORGED = [
  'Forwarded',
  'Host',
  'Origin',
  'Referer',
  'X-Forwarded-Host',
  'X-Forwarded-Proto',
  'X-Host',
  'X-Original-URL',
  'X-Rewrite-URL',
];

/** Of every route that can be read; names of real things where the route has a place for them. */
const PATHS = ROUTES.filter(({ method }) => method === 'GET').map(({ path }) =>
  path.replace(':region', 'georgia').replace(':id', 'georgia').replace(':bill', 'premium').replace(/:\w+/g, '7K3QD-9F2MX'),
);
const asked = [...PATHS, ...PATHS.map((path) => `${path}/?region=georgia&topic=billing`)];

/** All of an answer that a cache would keep and give on; random ids are left out. */
async function answerTo(url: string, headers: Record<string, string> = {}) {
  const response = await app.request(new Request(url, { headers, redirect: 'manual' }));
  const kept = [...response.headers].filter(([name]) => name !== 'x-request-id').map(([name, value]) => `${name}: ${value}`);
  const text = (await response.text()).replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\b[\da-f]{64}\b/g, '');
  return { head: [response.status, ...kept].join('\n'), text, cacheable: response.headers.get('Cache-Control') !== 'no-store' };
}

describe('the host of a request', () => {
  beforeEach(() => void writtenLog());

  it('the host of a request is in no answer that may be kept, and changes none', async () => {
    for (const path of asked) {
      const plain = await answerTo(SITE + path);
      const forged = await answerTo(`https://${EVIL}${path}`);
      expect(`${forged.head}\n${forged.text}`, path).not.toContain(EVIL);
      expect(forged, path).toEqual(plain);
    }
  });

  it.each(FORGED)('the host of a request cannot be changed by %s', async (name) => {
    for (const path of asked) {
      const plain = await answerTo(SITE + path);
      for (const value of [EVIL, `https://${EVIL}/`, `host=${EVIL}`])
        expect(await answerTo(SITE + path, { [name]: value }), path).toEqual(plain);
    }
  });

  it('the host of a request leaves answers that differ from person to person out of every cache', async () => {
    for (const path of asked) {
      const [one, other] = await Promise.all(['georgia', 'hawaii'].map((id) => answerTo(SITE + path, { Cookie: `__Host-region=${id}` })));
      if (one?.cacheable) expect(other, path).toEqual(one);
    }
  });
});

describe('a tossed cookie', () => {
  const noise = fc.constantFrom(
    ...[
      'region=hawaii',
      '__host-region=hawaii',
      '__Secure-region=hawaii',
      'Host-region=hawaii',
      ' __Host-region =evil',
      '=hawaii',
      ';',
      'x=<b>',
    ],
  );
  const value = fc.oneof(fc.constantFrom<string>(...REGION_IDS), fc.stringMatching(/^[!-:<-~]{0,30}$/));
  const cookies = fc
    .tuple(fc.array(noise, { maxLength: 4 }), fc.array(value, { maxLength: 3 }))
    .map(([others, values]) => [...others, ...values.map((text) => `__Host-region=${text}`)].join('; '));

  it.each(['/chosen.css', '/api/v1/region', '/contact/?topic=billing', '/contact/message/', '/search/?q=bill'])(
    'a tossed cookie can choose one of the eight regions for %s, and nothing else',
    async (path) => {
      const headers = [{}, ...REGION_IDS.map((id) => ({ Cookie: `__Host-region=${id}` }))];
      const possible = await Promise.all(headers.map(async (header) => (await answerTo(SITE + path, header)).text));
      await fc.assert(
        fc.asyncProperty(cookies, async (cookie) => {
          expect(possible).toContain((await answerTo(SITE + path, { Cookie: cookie })).text);
        }),
        { numRuns: 60 },
      );
    },
  );
});
