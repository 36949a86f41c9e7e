import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './any-text.ts';
import { ask, expectProblem, SITE } from './ask.ts';

const choose = (next: string) =>
  ask('/region', { method: 'POST', body: JSON.stringify({ region: 'georgia', next }), headers: { 'Content-Type': 'application/json' } });

/** Whether every browser, and a proxy that decodes first, stays on this site. */
function staysHere(location: string): boolean {
  if (!location.startsWith('/') || /[\\\p{Cc}]/u.test(location)) return false;
  const readings = [location];
  try {
    readings.push(decodeURIComponent(location));
  } catch {
    // Stays encoded for everyone.
  }
  return readings.every((reading) => !/^[/\\]{2}/.test(reading) && new URL(reading, `${SITE}/regions/`).origin === SITE);
}

const HOSTILE = [
  'https://evil.example',
  'HTTPS://evil.example/',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/%2fevil.example',
  '/%2F%2Fevil.example',
  '%2f%2fevil.example',
  '/%5cevil.example',
  '/%09/evil.example',
  '/%0d%0aSet-Cookie:%20a=b',
  '/pay/\r\nSet-Cookie: a=b',
  '/pay/../..//evil.example',
  '/..//evil.example',
  '/.//evil.example',
  '/pay//evil.example',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'evil.example',
  'pay/',
  '@evil.example',
  '.evil.example',
  ':443/',
  '?next=//evil.example',
  '#/pay/',
  '/／evil.example',
  '/pay/\u0000',
  '/pay/\u2028',
  '/"onmouseover=',
  '/<script>',
  `/${'a'.repeat(2_000)}`,
];

describe('next of POST /region', () => {
  it.each(HOSTILE)('next of POST /region refuses %j', async (next) => {
    await expectProblem(await choose(next), 400, 'invalid-next');
  });

  it('next of POST /region is checked before a ZIP is answered and before a choice is forgotten', async () => {
    for (const fields of [{ zip: '98660' }, { region: 'none' }, { zip: '59718' }]) {
      const body = new URLSearchParams({ ...fields, next: '//evil.example' });
      await expectProblem(await ask('/region', { method: 'POST', body }), 400, 'invalid-next');
    }
  });

  it('next of POST /region never leads away from this site', { timeout: 30_000 }, async () => {
    const pieces = fc.constantFrom(
      ...'/ // \\ . .. /../ %2f %2F %5C %09 %0d%0a %00 %25 % @ : ? # ; & ~ * < > { } | ^ ` " é ／ 。'.split(' '),
      ...'evil.example https: http:// javascript: data: user:pass@ [::1] pay regions q=1'.split(' '),
      ...[' ', "'", '\t', '\r\n', '\u0000', '\u00a0', '\u202e'],
    );
    const made = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));
    const nexts = fc.oneof(
      made,
      made.map((rest) => `/${rest}`),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      anyText(40).map((text) => `/${text}`),
    );
    const seen = { followed: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(nexts, async (next) => {
        const response = await choose(next);
        const location = response.headers.get('Location');
        if (location === null) {
          seen.refused += 1;
          expect(response.status).toBe(400);
          return;
        }
        seen.followed += 1;
        expect(response.status).toBe(303);
        expect(location).toBe(next === '' ? '/' : next);
        expect(location).toSatisfy(staysHere);
      }),
      { numRuns: 3_000 },
    );
    expect(seen.followed).toBeGreaterThan(100);
    expect(seen.refused).toBeGreaterThan(100);
  });

  it('next of POST /region is followed as it is when it is a plain path', async () => {
    const segment = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/);
    const path = fc.array(segment, { maxLength: 4 }).map((parts) => `/${parts.map((part) => `${part}/`).join('')}`);
    await fc.assert(
      fc.asyncProperty(path, fc.option(fc.stringMatching(/^[a-z0-9+]{1,20}$/)), async (plain, query) => {
        const next = query === null ? plain : `${plain}?q=${query}`;
        expect((await choose(next)).headers.get('Location')).toBe(next);
      }),
      { numRuns: 300 },
    );
  });
});
