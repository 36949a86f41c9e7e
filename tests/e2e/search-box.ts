/** The search box in the header of a page, for tests. */
import type { BrowserContext, Page } from 'playwright-core';
import { address, browser, goTo } from './browser.ts';

export const ARTICLE = '/help/bill-pay/premium-autopay/';

export const box = (page: Page) => page.locator('[data-search] input[type=search]');
export const panel = (page: Page) => page.locator('[data-search-panel]');
export const options = (page: Page) => page.getByRole('option');
export const status = (page: Page) => page.locator('[data-search-status]').textContent();
export const inBox = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox');

/** Types into the box and waits for the answers to exactly that. */
export async function typed(page: Page, query: string): Promise<void> {
  await box(page).fill(query);
  await page.locator('[data-search-panel][aria-busy=false]').waitFor();
}

/**
 * One page whose search has loaded, for every test of a file that changes nothing but the box: loading it takes longer than
 * what is tested. `close` when the last has run.
 */
export function warmPage(): { open: () => Promise<Page>; close: () => Promise<void> } {
  let context: BrowserContext | undefined;
  let page: Page | undefined;
  return {
    async open() {
      context ??= await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 800 } });
      page ??= await context.newPage();
      if (new URL(page.url(), address).pathname !== ARTICLE) await goTo(page, ARTICLE);
      await box(page).fill('');
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      return page;
    },
    close: async () => context?.close(),
  };
}
