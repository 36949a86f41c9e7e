/**
 * Every bill of every region, walked to the payment site: with the site up, flagged down, and found down by the probe. On a
 * site of its own, for everyone sees what is down.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { addressBarText } from '#domain/facts/text.ts';
import { routePayment } from '#domain/pay/route.ts';
import { BILLS, type Bill } from '#domain/pay/bills.ts';
import type { Providers } from '#domain/pay/providers.ts';
import { REGION_IDS, type RegionId } from '#domain/regions/ids.ts';
import { urls } from '#domain/urls.ts';
import { bringAxe, violations } from './axe.ts';
import { address, goTo, visit, visitor } from './browser.ts';
import { startSite } from './serve-site.ts';

const providers = JSON.parse(readFileSync(new URL('../../data/providers.json', import.meta.url), 'utf8')) as Providers;
const current = providers.providers.filter(({ status }) => status === 'current');
const site = await startSite();

/** Into the site's own database while it runs, as Wrangler does it, which takes seconds of the processor to start. */
function sql(command: string): void {
  const folder = join(site.state, 'v3/d1/miniflare-D1DatabaseObject');
  const files = readdirSync(folder).filter((name) => name.endsWith('.sqlite') && name !== 'metadata.sqlite');
  if (files.length !== 1) throw new Error(`${folder} holds ${files.length} databases.`);
  using database = new DatabaseSync(join(folder, ...files), { timeout: 10_000 });
  database.exec(command);
}

function operator(what: string, id: string): void {
  const { status, stderr } = spawnSync('node', ['scripts/providers.ts', what, id, '--persist-to', site.state], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`providers ${what} ${id}: ${stderr}`);
}

function providerOf(region: RegionId, bill: Bill) {
  const route = routePayment(providers, region, bill);
  if (!route.online) throw new Error(`${region} × ${bill} is not online.`);
  return route.provider;
}

/** A page whose visits to payment sites end at this machine, and are remembered. */
async function walker(): Promise<{ page: Page; reached: { url: string; headers: Record<string, string> }[] }> {
  const context = await visitor({ javaScriptEnabled: false, baseURL: site.address });
  const page = await context.newPage();
  const reached: { url: string; headers: Record<string, string> }[] = [];
  const session = await context.newCDPSession(page);
  await session.send('Fetch.enable', { patterns: [{ urlPattern: 'https://*', resourceType: 'Document' }] });
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    reached.push(request);
    void session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, body: btoa('<title>The payment site</title>') });
  });
  return { page, reached };
}

const order = async (page: Page) => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');

/** To the payment site: from the page of the region while it is up, from a printed address while it is down. */
async function walk({ page, reached }: Awaited<ReturnType<typeof walker>>, region: RegionId, bill: Bill, down: boolean): Promise<void> {
  const { url, host } = providerOf(region, bill);
  await goTo(page, down ? urls.payStep(region, bill) : urls.payRegion(region));
  if (!down) await page.locator(`.rows a[href="${urls.payStep(region, bill)}"]`).click();
  expect(new URL(page.url()).pathname).toBe(urls.payStep(region, bill));
  const words = await order(page);
  if (down) {
    expect(words).toContain('is not working right now.');
    expect(words).not.toContain('You leave this guide.');
    // The other ways lead, and the site comes after them.
    expect(words.indexOf('By mail')).toBeLessThan(words.indexOf('Try the site anyway'));
    expect(words.indexOf('By mail')).toBeGreaterThan(0);
  } else {
    expect(words).not.toContain('is not working right now.');
    expect(words.indexOf('You leave this guide.')).toBeLessThan(words.indexOf('By mail'));
    expect(words).toContain('You leave this guide.');
  }
  reached.length = 0;
  const handOff = page.waitForResponse(`${site.address}${urls.goPay(region, bill)}`);
  await page.getByRole('link', { name: down ? `Try ${host}` : `Pay at ${addressBarText(url)}` }).click();
  const response = await handOff;
  expect(response.status()).toBe(303);
  expect(response.headers()).toMatchObject({ location: url, 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
  expect(reached.map((request) => request.url)).toEqual([url]);
  expect(Object.keys(reached[0]?.headers ?? {}).map((name) => name.toLowerCase())).not.toContain('referer');
}

const PAIRS = REGION_IDS.flatMap((region) => BILLS.map((bill) => [region, bill] as const));
/** One bill of each payment site. */
const ONE_EACH = PAIRS.filter((pair, at) => PAIRS.findIndex((other) => providerOf(...other) === providerOf(...pair)) === at);

async function walkAll(pairs: typeof PAIRS, down: boolean): Promise<void> {
  const left = [...pairs];
  const walkThrough = async () => {
    const own = await walker();
    for (let pair = left.shift(); pair; pair = left.shift()) await walk(own, ...pair, down);
  };
  await Promise.all([walkThrough(), walkThrough()]);
}

/** Whether the step page says that its site is down, as of now. */
async function saysDown(region: RegionId, bill: Bill): Promise<boolean> {
  const html = await (await fetch(`${site.address}${urls.payStep(region, bill)}`)).text();
  return !html.includes('data-up=');
}

const pairsUp = async () => {
  const down = await Promise.all(PAIRS.map((pair) => saysDown(...pair)));
  return PAIRS.filter((_, at) => !down[at]);
};

describe('the way to a payment site', () => {
  afterAll(() => site.stop());

  it('the way to a payment site is open for every bill of every region', async () => {
    await walkAll(PAIRS, false);
  });

  it('the way to a payment site warns and leads with the other ways when an operator flags the sites down', async () => {
    operator('down', 'kp-payonline');
    sql(current.map(({ id }) => `INSERT OR REPLACE INTO provider_status VALUES ('${id}', 'down', '2026-11-21T00:00:00Z')`).join(';'));
    await expect.poll(pairsUp).toEqual([]);
    await walkAll(ONE_EACH, true);

    const context = await visitor({ viewport: { width: 320, height: 640 }, baseURL: site.address });
    await bringAxe(context);
    const page = await context.newPage();
    await goTo(page, urls.payStep('mid-atlantic', 'premium'));
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it('the way to a payment site warns when the probe finds the sites down, and not once it is stale or an operator knows better', async () => {
    const probed = (at: Date) =>
      current.map(({ id }) => `INSERT OR REPLACE INTO provider_probe VALUES ('${id}', 'down', 0, '${at.toISOString()}')`).join(';');
    sql('DELETE FROM provider_status');
    await expect.poll(pairsUp).toEqual(PAIRS);
    sql(probed(new Date()));
    await expect.poll(pairsUp).toEqual([]);

    operator('up', 'kp-payonline');
    const served = PAIRS.filter((pair) => providerOf(...pair).id === 'kp-payonline');
    await expect.poll(pairsUp).toEqual(served);
    sql(probed(new Date(Date.now() - 3_600_000)));
    await expect.poll(pairsUp).toEqual(PAIRS);
  });
});

describe('a printed address', () => {
  it.each([
    ['/pay?r=GA&b=premium', '/pay/georgia/premium/'],
    ['/pay/ncal/rx', '/pay/northern-california/pharmacy/'],
    ['/pay?b=medical', '/pay/#medical'],
  ])('a printed address %s opens %s', async (typed, opened) => {
    const page = await visit(typed);
    expect(page.url()).toBe(`${address}${opened}`);
    expect(await page.locator('h1').innerText()).toMatch(/^Pay /);
  });
});
