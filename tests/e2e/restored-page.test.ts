/** A page that Back brings as it was left: browsers keep it in memory, and test drivers switch that off. */
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { address, goTo } from './browser.ts';
import { BROWSER_FLAGS } from './launch.ts';

it('a page that Back restores follows the region chosen after it was left', async () => {
  // The browser without windows keeps no pages.
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: BROWSER_FLAGS,
  });
  try {
    // A service worker that takes over in its first visit drops the pages kept from before it.
    const context = await browser.newContext({ baseURL: address, serviceWorkers: 'block' });
    const page = await context.newPage();
    await goTo(page, '/help/bill-pay/coverage-ended-for-nonpayment/');
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => (document.body.dataset['restored'] = String(persisted)));
    });
    await goTo(page, '/regions/');
    await page.locator('[data-region-chip] summary').click();
    await page.locator('[data-region-chip] button[value="hawaii"]').click();
    await page.locator('html[data-region="hawaii"]').waitFor();
    // Driven from within: a driver waits for a load, and a restored page has none.
    await page.evaluate(() => history.back());
    await expect.poll(() => page.evaluate(() => document.body.dataset['restored'])).toBe('true');
    expect(await page.evaluate(() => document.documentElement.dataset['region'])).toBe('hawaii');
  } finally {
    await browser.close();
  }
});
