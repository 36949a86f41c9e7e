import { describe, expect, it } from 'vitest';
import { BILLS } from '#domain/pay/bills.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import providersFile from '../../data/providers.json';
import { runs, SEED } from '../support/runs.ts';
import { appWith, ask, SITE } from './ask.ts';

const COUNT = runs(100_000);

/** Every address outside this site that a redirect may lead to. */
const TABLE = new Set(providersFile.providers.filter(({ status }) => status === 'current').map(({ url }) => url));

/** The same pseudo-random numbers for each seed, from 0 to 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomFrom(SEED);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const HOSTILE = [
  ...'/ // /// \\ \\\\ %2f %2F %5c %252f %255c . .. ../ ..%2f %2e%2e ; @ : ? # & = %00 %0d%0a %0a %09 % %E0%A4%A %ff é ／ ＼ 。 ‮'.split(
    ' ',
  ),
  ...'//evil.example https://evil.example http:evil.example https:/evil.example javascript:alert(1) data:text/html,x'.split(' '),
  ...'evil.example kp.org@evil.example kp.org.evil.example xn--k-5tb.org /\\evil.example \\/evil.example'.split(' '),
  ...'?r=//evil.example ?b=https://evil.example ?next=//evil.example ?url=https://evil.example &r=GA&b=premium'.split(' '),
  ...'GA ga CA ncal Georgia oregon-washington premium PREMIUM rx guest none constructor __proto__ :region *'.split(' '),
  ...[' ', '\t', ''],
];
const junk = () => Array.from({ length: Math.floor(random() * 4) }, () => pick(HOSTILE)).join('');
const wild = () => String.fromCodePoint(...Array.from({ length: Math.floor(random() * 6) }, () => Math.floor(random() * 0xd7ff)));
const word = () => pick([junk, junk, wild, () => pick(REGION_IDS), () => pick(BILLS)])();
const query = (...names: string[]) =>
  `?${names.map((name) => `${name}=${random() < 0.5 ? encodeURIComponent(word()) : word()}`).join('&')}`;

const PATHS: readonly (() => string)[] = [
  () => `/go/pay/${word()}/${word()}${junk()}`,
  () => `/go/pay/${pick(REGION_IDS)}/${pick(BILLS)}${junk()}`,
  () => `/go/${junk()}`,
  () => `/pay${query('r', 'b')}`,
  () => `/pay/${query('region', 'bill', 'next')}`,
  () => `/pay/${word()}${junk()}`,
  () => `/pay/${word()}/${word()}${junk()}`,
  () => `/pay/check/${junk()}${query('text', 'url', 'next')}`,
  () => `/contact/message${junk()}${query('next')}`,
  () => `/region${junk()}${query('next', 'region')}`,
  () => `/api/v1/region${query('zip', 'state')}`,
  () => `/${junk()}${wild()}`,
];

const HEADERS: readonly Record<string, string>[] = [
  {},
  {},
  { Host: 'evil.example' },
  { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'javascript' },
  { 'X-Original-URL': 'https://evil.example', 'X-Rewrite-URL': '//evil.example' },
  { Referer: 'https://evil.example/', Cookie: '__Host-region=//evil.example' },
  { Cookie: '__Host-region=georgia', Accept: 'application/json' },
];

function hostileRequest(): [path: string, init: RequestInit] {
  const headers = pick(HEADERS);
  if (random() < 0.2) {
    const fields = {
      region: pick([...REGION_IDS, 'none', word()]),
      next: random() < 0.3 ? `/pay/${junk()}` : word(),
      ...(random() < 0.2 ? { zip: pick(['30303', '93230', '98660', word()]) } : {}),
    };
    const body = random() < 0.5 ? JSON.stringify(fields) : new URLSearchParams(fields).toString();
    const type = body.startsWith('{') ? 'application/json' : 'application/x-www-form-urlencoded';
    return ['/region', { method: 'POST', body, headers: { ...headers, 'Content-Type': type } }];
  }
  return [pick(PATHS)(), { method: pick(['GET', 'GET', 'GET', 'HEAD', 'POST']), headers }];
}

describe('hostile requests', () => {
  it(
    `hostile requests lead nowhere but to an address of the table or a path of this site, ${COUNT} of them`,
    { timeout: 180_000 },
    async () => {
      const app = appWith({ asset: () => Promise.resolve(new Response('page')), providerStatus: { down: () => Promise.resolve([]) } });
      const seen: Record<number, number> = {};
      const targets = new Set<string>();
      const wrong: string[] = [];
      for (let count = 0; count < COUNT; count += 1) {
        const [path, init] = hostileRequest();
        const response = await ask(path, init, app);
        seen[response.status] = (seen[response.status] ?? 0) + 1;
        const location = response.headers.get('Location');
        if (location === null) continue;
        targets.add(location);
        // A browser takes backslashes, tabs and a second slash for more than a path.
        const local = /^\/(?![/\\])[^\\\s]*$/.test(location) && new URL(location, SITE).origin === SITE;
        if (!local && !TABLE.has(location)) wrong.push(`${init.method ?? 'GET'} ${path} → ${location}`);
        if (response.status < 300 || response.status > 399 || response.status === 500)
          wrong.push(`${path}: ${response.status} with a Location`);
      }
      expect(wrong.slice(0, 10)).toEqual([]);
      expect(seen[500] ?? 0).toBe(0);
      for (const status of [303, 308, 404, 405]) expect(seen[status]).toBeGreaterThan(COUNT / 100);
      for (const url of TABLE) expect(targets).toContain(url);
    },
  );
});
