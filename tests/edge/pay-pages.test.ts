import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PROBE_STALE_AFTER } from '#domain/pay/outage.ts';
import { KEPT_FOR } from '../../functions/pay/outage-cache.ts';
import { calmLog, log } from '../../functions/http/log.ts';
import { appWith, ask, expectProblem, SITE } from './ask.ts';
import { writtenLog } from './written-log.ts';

const STEP = '/pay/georgia/premium/';
const START = Date.UTC(2026, 10, 21, 12);

/** An app with a clock that the test moves. */
function appAt(changes: Parameters<typeof appWith>[0] = {}) {
  const clock = { at: START };
  return { clock, app: appWith({ now: () => clock.at, ...changes }) };
}

const flag = (id: string, state: string) =>
  env.DB.prepare('INSERT OR REPLACE INTO provider_status VALUES (?, ?, ?)').bind(id, state, new Date(START).toISOString()).run();
const probed = (id: string, state: string, at = START) =>
  env.DB.prepare('INSERT OR REPLACE INTO provider_probe VALUES (?, ?, 0, ?)').bind(id, state, new Date(at).toISOString()).run();

const page = async (app: ReturnType<typeof appWith>, path = STEP) => (await ask(path, {}, app)).text();
const UP = /It is up\.[\s\S]*data-down="another" hidden/;
const DOWN = /data-down="kp-payonline">It is down\.(?![\s\S]*It is up)/;

describe('the step page of a bill', () => {
  beforeEach(async () => {
    await env.DB.exec('DELETE FROM provider_status; DELETE FROM provider_probe;');
  });
  afterEach(() => void vi.restoreAllMocks());

  it('the step page of a bill is the built page, asked for anew each time', async () => {
    const response = await ask(STEP, {}, appAt().app);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toBe('no-cache');
    expect(await response.text()).toMatch(UP);
  });

  it.each([
    ['an operator flags it', () => flag('kp-payonline', 'down')],
    ['the probe finds it down', () => probed('kp-payonline', 'down')],
  ])('the step page of a bill says that the site is down when %s, and leads with the other ways', async (_, take) => {
    await take();
    expect(await page(appAt().app)).toMatch(DOWN);
  });

  it.each([
    ['another provider is down', () => flag('kp-guest-pay', 'down')],
    ['an operator holds it up against the probe', async () => Promise.all([flag('kp-payonline', 'up'), probed('kp-payonline', 'down')])],
    ['the probe is stale', () => probed('kp-payonline', 'down', START - PROBE_STALE_AFTER - 1)],
  ])('the step page of a bill says nothing when %s', async (_, take) => {
    await take();
    expect(await page(appAt().app)).toMatch(UP);
  });

  it('the step page of a bill follows a change within a minute, both ways, and asks the database no more often than it must', async () => {
    const { app, clock } = appAt();
    expect(await page(app)).toMatch(UP);
    await flag('kp-payonline', 'down');
    clock.at += KEPT_FOR - 1;
    expect(await page(app)).toMatch(UP);
    clock.at += 1;
    expect(KEPT_FOR).toBeLessThan(60_000);
    expect(await page(app)).toMatch(DOWN);
    await env.DB.exec('DELETE FROM provider_status');
    clock.at += KEPT_FOR;
    expect(await page(app)).toMatch(UP);
  });

  it('the step page of a bill goes out when the database does not answer', async () => {
    let answer: (ids: string[]) => void = () => undefined;
    const { app } = appAt({ providerStatus: { down: () => new Promise((resolve) => (answer = resolve)) } });
    expect(await page(app)).toMatch(UP);
    answer([]);
  });

  it('the step page of a bill keeps the last answer while the database is away, and learns again when it is back', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let answer = () => Promise.resolve(['kp-payonline']);
    const { app, clock } = appAt({ providerStatus: { down: () => answer() } });
    expect(await page(app)).toMatch(DOWN);
    answer = () => Promise.reject(new Error('away'));
    clock.at += KEPT_FOR;
    expect(await page(app)).toMatch(DOWN);
    answer = () => Promise.resolve([]);
    expect(await page(app)).toMatch(DOWN);
    clock.at += KEPT_FOR;
    expect(await page(app)).toMatch(UP);
  });

  it('the step page of a bill asks a database that is away once for many pages, and logs one line a minute', async () => {
    let asked = 0;
    const lines = writtenLog();
    const { app, clock } = appAt({
      providerStatus: { down: () => Promise.reject(new Error(`away ${(asked += 1)}`)) },
      log: calmLog(log, () => clock.at),
    });
    const many = () => Promise.all(Array.from({ length: 20 }, () => page(app)));
    await many();
    await many();
    expect(asked).toBe(1);
    for (let turn = 0; turn < 24; turn += 1) {
      clock.at += KEPT_FOR;
      await many();
    }
    expect(asked).toBe(25);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { event: 'provider-status-unknown', name: 'Error', count: 1 },
      { event: 'provider-status-unknown', name: 'Error', count: 12 },
      { event: 'provider-status-unknown', name: 'Error', count: 12 },
    ]);
  });

  it('the step page of a bill counts as failed while its site is down', async () => {
    const counted: unknown[] = [];
    const handOffs = { count: (...what: unknown[]) => void counted.push(what) };
    const { app } = appAt({ handOffs, providerStatus: { down: () => Promise.resolve(['kp-payonline']) } });
    await page(app);
    await page(app, '/pay/georgia/medical/');
    expect(counted).toEqual([['georgia', 'premium', 'failed']]);
  });
});

