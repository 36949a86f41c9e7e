import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BILLS } from '#domain/pay/bills.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import providersFile from '../../data/providers.json';
import { PAY_ONLINE } from '../support/facts.ts';
import { anyText } from './any-text.ts';
import { ask, expectProblem } from './ask.ts';

/** Path → address, straight from the file. */
const TABLE = new Map(
  providersFile.providers.flatMap(({ url, serves }) =>
    serves.flatMap(({ bill, regions }) => regions.map((region): [string, string] => [`/go/pay/${region}/${bill}`, url])),
  ),
);

const EVERY_PATH = REGION_IDS.flatMap((region) => BILLS.map((bill) => `/go/pay/${region}/${bill}`));

describe('GET /go/pay/<region>/<bill>', () => {
  it.each(EVERY_PATH)('GET /go/pay/<region>/<bill> hands over from %s to the address in data/providers.json', async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe(TABLE.get(path));
    expect(response.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Set-Cookie')).toBeNull();
    expect(await response.text()).toBe('');
  });

  it('GET /go/pay/<region>/<bill> hands over on HEAD and refuses to take anything', async () => {
    expect((await ask('/go/pay/colorado/premium', { method: 'HEAD' })).headers.get('Location')).toBe(PAY_ONLINE);
    await expectProblem(
      await ask('/go/pay/colorado/premium', { method: 'POST', body: 'url=https://evil.example' }),
      405,
      'method-not-allowed',
    );
  });

  it.each([
    '/go/pay/colorado/premium?url=https://evil.example',
    '/go/pay/colorado/premium?next=//evil.example&Location=https://evil.example',
    '/go/pay/colorado/premium/?url=https://evil.example',
    '/go/pay/colorado/premium#https://evil.example',
  ])('GET /go/pay/<region>/<bill> goes where it always goes from %s', async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe(PAY_ONLINE);
  });

  it('GET /go/pay/<region>/<bill> goes where it always goes whatever the headers say', async () => {
    const names = ['Host', 'X-Forwarded-Host', 'X-Original-URL', 'X-Rewrite-URL', 'Forwarded', 'Referer', 'Origin', 'Location'];
    for (const name of names) {
      const response = await ask('/go/pay/colorado/premium', { headers: { [name]: 'https://evil.example' } });
      expect(response.headers.get('Location')).toBe(PAY_ONLINE);
    }
  });

  it.each([
    '/go/pay/%2f%2fevil.example',
    '/go/pay/colorado/%2f%2fevil.example',
    '/go/pay/colorado/premium%2f%2fevil.example',
    '/go/pay/https:%2f%2fevil.example/premium',
    '/go/pay/colorado/premium%00',
    '/go/pay/colorado%0d%0aLocation:%20evil/premium',
    '/go/pay/cοlorado/premium',
    '/go/pay/colorado/constructor',
    '/go/pay/__proto__/premium',
    '/go/pay/%E0%A4%A/premium',
    '/go/pay/colorado',
    '/go/pay/',
    '/go/',
  ])('GET /go/pay/<region>/<bill> has nothing at %s', async (path) => {
    await expectProblem(await ask(path), 404, 'not-found');
  });

  it.each([
    '/go/pay/colorado/premium//evil.example',
    '/go/pay/colorado//evil.example',
    '/go/pay//evil.example',
    '/go//pay/colorado/premium',
  ])('GET /go/pay/<region>/<bill> reads %s with single slashes, on this site, or has nothing there', async (path) => {
    const response = await ask(path);
    const location = response.headers.get('Location');
    if (response.status !== 308) return expectProblem(response, 404, 'not-found');
    expect(location).toBe(path.replaceAll(/\/+/g, '/'));
    const next = await ask(location ?? '');
    if (next.status === 303) expect(next.headers.get('Location')).toBe(PAY_ONLINE);
    else await expectProblem(next, 404, 'not-found');
  });

  it.each(['/go/pay/Colorado/premium', '/go/pay/colorado/PREMIUM?url=https://evil.example', '/GO/pay/Colorado/premium'])(
    'GET /go/pay/<region>/<bill> leads on from capitals as other addresses do: %s',
    async (path) => {
      const response = await ask(path);
      expect([response.status, response.headers.get('Location')?.split('?')[0]]).toEqual([308, '/go/pay/colorado/premium']);
    },
  );

  it('GET /go/pay/<region>/<bill> never takes a Location from the request', { timeout: 30_000 }, async () => {
    const hostile = fc.constantFrom(
      ...'/ // \\ %2f %2F %5c %252f . .. ../ /../ %2e%2e ; @ : ? # %00 %0d%0a %09 % %E0%A4%A é ／ *'.split(' '),
      ...'evil.example https://evil.example ?url=https://evil.example ?next=//evil.example'.split(' '),
      ...'Colorado colorado %63olorado PREMIUM premium georgia/medical pay go region none :region'.split(' '),
      ...[' ', '\u202e'],
    );
    const junk = fc.oneof(
      fc.array(hostile, { maxLength: 5 }).map((parts) => parts.join('')),
      anyText(20),
    );
    const anyPath = fc.oneof(
      fc.tuple(fc.constantFrom(...EVERY_PATH), junk).map(([path, end]) => path + end),
      fc.tuple(junk, fc.constantFrom(...BILLS)).map(([region, bill]) => `/go/pay/${region}/${bill}`),
      fc.tuple(fc.constantFrom(...REGION_IDS), junk).map(([region, bill]) => `/go/pay/${region}/${bill}`),
      junk.map((rest) => `/go/pay/${rest}`),
    );
    // Dots may lead out of /go/, to routes of their own.
    const paths = anyPath.filter((path) => new URL(path, 'https://site.example').pathname.startsWith('/go/'));
    const headers = fc.record(
      {
        Host: fc.constantFrom('evil.example', 'site.example:99', 'evil.example/go'),
        'X-Forwarded-Host': fc.constantFrom('evil.example', 'evil.example, site.example'),
        'X-Forwarded-Proto': fc.constantFrom('http', 'javascript'),
        Cookie: fc.constantFrom('__Host-region=georgia', '__Host-region=//evil.example'),
        Accept: fc.constantFrom('application/json', '*/*'),
      },
      { requiredKeys: [] },
    );
    const seen: Record<number, number> = {};
    await fc.assert(
      fc.asyncProperty(paths, headers, fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST'), async (path, extra, method) => {
        const response = await ask(path, { method, headers: extra });
        await response.body?.cancel();
        seen[response.status] = (seen[response.status] ?? 0) + 1;
        const location = response.headers.get('Location');
        if (response.status === 303) {
          const asked = decodeURIComponent(new URL(path, 'https://site.example').pathname).replace(/\/$/, '');
          expect(location).toBe(TABLE.get(asked));
        } else if (response.status === 308) {
          // Typed differently: the same path of this site in plain characters.
          expect(location).toMatch(/^\/go\/[\w\-./~%:;@=*]*(?:\?|$)/);
          expect(new URL(location ?? '', 'https://site.example').origin).toBe('https://site.example');
        } else {
          expect([400, 404, 405]).toContain(response.status);
          expect(location).toBeNull();
        }
      }),
      { numRuns: 6_000 },
    );
    for (const status of [303, 404, 405]) expect(seen[status]).toBeGreaterThan(100);
  });
});
