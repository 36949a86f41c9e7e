import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { arrive, goTo, regionCookie, remember, visibleRows, visit, visitor } from './browser.ts';

const ARTICLE = '/help/bill-pay/pay-premium-online/';
const chipOf = (page: Page) => page.locator('[data-region-chip] summary');
const regionOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['region'] ?? null);

async function chooseInChip(page: Page, name: string): Promise<void> {
  await chipOf(page).click();
  const saved = page.waitForResponse((response) => new URL(response.url()).pathname === '/region');
  await page.locator('[data-region-chip]').getByRole('button', { name, exact: true }).click();
  await saved;
}

describe('choosing a region', () => {
  it('choosing a region with scripts changes the page at once, without loading it again', async () => {
    const page = await visit(ARTICLE);
    await page.evaluate(() => (document.body.dataset['mark'] = 'same page'));
    expect(await visibleRows(page)).toHaveLength(8);

    await chooseInChip(page, 'Georgia');

    await page.locator('html[data-region="georgia"]').waitFor();
    expect(await visibleRows(page)).toEqual(['georgia']);
    expect(await chipOf(page).innerText()).toMatch(/^Region: Georgia\s+Change$/);
    expect(await page.locator('[data-region-chip]').getAttribute('open')).toBeNull();
    expect(await page.locator('[data-region-status]').textContent()).toBe('Your region is now Georgia.');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    expect(await page.evaluate(() => document.body.dataset['mark'])).toBe('same page');
    expect(await regionCookie(page.context())).toBe('georgia');
  });

  it('choosing a region holds on later pages before anything of them is shown', async () => {
    const context = await visitor();
    await remember(context, 'georgia');
    const page = await context.newPage();
    await page.addInitScript(() => {
      const seen = new MutationObserver(() => {
        if (!document.querySelector('body')) return;
        document.documentElement.dataset['regionAtBody'] = document.documentElement.dataset['region'] ?? 'none';
        seen.disconnect();
      });
      seen.observe(document, { childList: true, subtree: true });
    });
    await goTo(page, ARTICLE);
    expect(await page.evaluate(() => document.documentElement.dataset['regionAtBody'])).toBe('georgia');
    expect(await visibleRows(page)).toEqual(['georgia']);
  });

  it('choosing a region without scripts sends a form, comes back to the page and shows that region only', async () => {
    const page = await visit(ARTICLE, { javaScriptEnabled: false });
    expect(await visibleRows(page)).toHaveLength(8);
    await chipOf(page).click();
    await page.locator('[data-region-chip]').getByRole('button', { name: 'Georgia', exact: true }).click();
    await page.waitForLoadState();
    expect(new URL(page.url()).pathname).toBe(ARTICLE);
    expect(await regionCookie(page.context())).toBe('georgia');
    expect(await visibleRows(page)).toEqual(['georgia']);
    expect(await chipOf(page).innerText()).toMatch(/^Region: Georgia\s+Change$/);

    await goTo(page, '/pay/');
    expect(await page.getByRole('link', { name: /^Pay in / }).allInnerTexts()).toEqual(['Pay in Georgia']);
  });

  it('choosing a region falls back to sending the form when the background request fails', async () => {
    const page = await visit(ARTICLE);
    let first = true;
    await page.route('**/region', async (route) => {
      if (!first) return route.continue();
      first = false;
      await route.abort();
    });
    await chipOf(page).click();
    await page.locator('[data-region-chip]').getByRole('button', { name: 'Hawaii', exact: true }).click();
    await page.locator('html[data-region="hawaii"]').waitFor();
    expect(new URL(page.url()).pathname).toBe(ARTICLE);
    expect(await regionCookie(page.context())).toBe('hawaii');
  });
});

describe('forgetting the region', () => {
  it.each([true, false])('forgetting the region shows all regions again (scripts: %s)', async (javaScriptEnabled) => {
    const context = await visitor({ javaScriptEnabled });
    await remember(context, 'georgia');
    const page = await context.newPage();
    await goTo(page, '/regions/');
    expect(await visibleRows(page)).toEqual(['georgia']);
    const answered = page.waitForResponse((response) => new URL(response.url()).pathname === '/region');
    await page.getByRole('button', { name: 'Forget my region' }).click();
    await answered;
    await page.locator('html:not([data-region])').waitFor();
    await expect.poll(() => visibleRows(page)).toHaveLength(8);
    expect(await regionCookie(context)).toBeUndefined();
  });
});

describe('finding the region by ZIP code', () => {
  async function ask(zip: string, javaScriptEnabled: boolean): Promise<Page> {
    const page = await visit('/regions/', { javaScriptEnabled });
    await page.getByLabel('Your home ZIP code').fill(zip);
    await Promise.all([
      arrive(page, (url) => url.hash !== '' || url.pathname !== '/regions/'),
      page.getByRole('button', { name: 'Find my region' }).click(),
    ]);
    return page;
  }

  describe.each([true, false])('with scripts: %s', (javaScriptEnabled) => {
    it('finding the region by ZIP code leads to the region when the ZIP code settles it', async () => {
      const page = await ask('98660', javaScriptEnabled);
      expect(new URL(page.url()).pathname).toBe('/regions/northwest/');
      expect(await regionCookie(page.context())).toBe('northwest');
      expect(await page.getByText('This is your region.').isVisible()).toBe(true);
    });

    it('finding the region by ZIP code says why when it cannot, and chooses nothing', async () => {
      const page = await ask('59718', javaScriptEnabled);
      expect(await page.getByText('That ZIP code is in none of the eight regions.').isVisible()).toBe(true);
      expect(await page.getByText('We could not read that ZIP code.').isVisible()).toBe(false);
      expect(await regionCookie(page.context())).toBeUndefined();
    });
  });

  it('finding the region by ZIP code asks again when it is no ZIP code', async () => {
    const page = await ask('abc', true);
    expect(await page.getByText('We could not read that ZIP code.').isVisible()).toBe(true);
  });
});

describe('a suggested region', () => {
  it('a suggested region is offered in words and not acted upon', async () => {
    const context = await visitor();
    const page = await context.newPage();
    // Where this machine seems to be is not ours to decide, so this one answer is given here.
    await page.route('**/api/v1/region', (route) =>
      route.fulfill({ json: { region: 'georgia', confidence: 'likely', basis: 'network', candidates: ['georgia'] } }),
    );
    await goTo(page, ARTICLE);
    await page.getByText('looks like Georgia?').waitFor();
    expect(await regionOf(page)).toBeNull();
    expect(await visibleRows(page)).toHaveLength(8);
    expect(await regionCookie(context)).toBeUndefined();
  });

  it('a suggested region is not asked for once a region is chosen', async () => {
    const context = await visitor();
    await remember(context, 'colorado');
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await goTo(page, ARTICLE, { waitUntil: 'networkidle' });
    expect(asked).not.toContain('/api/v1/region');
    expect(asked).toContain(ARTICLE);
  });
});
