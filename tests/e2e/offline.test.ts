import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { site } from '#domain/plan.ts';
import { writeOfflineWorker } from '../../build/integrations/offline-worker.ts';
import { deployedHeaders } from '../support/deployed-headers.ts';
import { phoneOf } from '../support/facts.ts';
import { goTo, remember, visitor } from './browser.ts';

const ARTICLE = '/help/bill-pay/premium-refund/';
const SENSITIVE = '/help/getting-help/safe-at-home/';
const CLIENT = join(import.meta.dirname, '../../dist/client');
const NOTICE = '[data-offline]';

const reader = () => visitor({ serviceWorkers: 'allow' });

/** Waits until the worker looks after the page. */
const lookedAfter = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { serviceWorker } = navigator;
        if (serviceWorker.controller) resolve();
        else serviceWorker.addEventListener('controllerchange', () => resolve());
      }),
  );

const keptPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });

async function readerOf(path: string, context?: BrowserContext): Promise<Page> {
  const page = await (context ?? (await reader())).newPage();
  await goTo(page, '/');
  await lookedAfter(page);
  await goTo(page, path);
  await expect.poll(() => keptPaths(page)).toContain(path);
  return page;
}

describe('without a connection', () => {
  it('without a connection a page that was read is shown again, with the day on which it was saved', async () => {
    const page = await readerOf(ARTICLE);
    expect(await page.locator(NOTICE).count()).toBe(0);
    await page.context().setOffline(true);
    await goTo(page, ARTICLE);
    const notice = page.locator(NOTICE);
    expect(await notice.isVisible()).toBe(true);
    expect(await notice.innerText()).toMatch(/^You are offline\. This page was saved on [A-Z]\w+ \d+, \d{4}\. Numbers may have changed\.$/);
    expect(await page.locator('h1').isVisible()).toBe(true);
    await page.context().setOffline(false);
    await goTo(page, ARTICLE);
    expect(await page.locator(NOTICE).count()).toBe(0);
  });

  it('without a connection any other page says so, and shows the number of a region once it is chosen there', async () => {
    const page = await readerOf(ARTICLE);
    await page.context().setOffline(true);
    for (const path of ['/contact/', '/']) {
      await goTo(page, path);
      expect(await page.locator(NOTICE).isVisible()).toBe(true);
    }
    await goTo(page, '/help/account/reset-password/');
    expect(await page.locator('h1').innerText()).toBe('You are offline');
    for (const number of ['911', '988']) expect(await page.locator(`a[href="tel:${number}"]`).first().isVisible()).toBe(true);
    await page.locator('#pick-region').selectOption('georgia');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page
      .locator(`main a[href="tel:${phoneOf('georgia')}"]`)
      .filter({ visible: true })
      .first()
      .waitFor();
  });

  it('without a connection the numbers of the chosen region are there, though their page was never read', async () => {
    const context = await reader();
    await remember(context, 'georgia');
    const page = await readerOf(ARTICLE, context);
    await expect.poll(() => keptPaths(page)).toContain('/regions/georgia/');
    await context.setOffline(true);
    await goTo(page, '/regions/georgia/');
    expect(await page.locator(NOTICE).isVisible()).toBe(true);
    expect(
      await page
        .locator(`a[href="tel:${phoneOf('georgia')}"]`)
        .first()
        .isVisible(),
    ).toBe(true);
  });

  it('without a connection there is nothing of sensitive pages, searches and messages', async () => {
    const page = await readerOf('/glossary/');
    for (const path of [SENSITIVE, '/search/?q=refund', '/contact/message/', ARTICLE]) await goTo(page, path);
    await expect.poll(() => keptPaths(page)).toContain(ARTICLE);
    const kept = await keptPaths(page);
    expect(kept.filter((path) => path === SENSITIVE || /^\/(?:search|api|region|contact\/message)\b/.test(path))).toEqual([]);
  });

  it('without a connection nothing is left once the region is forgotten', async () => {
    const context = await reader();
    await remember(context, 'georgia');
    const page = await readerOf(ARTICLE, context);
    await goTo(page, '/regions/');
    await page.getByRole('button', { name: 'Forget my region' }).click();
    await expect.poll(() => keptPaths(page)).toEqual([]);
  });

  it('without a connection nothing is left after the quick exit', async () => {
    const page = await readerOf(ARTICLE);
    const context = page.context();
    await context.route(`${site.quickExit}/**`, (route) => route.fulfill({ contentType: 'text/html', body: 'Sunny.' }));
    await goTo(page, SENSITIVE);
    await page.getByRole('link', { name: 'Leave this page' }).click();
    await page.waitForURL(`${site.quickExit}/`);
    const other = await context.newPage();
    // A page of ours that starts nothing itself.
    await goTo(other, '/robots.txt', { waitUntil: 'commit' }).catch(() => null);
    await expect.poll(() => keptPaths(other)).toEqual([]);
    expect(await other.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });
});

/** The files of the site, with a worker that a test can change. */
async function changeable(): Promise<{ origin: string; deploy: (kind: 'worker' | 'off', version: string) => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  const headers = deployedHeaders();
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = path === '/sw.js' ? join(folder, path) : join(CLIENT, path.endsWith('/') ? `${path}index.html` : path);
    try {
      const body = readFileSync(file);
      response.writeHead(200, { ...headers, 'Content-Type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('The server has no port.');
  return { origin: `http://127.0.0.1:${at.port}`, deploy: (kind, version) => writeOfflineWorker(folder, kind, version) };
}

const update = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update().then(() => undefined));
const names = (page: Page) => page.evaluate(() => caches.keys());

describe('a new version', () => {
  it('a new version takes nothing over from the one before, and can be the last: it removes what was kept, and itself', async () => {
    const { origin, deploy } = await changeable();
    await deploy('worker', 'one');
    const page = await (await reader()).newPage();
    await page.goto(`${origin}/`);
    await lookedAfter(page);
    await page.goto(origin + ARTICLE);
    await expect.poll(() => keptPaths(page)).toContain(ARTICLE);
    await page.goto(`${origin}/`);
    await deploy('worker', 'two');
    await update(page);
    await expect.poll(() => names(page)).toEqual(['pages-two']);
    expect(await keptPaths(page)).not.toContain(ARTICLE);
    await deploy('off', 'none');
    await update(page);
    await expect.poll(() => names(page)).toEqual([]);
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });
});