describe('printed and typed addresses', () => {
  it.each([
    ['/pay?r=GA&b=premium', '/pay/georgia/premium/'],
    ['/pay/?r=GA&b=premium', '/pay/georgia/premium/'],
    ['/pay?R=ga&B=RX', '/pay/georgia/pharmacy/'],
    ['/pay?region=georgia&bill=medical', '/pay/georgia/medical/'],
    ['/pay?b=premium', '/pay/#premium'],
    ['/pay?r=CA&b=premium', '/pay/#premium'],
    ['/pay?r=atlantis', '/pay/'],
    ['/pay?utm_source=letter', '/pay/'],
    ['/pay', '/pay/'],
    ['/pay/georgia', '/pay/georgia/'],
    ['/pay/GA', '/pay/georgia/'],
    ['/pay/georgia?b=premium', '/pay/georgia/premium/'],
    ['/pay/georgia/premium', '/pay/georgia/premium/'],
    ['/pay/Georgia/Premium/', '/pay/georgia/premium/'],
    ['/pay/oregon-washington/doctor', '/pay/northwest/medical/'],
    ['/pay/premium', '/pay/#premium'],
    ['/pay/georgia/rent/', '/pay/georgia/'],
    ['/pay/atlantis/premium/', '/pay/#premium'],
  ])('printed and typed addresses %s leads to %s for good', async (path, location) => {
    const response = await ask(path);
    expect(response.status).toBe(308);
    expect(response.headers.get('Location')).toBe(location);
    expect(response.headers.get('Set-Cookie')).toBeNull();
  });

  it.each(['/pay/', '/pay/georgia/'])('printed and typed addresses %s is the page itself', async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<title>Pay');
  });

  it.each(['/pay/atlantis/', '/pay/atlantis/rent', '/pay/georgia/premium/now', '/pay/%2f%2fevil.example'])(
    'a printed or typed address leads to nothing at %s',
    async (path) => {
      await expectProblem(await ask(path), 404, 'not-found');
    },
  );

  it('printed and typed addresses never lead away from this site', async () => {
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'georgia//evil.example']) {
      for (const path of [
        `/pay?r=${encodeURIComponent(next)}&b=${next}`,
        `/pay/${encodeURIComponent(next)}/premium`,
        `/pay/georgia?b=${next}`,
      ]) {
        const location = (await ask(path)).headers.get('Location') ?? '/';
        expect(new URL(location, SITE).origin).toBe(SITE);
      }
    }
  });
});
