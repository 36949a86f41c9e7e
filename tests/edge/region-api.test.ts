import { exports } from 'cloudflare:workers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detection } from '../../functions/api/schemas.ts';
import { anyText } from './any-text.ts';
import { ask, expectProblem, SITE, withCookie } from './ask.ts';

const PATH = '/api/v1/region';

async function detect(query: string, init?: RequestInit<RequestInitCfProperties>) {
  const response = await ask(`${PATH}${query}`, init);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('application/json');
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  return detection.parse(await response.json());
}

const certain = (region: string) => ({ region, confidence: 'certain', basis: 'zip', candidates: [region] });

describe('GET /api/v1/region', () => {
  it.each([
    ['98660', 'northwest'],
    ['98101', 'washington'],
    ['20001', 'mid-atlantic'],
    ['20814', 'mid-atlantic'],
    ['22201', 'mid-atlantic'],
    ['96813', 'hawaii'],
    ['98660-1234', 'northwest'],
    ['%20986601234%20', 'northwest'],
  ])('GET /api/v1/region is certain about the ZIP %s', async (zip, region) => {
    expect(await detect(`?zip=${zip}`)).toEqual(certain(region));
  });

  it.each([
    ['93230', 'northern-california'],
    ['93301', 'southern-california'],
  ])('GET /api/v1/region is nearly certain about the ZIP %s of California', async (zip, region) => {
    expect(await detect(`?zip=${zip}`)).toEqual({ ...certain(region), confidence: 'likely' });
  });

  it('GET /api/v1/region says that a ZIP lies outside every region', async () => {
    expect(await detect('?zip=59718')).toEqual({ region: null, confidence: 'outside', basis: 'zip', candidates: [] });
  });

  it('GET /api/v1/region asks instead of guessing when a ZIP could be two regions', async () => {
    const candidates = ['northern-california', 'southern-california'];
    expect(await detect('?zip=93299')).toEqual({ region: null, confidence: 'ambiguous', basis: 'zip', candidates });
  });

  it('GET /api/v1/region asks when ZIP and state contradict each other', async () => {
    expect(await detect('?zip=98660&state=GA')).toMatchObject({
      region: null,
      confidence: 'ambiguous',
      candidates: ['northwest', 'georgia'],
    });
  });

  it('GET /api/v1/region takes a state, as letters or by name', async () => {
    const hawaii = { region: 'hawaii', confidence: 'likely', basis: 'state', candidates: ['hawaii'] };
    expect(await detect('?state=hi')).toEqual(hawaii);
    expect(await detect('?state=Hawaii')).toEqual(hawaii);
    for (const state of ['MT', 'Texas']) expect(await detect(`?state=${state}`)).toMatchObject({ confidence: 'outside', basis: 'state' });
    await expectProblem(await ask(`${PATH}?state=ZZ`), 400, 'invalid-state');
  });

  it('GET /api/v1/region knows nothing without evidence', async () => {
    expect(await detect('')).toEqual({ region: null, confidence: 'unknown', basis: 'none', candidates: [] });
  });

  it('GET /api/v1/region puts the choice in the cookie before ZIP, state and network', async () => {
    const init = { ...withCookie('colorado'), cf: { country: 'US', regionCode: 'GA' } };
    expect(await detect('?zip=98660&state=WA', init)).toEqual({
      region: 'colorado',
      confidence: 'chosen',
      basis: 'choice',
      candidates: ['colorado'],
    });
  });

  it.each(['atlantis', '', 'Colorado', '__proto__'])('GET /api/v1/region ignores a cookie that names no region: %j', async (value) => {
    expect(await detect('?zip=98660', withCookie(value))).toEqual(certain('northwest'));
  });

  it('GET /api/v1/region still refuses an unreadable ZIP when a region is chosen', async () => {
    await expectProblem(await ask(`${PATH}?zip=abc`, withCookie('colorado')), 400, 'invalid-zip');
  });

  describe('from the network location', () => {
    const fromNetwork = (cf: Record<string, string>, query = '') => detect(query, { cf });

    it('GET /api/v1/region from the network location suggests the region of the state, never more than likely', async () => {
      const likely = (region: string) => ({ region, confidence: 'likely', basis: 'network', candidates: [region] });
      expect(await fromNetwork({ country: 'US', regionCode: 'GA' })).toEqual(likely('georgia'));
      expect(await fromNetwork({ country: 'US', regionCode: 'WA', postalCode: '98660' })).toEqual(likely('northwest'));
    });

    it('GET /api/v1/region from the network location asks where a state has two regions', async () => {
      expect(await fromNetwork({ country: 'US', regionCode: 'CA' })).toMatchObject({
        region: null,
        confidence: 'ambiguous',
        basis: 'network',
      });
    });

    it('GET /api/v1/region from the network location knows that another country is outside', async () => {
      const outside = { region: null, confidence: 'outside', basis: 'network', candidates: [] };
      expect(await fromNetwork({ country: 'CA', regionCode: 'ON' })).toEqual(outside);
    });

    it('GET /api/v1/region from the network location gives way to a ZIP and to a state', async () => {
      const cf = { country: 'US', regionCode: 'GA' };
      expect(await fromNetwork(cf, '?zip=98660')).toEqual(certain('northwest'));
      expect(await fromNetwork(cf, '?state=HI')).toMatchObject({ region: 'hawaii', basis: 'state' });
    });

    it('GET /api/v1/region from the network location reaches the app through the Worker entry', async () => {
      const response = await exports.default.fetch(`${SITE}${PATH}`, { cf: { country: 'US', regionCode: 'GA' } });
      expect(await response.json()).toMatchObject({ region: 'georgia', basis: 'network' });
    });
  });

  it.each(['abc', '9866', '986601', '98660-12', '٩٨٦٦٠', '98660;'])('GET /api/v1/region refuses %j as a ZIP', async (zip) => {
    await expectProblem(await ask(`${PATH}?zip=${encodeURIComponent(zip)}`), 400, 'invalid-zip');
  });

  it.each(['Oregano', '12', '<script>'])('GET /api/v1/region refuses %j as a state', async (state) => {
    await expectProblem(await ask(`${PATH}?state=${encodeURIComponent(state)}`), 400, 'invalid-state');
  });

  it('GET /api/v1/region answers any ZIP and state with a detection or a problem', { timeout: 30_000 }, async () => {
    const zips = fc.oneof(
      fc.integer({ min: 0, max: 99_999 }).map((n) => String(n).padStart(5, '0')),
      anyText(12),
    );
    const states = fc.oneof(fc.constantFrom('', 'CA', 'WA', 'DC', 'washington', 'Oregon', 'TX'), fc.string());
    await fc.assert(
      fc.asyncProperty(zips, states, async (zip, state) => {
        const response = await ask(`${PATH}?${new URLSearchParams({ zip, state }).toString()}`);
        if (response.status !== 200)
          return expectProblem(response, 400, /^\s*\d{5}\s*$/.test(zip) || !zip.trim() ? 'invalid-state' : 'invalid-zip');
        const { region, confidence, candidates } = detection.parse(await response.json());
        expect(region !== null).toBe(['chosen', 'certain', 'likely'].includes(confidence));
        if (region) expect(candidates).toEqual([region]);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('methods of /api/v1/region', () => {
  it('methods of /api/v1/region answers HEAD like GET, without a body', async () => {
    const [head, get] = [await ask(`${PATH}?zip=98660`, { method: 'HEAD' }), await ask(`${PATH}?zip=98660`)];
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    const names = (response: Response) => [...response.headers.keys()].sort();
    expect(names(head)).toEqual(names(get));
    expect((await ask(`${PATH}?zip=abc`, { method: 'HEAD' })).status).toBe(400);
  });

  it('methods of /api/v1/region answers OPTIONS with 204 and what it takes', async () => {
    const response = await ask(PATH, { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
    expect(await response.text()).toBe('');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('/api/v1/region refuses the method %s and says what it takes', async (method) => {
    const response = await ask(PATH, { method });
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
    await expectProblem(response, 405, 'method-not-allowed');
  });
});
