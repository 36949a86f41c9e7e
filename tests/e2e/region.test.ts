import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { arrive, goTo, regionCookie, remember, visibleRows, visit, visitor } from './browser.ts';

const ARTICLE = '/help/bill-pay/pay-premium-online/';
/** Its answer is a call. */
const CALL = '/help/bill-pay/coverage-ended-for-nonpayment/';
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
    expect(await visibleRows(page)).toEqual([]);

    await chooseInChip(page, 'Georgia');

    await page.locator('html[data-region="georgia"]').waitFor();
    expect(await visibleRows(page)).toEqual(['georgia']);
    expect(await chipOf(page).innerText()).toMatch(/^Region:\s+Georgia$/);
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
    expect(await visibleRows(page)).toEqual([]);
    await chipOf(page).click();
    await page.locator('[data-region-chip]').getByRole('button', { name: 'Georgia', exact: true }).click();
    await page.waitForLoadState();
    expect(new URL(page.url()).pathname).toBe(ARTICLE);
    expect(await regionCookie(page.context())).toBe('georgia');
    expect(await visibleRows(page)).toEqual(['georgia']);
    expect(await chipOf(page).innerText()).toMatch(/^Region:\s+Georgia$/);

    await goTo(page, '/pay/');
    expect(await page.getByRole('heading', { name: /^Pay in / }).allInnerTexts()).toEqual(['Pay in Georgia']);
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

describe('the choice in the page', () => {
  it.each([true, false])('the choice in the page shows the line of a region where one reads (scripts: %s)', async (javaScriptEnabled) => {
    const page = await visit(ARTICLE, { javaScriptEnabled });
    const pick = page.locator('#region-pick');
    await pick.getByRole('combobox').selectOption('colorado');
    await pick.getByRole('button').click();
    await expect.poll(() => visibleRows(page)).toEqual(['colorado']);
    expect(await pick.isVisible()).toBe(false);
    expect(await regionCookie(page.context())).toBe('colorado');
    expect(new URL(page.url()).pathname).toBe(ARTICLE);
  });

  it('the choice in the page moves the reading place to what it brought', async () => {
    const page = await visit(CALL);
    await page.locator('#region-pick').getByRole('combobox').selectOption('colorado');
    await page.locator('#region-pick').getByRole('button').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Colorado');
  });

  it.each([true, false])('who will not choose can see the numbers of every region (scripts: %s)', async (javaScriptEnabled) => {
    const page = await visit(CALL, { javaScriptEnabled });
    expect(await visibleRows(page)).toEqual([]);
    await page.getByRole('link', { name: 'All numbers' }).click();
    await expect.poll(async () => (await visibleRows(page)).join(' ').split(' ').length).toBe(8);
  });
});

describe('an address that names a region', () => {
  it('an address that names a region shows it without scripts too, and one press keeps it', async () => {
    const page = await visit(`${CALL}?region=hawaii`, { javaScriptEnabled: false });
    expect(await visibleRows(page)).toEqual(['hawaii']);
    expect(await regionCookie(page.context())).toBeUndefined();
    await page.locator('.asked-region').getByRole('button').locator('visible=true').click();
    await page.waitForURL(`**${CALL}`);
    expect(await regionCookie(page.context())).toBe('hawaii');
    expect(await page.locator('.asked-region').isVisible()).toBe(false);
  });

  it('an address that names a region shows it, offers it, and keeps nothing', async () => {
    const page = await visit(`${CALL}?region=hawaii`);
    expect(await visibleRows(page)).toEqual(['hawaii']);
    expect(await regionCookie(page.context())).toBeUndefined();
    const saved = page.waitForResponse((response) => new URL(response.url()).pathname === '/region');
    await page.getByRole('button', { name: 'Make it my region' }).locator('visible=true').click();
    await saved;
    await expect.poll(() => regionCookie(page.context())).toBe('hawaii');
    await goTo(page, ARTICLE);
    expect(await page.getByRole('button', { name: 'Make it my region' }).locator('visible=true').count()).toBe(0);
  });

  it('an address that names no region of the plan changes nothing', async () => {
    const page = await visit(`${CALL}?region=atlantis`);
    expect(await regionOf(page)).toBeNull();
  });

  it('the contact page keeps the region that was chosen in its form, and not that of a link from elsewhere', async () => {
    const page = await visit('/contact/?topic=billing&region=hawaii');
    expect(await regionCookie(page.context())).toBeUndefined();
    await goTo(page, '/contact/');
    await page.locator('.ask select[name="topic"]').selectOption('billing');
    await page.locator('.ask select[name="region"]').selectOption('georgia');
    await page.locator('.ask button').click();
    await expect.poll(() => regionCookie(page.context())).toBe('georgia');
  });
});

