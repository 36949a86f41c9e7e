import { env, exports } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { depsFrom, type Deps } from '../../functions/deps.ts';
import { KEPT_FOR } from '../../functions/health/api.ts';
import { healthAnswer } from '../../functions/api/schemas.ts';
import { checkFacts } from '../../functions/health/check-facts.ts';
import { holidays, regions, shared } from '#domain/catalog.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { emptyMessages, messagingWith } from './messages.ts';

const DAY = 86_400_000;
const LAST_HOLIDAY = Object.keys(holidays.dates).sort().at(-1) ?? '';
const KEY = 'the key of an operator, long enough';
const AS_OPERATOR = { headers: { Authorization: `Bearer ${KEY.replaceAll(' ', '-')}` } };
const deps = (changes: Partial<Deps> = {}): Deps => ({ ...depsFrom({ ...env, HEALTH_KEY: KEY.replaceAll(' ', '-') }), ...changes });
const get = (changes?: Partial<Deps>) => createApp(deps(changes)).request('/api/v1/health', AS_OPERATOR);

describe('GET /api/v1/health', () => {
  beforeEach(emptyMessages);
  afterEach(async () => {
    await env.DB.exec('DELETE FROM provider_status');
  });

  it('GET /api/v1/health is ok when facts and database answer', async () => {
    const response = await get();
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      ok: true,
      checks: {
        facts: { ok: true, regions: REGION_IDS.length, withoutPhone: [], holidaysUntil: LAST_HOLIDAY },
        database: { ok: true, bytes: expect.any(Number) as number },
        messages: { ok: true, desk: 'test', stopped: null, fromTheFuture: false, waiting: 0, oldestSeconds: null, dead: 0 },
        events: {
          ok: true,
          brokenAt: null,
          head: expect.toSatisfy((head) => head === null || typeof head === 'string') as null,
          unlinked: expect.any(Number) as number,
        },
        messageKeys: { ok: true, current: 'k1', underOldKeys: 0 },
        providers: { ok: true, down: [] },
      },
    });
  });

  it('GET /api/v1/health names a provider that is flagged down, and stays ok', async () => {
    await env.DB.prepare("INSERT INTO provider_status VALUES ('kp-payonline', 'down', '2026-11-21T00:00:00Z')").run();
    const response = await get();
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ ok: true, checks: { providers: { ok: false, down: ['kp-payonline'] } } });
  });

  it('GET /api/v1/health answers 503 and says which part when the database does not answer', async () => {
    await env.DB.exec('ALTER TABLE provider_status RENAME TO away');
    const response = await get();
    await env.DB.exec('ALTER TABLE away RENAME TO provider_status');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ ok: false, checks: { database: { ok: false } } });
  });

  it('GET /api/v1/health answers 503 from 30 days before the last known holiday on', async () => {
    const at = (now: number) => get({ now: () => now });
    const last = Date.parse(LAST_HOLIDAY);
    expect((await at(last - 31 * DAY)).status).toBe(200);
    const late = await at(last - 30 * DAY);
    expect(late.status).toBe(503);
    expect(await late.json()).toMatchObject({ ok: false, checks: { facts: { ok: false, holidaysUntil: LAST_HOLIDAY } } });
  });

  it('GET /api/v1/health tells anyone whether all is well, and nothing else', async () => {
    await env.DB.prepare("INSERT INTO provider_status VALUES ('kp-payonline', 'down', '2026-11-21T00:00:00Z')").run();
    const deployed = await exports.default.fetch('https://site.example/api/v1/health');
    expect([deployed.status, await deployed.json()]).toEqual([200, { ok: true }]);
    for (const headers of [{}, { Authorization: 'Bearer wrong' }, { Authorization: 'Bearer ' }])
      expect(await (await createApp(deps()).request('/api/v1/health', { headers })).json()).toEqual({ ok: true });
    const keyless = createApp({ ...deps(), healthKey: null });
    expect(await (await keyless.request('/api/v1/health', AS_OPERATOR)).json()).toEqual({ ok: true });
  });

  it('GET /api/v1/health asks the parts once in ten seconds, however often and by however many it is asked', async () => {
    let asked = 0;
    let now = 0;
    const real = depsFrom(env);
    const down = () => Promise.resolve((asked += 1) > 1 ? [] : []);
    const app = createApp({ ...real, providerStatus: { down }, now: () => Date.now() + now });
    const ask = async () => (await app.request('/api/v1/health')).status;
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([200, 200, 200]);
    await ask();
    expect(asked).toBe(1);
    now += KEPT_FOR;
    await ask();
    expect(asked).toBe(2);
  });

  it('GET /api/v1/health is not well when the database is nearly full', async () => {
    const { checks } = healthAnswer.parse(await (await get()).json());
    const bytes = checks?.database.bytes ?? 0;
    expect(bytes).toBeGreaterThan(10_000);
    const limited = (databaseLimit: number) => get({ messaging: () => messagingWith(() => ({ databaseLimit })) });
    expect((await limited(bytes * 2)).status).toBe(200);
    const full = await limited(bytes);
    expect([full.status, await full.json()]).toMatchObject([503, { checks: { database: { ok: false } } }]);
  });

  it('the facts are not well when a region has no phone of Member Services, or no holiday is known', () => {
    const [first, ...others] = regions;
    if (!first) throw new Error('There is no region.');
    const cut = { ...first, facts: { ...first.facts, 'member-services': { title: 'None', owner: 'phones', facts: [] } } };
    const now = Date.parse(LAST_HOLIDAY) - 365 * DAY;
    expect(checkFacts({ regions: [first, ...others], shared, holidays }, now).ok).toBe(true);
    expect(checkFacts({ regions: [cut, ...others], shared, holidays }, now)).toMatchObject({ ok: false, withoutPhone: [first.id] });
    expect(checkFacts({ regions, shared, holidays: { dates: {} } }, now)).toMatchObject({ ok: false, holidaysUntil: null });
  });
});
