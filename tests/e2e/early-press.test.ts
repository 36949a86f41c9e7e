/** People press before the scripts have come. Nothing of it is lost: here the scripts wait until a test lets them through. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { arrive, regionCookie, visitor } from './browser.ts';

/** A page that can be seen and used, and has no script yet. */
async function early(path: string): Promise<{ page: Page; letScriptsCome: () => Promise<void> }> {
  const page = await (await visitor()).newPage();
  let come: () => void = () => undefined;
  const coming = new Promise<void>((resolve) => (come = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await coming;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.locator('footer').waitFor();
  return {
    page,
    letScriptsCome: async () => {
      come();
      await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    },
  };
}

it('the site answers a search that was typed before the scripts came', async () => {
  const { page, letScriptsCome } = await early('/help/bill-pay/premium-autopay/');
  await page.getByRole('searchbox').fill('refund premium');
  await letScriptsCome();
  await page.getByRole('option').first().waitFor();
  expect(await page.locator('[data-search] input').inputValue()).toBe('refund premium');
});

it('the site answers a search on the results page that was typed before the scripts came', async () => {
  const { page, letScriptsCome } = await early('/search/');
  await page.getByRole('searchbox').fill('refund premium');
  await letScriptsCome();
  await page.locator('[data-search-results] :is(h3, li) > a').first().waitFor();
});

it('the site opens the results of a search that was sent before the scripts came', async () => {
  const { page, letScriptsCome } = await early('/help/bill-pay/premium-autopay/');
  await page.getByRole('searchbox').fill('refund premium');
  await page.getByRole('searchbox').press('Enter');
  await page.waitForURL('**/search/?q=refund+premium', { waitUntil: 'commit' });
  await letScriptsCome();
  await page.locator('[data-search-results] :is(h3, li) > a').first().waitFor();
});

it('the site remembers a region that was chosen before the scripts came', async () => {
  const { page, letScriptsCome } = await early('/help/bill-pay/premium-autopay/');
  await page.locator('[data-region-chip] summary').click();
  await page.locator('[data-region-chip]').getByRole('button', { name: 'Georgia', exact: true }).click({ noWaitAfter: true });
  await page.locator('html[data-region="georgia"]').waitFor({ state: 'attached' });
  await letScriptsCome();
  expect(await regionCookie(page.context())).toBe('georgia');
});

it('the site keeps a filter of the form library that was chosen before the scripts came', async () => {
  const { page, letScriptsCome } = await early('/forms/?coverage=medicare');
  const family = page.locator('.filters [name="topic"][value="family"]');
  await family.check();
  await letScriptsCome();
  await arrive(page, '**/forms/?topic=family&coverage=medicare');
  expect(await family.isChecked()).toBe(true);
  expect(await page.locator('.library li:visible').count()).toBe(
    Number((await page.locator('[data-filter-status]').textContent())?.split(' ')[0]),
  );
});

it('the site keeps on paper what was typed before the scripts came, and clears it when asked before', async () => {
  const { page, letScriptsCome } = await early('/forms/grievance-form/worksheet/');
  await page.fill('#name', 'Typed words');
  await page.getByRole('button', { name: 'Clear all lines' }).click();
  expect(await page.inputValue('#name')).toBe('');
  await page.fill('#phone', '404 555 0100');
  await letScriptsCome();
  await page.emulateMedia({ media: 'print' });
  const paper = await page.locator('body').innerText();
  expect(paper).toContain('404 555 0100');
  expect(paper).not.toContain('Typed words');
});

it('the site reads a message for words of care that was typed before the scripts came', async () => {
  const { page, letScriptsCome } = await early('/contact/message/');
  await page.getByRole('textbox', { name: 'Your message' }).fill('I want to die.');
  await letScriptsCome();
  await page.locator('[data-message-notices]').getByRole('link', { name: 'Call 988' }).waitFor();
});

it.each([
  ['/forms/grievance-form/worksheet/', '[data-print]'],
  ['/pay/check/', '#check'],
  ['/pay/due-date/', '#date-helper'],
  ['/appeals/deadline/', '#date-helper'],
])('%s shows what needs scripts (%s) only once they have come', async (path, selector) => {
  const { page, letScriptsCome } = await early(path);
  expect(await page.locator(selector).isVisible()).toBe(false);
  await letScriptsCome();
  expect(await page.locator(selector).isVisible()).toBe(true);
});
