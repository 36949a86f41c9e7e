/** The shared browser, and what tests keep asking of it. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page, type Response } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';

export const address = inject('address');

/** One connection per test file; contexts that a test leaves open end with it. */
export const browser: Browser = await chromium.connect(inject('browser'));

/** Milliseconds until something that never comes ends a test: long, for a machine that does other things meanwhile. */
const PATIENCE = 60_000;

/** How Chromium says that a page broke the content policy. */
export const BROKEN_POLICY = /Content Security Policy|requires 'Trusted/i;

/** Waits until the page is all that it will be: its scripts have run (`src/browser/main.ts`), or there are none. */
export const ready = (page: Page): Promise<void> => page.locator('html[data-ready], html:not(.js)').waitFor({ state: 'attached' });

/** Opens an address, and waits until it is ready. */
export async function goTo(page: Page, to: string, options?: Parameters<Page['goto']>[1]): Promise<Response | null> {
  const response = await page.goto(to, options);
  await ready(page);
  return response;
}

/** Loads the page again, and waits until it is ready. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await ready(page);
}

/** Waits for a page that a press leads to, until it is ready. */
export async function arrive(page: Page, at: Parameters<Page['waitForURL']>[0]): Promise<void> {
  await page.waitForURL(at);
  await ready(page);
}

/**
 * For use inside a test: someone who comes for the first time, with nothing stored. Gone when the test ends, which fails
 * when a page broke the content policy.
 */
export async function visitor(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: address,
    // Pages come from the site, not from what a device kept; `offline.test.ts` asks for the other.
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const broken: string[] = [];
  context.on('console', (message) => {
    if (BROKEN_POLICY.test(message.text())) broken.push(message.text());
  });
  onTestFinished(async () => {
    await context.close();
    expect(broken).toEqual([]);
  });
  context.setDefaultTimeout(PATIENCE);
  return context;
}

/** Opens a path as a new visitor. */
export async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await visitor(options)).newPage();
  await goTo(page, path);
  return page;
}

export const REGION_COOKIE = '__Host-region';

export async function regionCookie(context: BrowserContext): Promise<string | undefined> {
  return (await context.cookies(address)).find(({ name }) => name === REGION_COOKIE)?.value;
}

/** Makes the visitor one who chose a region before. */
export async function remember(context: BrowserContext, region: string): Promise<void> {
  await context.addCookies([
    { name: REGION_COOKIE, value: region, url: address.replace('http:', 'https:'), secure: true, sameSite: 'Lax' },
  ]);
}

/** Paths of all built pages; the error page under an address that does not exist. */
export function builtPaths(): string[] {
  const client = fileURLToPath(new URL('../../dist/client/', import.meta.url));
  return readdirSync(client, { recursive: true, encoding: 'utf8' })
    .map((name) => `/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.html') && !name.startsWith('/pagefind/'))
    .map((name) => (name === '/404.html' ? '/no-such-page/' : name.replace(/index\.html$/, '')))
    .sort();
}

/** Regions whose line to call can be seen. */
export async function visibleRows(page: Page): Promise<(string | null)[]> {
  const rows = await page.locator('[data-r]:has(> .call)').all();
  const seen = await Promise.all(rows.map(async (row) => ((await row.isVisible()) ? [await row.getAttribute('data-r')] : [])));
  return seen.flat();
}
