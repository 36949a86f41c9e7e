import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { bringAxe, FRAME, violations } from './axe.ts';
import { address, browser, builtPaths } from './browser.ts';

type Findings = Record<string, string[]>;

const LIGHT: Findings = {};
const NARROW: Findings = {};
const SIDEWAYS: Findings = {};
const ERRORS: Findings = {};
const ELSEWHERE: Findings = {};

const paths = builtPaths();
/** One page of each kind, and the longest. The frame around all pages is looked at here only. */
const REPRESENTATIVE = new Set([
  '/',
  '/help/',
  '/help/bill-pay/',
  '/help/bill-pay/pay-premium-online/',
  '/pay/',
  '/pay/georgia/',
  '/pay/georgia/premium/',
  '/pay/check/',
  '/regions/',
  '/regions/mid-atlantic/',
  '/contact/',
  '/contact/?topic=billing&region=georgia',
  '/contact/message/',
  '/forms/claim-form/',
  '/facts/',
  '/search/',
  '/no-such-page/',
]);

const add = (to: Findings, path: string, ...found: string[]) => {
  if (found.length > 0) (to[path] ??= []).push(...found);
};

async function look(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(path, { waitUntil: 'load' });
  add(LIGHT, path, ...(await violations(page, { leaveOut: REPRESENTATIVE.has(path) ? [] : FRAME })));
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > 320) add(SIDEWAYS, path, `${width} px wide`);
  if (!REPRESENTATIVE.has(path)) return;
  await page.emulateMedia({ colorScheme: 'dark' });
  add(NARROW, path, ...(await violations(page)));
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Works through the list with one page of its own. */
async function lookAt(list: string[]): Promise<void> {
  const context = await browser.newContext({ baseURL: address });
  await bringAxe(context);
  const page = await context.newPage();
  let path = '';
  page.on('console', (message) => {
    // A missing page answers 404, and Chromium says so.
    if (message.type() === 'error' && !(path === '/no-such-page/' && message.text().includes('404'))) add(ERRORS, path, message.text());
  });
  page.on('pageerror', (error) => add(ERRORS, path, error.message));
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== address) add(ELSEWHERE, path, request.url());
  });
  for (let next = list.shift(); next !== undefined; next = list.shift()) {
    path = next;
    await look(page, path);
  }
  await context.close();
}

describe('every page', () => {
  beforeAll(async () => {
    const list = [...new Set([...paths, ...REPRESENTATIVE])];
    await Promise.all([lookAt(list), lookAt(list), lookAt(list)]);
  }, 600_000);

  it('is one of many, and each kind is among them', () => {
    expect(paths.length).toBeGreaterThan(60);
    expect([...REPRESENTATIVE].filter((path) => !paths.includes(path))).toEqual(['/contact/?topic=billing&region=georgia']);
  });

  it('is accessible on a wide screen in light colours', () => {
    expect(LIGHT).toEqual({});
  });

  it('of each kind is accessible at 320 px in dark colours', () => {
    expect(NARROW).toEqual({});
  });

  it('fits 320 px without scrolling sideways', () => {
    expect(SIDEWAYS).toEqual({});
  });

  it('runs without an error', () => {
    expect(ERRORS).toEqual({});
  });

  it('asks nothing of anyone else', () => {
    expect(ELSEWHERE).toEqual({});
  });
});
