import { describe, expect, it } from 'vitest';
import { REGION_IDS } from '#domain/regions/ids.ts';
import type { ZipEvidence } from '#domain/regions/zip-schema.ts';
import zipEvidence from '../../data/zip.json';
import { ask, withCookie } from './ask.ts';

const form = (fields: Record<string, string>) => ask('/region', { method: 'POST', body: new URLSearchParams(fields) });

const multipart = (fields: Record<string, string>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return ask('/region', { method: 'POST', body });
};

const json = (fields: unknown) =>
  ask('/region', { method: 'POST', body: JSON.stringify(fields), headers: { 'Content-Type': 'application/json' } });

function parsedCookie(response: Response) {
  const [pair = '', ...attributes] = (response.headers.get('Set-Cookie') ?? '').split('; ');
  const [name, value] = pair.split('=');
  return { name, value, attributes: attributes.sort() };
}

const remembered = (region: string) => ({
  name: '__Host-region',
  value: region,
  attributes: ['Max-Age=31536000', 'Path=/', 'SameSite=Lax', 'Secure'],
});

function expectSeeOther(response: Response, location: string): void {
  expect(response.status).toBe(303);
  expect(response.headers.get('Location')).toBe(location);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
}

describe('POST /region from a page whose address asks for a region', () => {
  const press = (referer?: string) =>
    ask('/region', {
      method: 'POST',
      body: new URLSearchParams({ region: 'asked', next: '/pay/' }),
      headers: referer === undefined ? {} : { Referer: referer },
    });

  it('POST /region from a page whose address asks for a region keeps it with one press', async () => {
    const response = await press('https://example.com/pay/?region=georgia');
    expectSeeOther(response, '/pay/');
    expect(parsedCookie(response)).toEqual(remembered('georgia'));
  });

  it.each([undefined, 'https://example.com/pay/', 'https://example.com/pay/?region=atlantis', 'no address'])(
    'POST /region from a page that asks for none it can read, %s, leads to where one chooses',
    async (referer) => {
      const response = await press(referer);
      expectSeeOther(response, '/regions/');
      expect(response.headers.get('Set-Cookie')).toBeNull();
    },
  );
});

describe.each([
  ['form', form],
  ['multipart form', multipart],
  ['JSON', json],
])('POST /region as %s', (_, post) => {
  it.each(REGION_IDS)('POST /region remembers %s in a cookie of this host only, and goes to next', async (region) => {
    const response = await post({ region, next: `/pay/${region}/` });
    expectSeeOther(response, `/pay/${region}/`);
    expect(parsedCookie(response)).toEqual(remembered(region));
  });

  it('POST /region goes home without next', async () => {
    expectSeeOther(await post({ region: 'georgia' }), '/');
    expectSeeOther(await post({ region: 'georgia', next: '' }), '/');
  });

  it('POST /region keeps query and fragment of next', async () => {
    expectSeeOther(await post({ region: 'georgia', next: '/search/?q=pay%20premium&page=2#top' }), '/search/?q=pay%20premium&page=2#top');
  });

  it('POST /region forgets the choice on "none"', async () => {
    const response = await post({ region: 'none', next: '/regions/' });
    expectSeeOther(response, '/regions/');
    expect(parsedCookie(response)).toEqual({
      name: '__Host-region',
      value: '',
      attributes: ['Max-Age=0', 'Path=/', 'SameSite=Lax', 'Secure'],
    });
  });

  it('POST /region prefers the region to the ZIP when both are sent', async () => {
    expect(parsedCookie(await post({ region: 'georgia', zip: '98660' })).value).toBe('georgia');
  });
});

it('is read back by GET /api/v1/region', async () => {
  const { value = '' } = parsedCookie(await form({ region: 'hawaii' }));
  expect(await (await ask('/api/v1/region', withCookie(value))).json()).toMatchObject({ region: 'hawaii', confidence: 'chosen' });
});

describe('POST /region with a ZIP', () => {
  it.each([
    ['98660', 'northwest'],
    ['WA 98660.', 'northwest'],
    [' 96813 ', 'hawaii'],
  ])('POST /region with a ZIP remembers the region of %j and shows it', async (zip, region) => {
    const response = await form({ zip });
    expectSeeOther(response, `/regions/${region}/`);
    expect(parsedCookie(response)).toEqual(remembered(region));
  });

  it('POST /region with a ZIP goes to next when there is one', async () => {
    const response = await form({ zip: '98660', next: '/pay/' });
    expectSeeOther(response, '/pay/');
    expect(parsedCookie(response).value).toBe('northwest');
  });

  it('POST /region with a ZIP asks before it keeps a region that is only likely', async () => {
    const response = await form({ zip: '93230-0001', next: '/pay/' });
    expectSeeOther(response, '/regions/#zip-likely-northern-california');
    expect(response.headers.get('Set-Cookie')).toBeNull();
  });

  const { rules } = zipEvidence as ZipEvidence;
  const ambiguous = rules
    .filter(({ confidence }) => confidence === 'ambiguous')
    .flatMap(({ regions, zips, zip3 }) =>
      [...(zips ?? []), ...(zip3 ?? []).map((prefix) => `${prefix}99`)].map((zip) => ({ zip, regions })),
    )
    // A longer rule may speak for a ZIP that was made up from its prefix.
    .filter(({ zip, regions }) => rules.every((rule) => !rule.zips?.includes(zip) || rule.regions === regions));

  it('POST /region with a ZIP explains each ambiguous ZIP on the regions page and remembers nothing', async () => {
    expect(ambiguous.length).toBeGreaterThan(100);
    for (const { zip, regions } of ambiguous) {
      const response = await form({ zip, next: '/pay/' });
      expectSeeOther(response, `/regions/#zip-${regions.join('-or-')}`);
      expect(response.headers.get('Set-Cookie')).toBeNull();
    }
  });

  it('POST /region with a ZIP names both regions of a shared prefix in the order of evidence', async () => {
    expectSeeOther(await form({ zip: '93299' }), '/regions/#zip-northern-california-or-southern-california');
    expectSeeOther(await form({ zip: '98699' }), '/regions/#zip-northwest-or-washington');
  });

  it('POST /region with a ZIP that is in no region leads to the section that says what to do', async () => {
    const response = await form({ zip: '59718', next: '/pay/' });
    expectSeeOther(response, '/regions/#zip-outside');
    expect(response.headers.get('Set-Cookie')).toBeNull();
  });

  it.each(['abc', '', '1234', '<script>', '"&lt;'])(
    'POST /region with %j for a ZIP shows the form again with what was typed',
    async (zip) => {
      const response = await form({ zip, next: '/pay/' });
      expect(response.status).toBe(422);
      expect(response.headers.get('Set-Cookie')).toBeNull();
      expect(response.headers.get('Cache-Control')).toContain('no-store');
      const page = await response.text();
      expect(page).toContain('<div id="zip-unreadable"><h2 tabindex="-1" autofocus="">');
      const written = zip.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      expect(page).toContain(`value="${written}" aria-invalid="true"`);
    },
  );
});
