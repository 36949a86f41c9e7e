import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COVERAGES } from '#domain/contact/coverage.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { ask, withCookie } from './ask.ts';

async function css(init?: RequestInit): Promise<string> {
  const response = await ask('/chosen.css', init);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('text/css; charset=utf-8');
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  return response.text();
}

describe('GET /chosen.css', () => {
  it.each(REGION_IDS)('GET /chosen.css hides what is not for %s and shows what is', async (region) => {
    const text = await css(withCookie(region));
    expect(text).toContain(`[data-r]:not([data-r~="${region}"]){display:none!important}`);
    expect(text).toContain(`.pick>[data-r~="${region}"]{display:inline}`);
    expect(text).toContain(`.pick-block>[data-r~="${region}"]{display:block}`);
    const named = [...text.matchAll(/"([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(named)).toEqual(new Set([region]));
  });

  it('GET /chosen.css is empty when no region is chosen', async () => {
    expect(await css()).toBe('');
    expect(await css({ headers: { Cookie: 'theme=dark; region=georgia' } })).toBe('');
  });

  it('GET /chosen.css shows the region that the address of the page asks for, and offers to keep it', async () => {
    const from = (page: string, cookie = '') => css({ headers: { Referer: page, ...(cookie ? { Cookie: cookie } : {}) } });
    const asked = await from('https://site.example/help/?region=hawaii');
    expect(asked).toContain('.pick-block>[data-r~="hawaii"]{display:block}');
    expect(asked).toContain('.asked-region{display:block}');
    expect(await from('https://site.example/help/?region=hawaii', '__Host-region=hawaii')).not.toContain('.asked-region');
    for (const page of ['https://site.example/?region=atlantis', 'https://site.example/', 'no address']) expect(await from(page)).toBe('');
  });

  it.each(COVERAGES)('GET /chosen.css hides what is not for coverage %s', async (coverage) => {
    const text = await css({ headers: { Cookie: `__Host-coverage=${coverage}` } });
    expect(text).toContain(`[data-c]:not([data-c~="${coverage}"]){display:none!important}`);
    expect(new Set([...text.matchAll(/"([^"]*)"/g)].map(([, id]) => id))).toEqual(new Set([coverage]));
  });

  it('GET /chosen.css follows both choices at once', async () => {
    const both = await css({ headers: { Cookie: '__Host-region=georgia; __Host-coverage=cobra' } });
    expect(both).toBe((await css(withCookie('georgia'))) + (await css({ headers: { Cookie: '__Host-coverage=cobra' } })));
  });

  it('GET /chosen.css finds its cookie among others', async () => {
    const { headers } = withCookie('georgia');
    expect(await css({ headers: { Cookie: `a=1; ${headers.Cookie}; b="2"` } })).toBe(await css({ headers }));
  });

  it.each([
    '*{}body{background:url(https://evil.example)}',
    'georgia"]{}*{color:red}',
    'georgia\\"',
    '</style>',
    '%67eorgia',
    'GEORGIA',
    '"georgia"',
  ])('GET /chosen.css takes nothing from the cookie %j', async (value) => {
    expect(await css(withCookie(value))).toBe('');
  });

  it('GET /chosen.css is one of nine texts for any region cookie', { timeout: 30_000 }, async () => {
    const known = new Set(['', ...(await Promise.all(REGION_IDS.map((id) => css(withCookie(id)))))]);
    expect(known.size).toBe(9);
    const piece = fc.constantFrom(
      ...[
        '__Host-region',
        '__host-region',
        '=',
        ';',
        '; ',
        '"',
        ']',
        '{',
        '}',
        '*',
        '\\',
        '/*',
        '*/',
        'url(//evil.example)',
        '@import',
        ' ',
        '%0a',
      ],
      ...REGION_IDS,
    );
    const cookie = fc.oneof(
      fc.array(piece, { maxLength: 10 }).map((parts) => parts.join('')),
      fc.array(piece, { maxLength: 4 }).map((parts) => `__Host-region=${parts.join('')}`),
      fc.string({ maxLength: 40 }).map((text) => `__Host-region=${text}`),
    );
    await fc.assert(
      fc.asyncProperty(cookie, async (value) => {
        expect(known).toContain(await css({ headers: { Cookie: value } }));
      }),
      { numRuns: 1_000 },
    );
  });
});