describe('a choice made elsewhere', () => {
  it('a choice made in another tab is followed once one comes back', async () => {
    const page = await visit(ARTICLE);
    await remember(page.context(), 'georgia');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.locator('html[data-region="georgia"]').waitFor();
    expect(await visibleRows(page)).toEqual(['georgia']);
  });

  it('an answer for one region is asked for again when another is chosen', async () => {
    const context = await visitor();
    await remember(context, 'colorado');
    const page = await context.newPage();
    await goTo(page, '/contact/?topic=billing');
    await chooseInChip(page, 'Georgia');
    await page
      .getByRole('heading', { name: /Georgia/ })
      .first()
      .waitFor();
    expect(await page.locator('[data-answer]').innerText()).not.toContain('Colorado');
  });

  it('a browser that keeps no cookies says so, and shows the region on this page', async () => {
    const page = await visit(ARTICLE);
    await page.evaluate(() => Object.defineProperty(document, 'cookie', { get: () => '' }));
    await chooseInChip(page, 'Georgia');
    await page.getByText('Your browser keeps no choice for the next page').locator('visible=true').waitFor();
    expect(await visibleRows(page)).toEqual(['georgia']);
  });
});

describe('forgetting the region', () => {
  it.each([true, false])('forgetting the region asks for it again (scripts: %s)', async (javaScriptEnabled) => {
    const context = await visitor({ javaScriptEnabled });
    await remember(context, 'georgia');
    const page = await context.newPage();
    await goTo(page, '/regions/');
    expect(await visibleRows(page)).toEqual(['georgia']);
    const answered = page.waitForResponse((response) => new URL(response.url()).pathname === '/region');
    await page.getByRole('button', { name: 'Forget my region' }).click();
    await answered;
    await page.locator('html:not([data-region])').waitFor();
    await expect.poll(() => visibleRows(page)).toEqual([]);
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
      expect(await page.getByRole('button', { name: 'Make it my region' }).isVisible()).toBe(false);
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
    const problem = page.getByRole('heading', { name: 'We could not read that ZIP code.' });
    expect(await problem.evaluate((element) => element === document.activeElement)).toBe(true);
    const field = page.getByLabel('Your home ZIP code');
    expect(await field.inputValue()).toBe('abc');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('a suggested region', () => {
  it('a suggested region is offered on the button and not acted upon', async () => {
    const context = await visitor();
    const page = await context.newPage();
    // Where this machine seems to be is not ours to decide, so this one answer is given here.
    await page.route('**/api/v1/region', (route) =>
      route.fulfill({ json: { region: 'georgia', confidence: 'likely', basis: 'network', candidates: ['georgia'] } }),
    );
    await goTo(page, ARTICLE);
    await page.getByRole('button', { name: 'Yes, Georgia' }).waitFor();
    expect(await regionOf(page)).toBeNull();
    expect(await visibleRows(page)).toEqual([]);
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

it('the menu of regions stays within a narrow window, with text of twice the size too', async () => {
  const page = await visit('/', { viewport: { width: 320, height: 640 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 32 } });
  await chipOf(page).click();
  const menu = await page.locator('[data-region-chip] > div').boundingBox();
  expect(menu?.x).toBeGreaterThanOrEqual(0);
  expect((menu?.x ?? 0) + (menu?.width ?? 999)).toBeLessThanOrEqual(320);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
