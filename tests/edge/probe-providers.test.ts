import { createScheduledController } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import worker from '../../functions/index.ts';
import { depsFrom, type Deps } from '../../functions/deps.ts';
import { probeProviders } from '../../functions/pay/probe-providers.ts';
import { FAILURES_TO_DOWN, PROBE_STALE_AFTER } from '#domain/pay/outage.ts';
import providersFile from '../../data/providers.json';
import { PAY_ONLINE } from '../support/facts.ts';

const current = providersFile.providers.filter(({ status }) => status === 'current');
const NOW = Date.UTC(2026, 10, 21, 12);

/** Looks once, with a network that answers as told. Gives back what was asked of it. */
async function probe(answer: (url: string) => Response | Promise<Response>): Promise<{ url: string; init: RequestInit | undefined }[]> {
  const asked: { url: string; init: RequestInit | undefined }[] = [];
  const network = (async (input: string, init?: RequestInit) => {
    asked.push({ url: input, init });
    return answer(input);
  }) as Deps['fetch'];
  await probeProviders({ ...depsFrom(env), fetch: network, now: () => NOW });
  return asked;
}

const states = async () => {
  const { results } = await env.DB.prepare('SELECT provider_id, state FROM provider_probe').all<{ provider_id: string; state: string }>();
  return Object.fromEntries(results.map(({ provider_id, state }) => [provider_id, state]));
};

describe('the probe of payment sites', () => {
  beforeEach(async () => {
    await env.DB.exec('DELETE FROM provider_status; DELETE FROM provider_probe;');
  });

  it('the probe of payment sites asks each address once for its head, says nothing about anyone, and follows no redirect', async () => {
    const asked = await probe(() => new Response(null, { status: 302, headers: { Location: 'https://elsewhere.example' } }));
    expect(asked.map(({ url }) => url).sort()).toEqual([...new Set(current.map(({ url }) => url))].sort());
    for (const { init } of asked) expect(init).toEqual({ method: 'HEAD', redirect: 'manual', signal: expect.any(AbortSignal) as unknown });
    expect(await states()).toEqual(Object.fromEntries(current.map(({ id }) => [id, 'up'])));
  });

  it.each([
    ['does not answer', () => Promise.reject(new TypeError('no network'))],
    ['answers with an error', () => new Response(null, { status: 503 })],
    ['lost the page', () => new Response(null, { status: 404 })],
  ])('the probe of payment sites finds a site down that %s, several times in a row', async (_, answer) => {
    for (let count = 1; count < FAILURES_TO_DOWN; count += 1) {
      await probe(answer);
      expect(Object.values(await states())).not.toContain('down');
    }
    await probe(answer);
    expect(await states()).toEqual(Object.fromEntries(current.map(({ id }) => [id, 'down'])));
  });

  it('the probe of payment sites tells sites apart', async () => {
    for (let count = 0; count < FAILURES_TO_DOWN; count += 1)
      await probe((url) => new Response(null, { status: url === PAY_ONLINE ? 500 : 200 }));
    expect(await states()).toMatchObject({ 'kp-payonline': 'down', 'kp-billpay-medical': 'up', 'kp-guest-pay': 'up' });
  });

  it('the probe of payment sites does not count any more once it is stale', async () => {
    for (let count = 0; count < FAILURES_TO_DOWN; count += 1) await probe(() => new Response(null, { status: 500 }));
    const { providerStatus } = depsFrom(env);
    expect(await providerStatus.down(NOW + PROBE_STALE_AFTER)).toEqual(current.map(({ id }) => id).sort());
    expect(await providerStatus.down(NOW + PROBE_STALE_AFTER + 1)).toEqual([]);
  });
});

describe('scheduled work', () => {
  it('scheduled work does nothing for an expression that it does not know', async () => {
    await expect(worker.scheduled(createScheduledController({ cron: '0 0 30 2 *' }), env)).resolves.toBeUndefined();
  });
});
