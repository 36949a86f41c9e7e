import { env, exports } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { depsFrom } from '../../functions/deps.ts';
import { emptyMessages } from './messages.ts';

const get = () => exports.default.fetch('https://site.example/api/v1/health');

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
        facts: { ok: true, regions: 8 },
        database: { ok: true },
        messages: { ok: true, waiting: 0, oldestSeconds: null, dead: 0 },
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
    const app = createApp(depsFrom(env));
    const response = await app.request('/api/v1/health');
    await env.DB.exec('ALTER TABLE away RENAME TO provider_status');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ ok: false, checks: { database: { ok: false } } });
  });
});
