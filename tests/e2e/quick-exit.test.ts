import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { site } from '#domain/plan.ts';
import { arrive, goTo, ready, visitor } from './browser.ts';

const HUB = '/private-help/';
const PAGE = '/help/getting-help/safe-at-home/';

/** Someone who came by the hub to a sensitive page; the other site answers here, and nothing is asked of the network. */
async function reader(options: Parameters<typeof visitor>[0] = {}): Promise<Page> {
  const context = await visitor(options);
  await context.route(`${site.quickExit}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Forecast</title>Sunny.' }),
  );
  const page = await context.newPage();
  await goTo(page, HUB);
  await page.locator(`main a[href="${PAGE}"]`).first().click();
  await arrive(page, `**${PAGE}`);
  return page;
}

const hasLeft = (page: Page) => page.waitForURL(`${site.quickExit}/`);

describe('the quick exit', () => {
  it('the quick exit leaves at once for the other site, in the same tab', async () => {
    const page = await reader();
    await page.getByRole('link', { name: 'Leave this page' }).click();
    await hasLeft(page);
    expect(await page.locator('body').innerText()).toBe('Sunny.');
    expect(page.context().pages()).toHaveLength(1);
  });

  it('the quick exit leaves when Esc is pressed twice, also from the search box', async () => {
    const page = await reader();
    await page.locator('input[name=q]').first().focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await hasLeft(page);
  });

  it('the quick exit stays when Esc is pressed once, or with another key between', async () => {
    const page = await reader();
    for (const key of ['Escape', 'Tab', 'Escape', 'Tab']) await page.keyboard.press(key);
    expect(new URL(page.url()).pathname).toBe(PAGE);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  it('the quick exit leaves no word on the screen while the other site takes its time', async () => {
    const page = await reader();
    await page.route(`${site.quickExit}/**`, () => undefined);
    const shown = await page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-quick-exit]')?.click();
      return [document.title, document.body.innerText.trim()];
    });
    expect(shown).toEqual(['', '']);
  });

  it('the quick exit is not undone by the Back button, until a page is opened anew', async () => {
    const page = await reader();
    await page.getByRole('link', { name: 'Leave this page' }).click();
    await hasLeft(page);
    await page.goBack();
    await hasLeft(page);
    expect(await page.locator('body').innerText()).toBe('Sunny.');
    await goTo(page, HUB);
    expect(await page.locator('h1').isVisible()).toBe(true);
    await page.locator('main a[href="/privacy/"]').click();
    await arrive(page, '**/privacy/');
    await page.goBack();
    await page.waitForURL(`**${HUB}`);
    await ready(page);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  it('the quick exit is a plain link without scripts, which tells the other site nothing', async () => {
    const page = await reader({ javaScriptEnabled: false });
    const asked = page.waitForRequest(`${site.quickExit}/`);
    await page.getByRole('link', { name: 'Leave this page' }).click();
    expect((await (await asked).allHeaders())['referer']).toBeUndefined();
    await hasLeft(page);
  });

  it.each([
    { width: 360, height: 640 },
    { width: 1280, height: 800 },
  ])('the quick exit stays in reach however far one reads, and is not printed: %o', async (viewport) => {
    const page = await reader({ viewport });
    const link = page.getByRole('link', { name: 'Leave this page' });
    const place = await link.boundingBox();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect(await link.boundingBox()).toEqual(place);
    expect(place?.height).toBeGreaterThanOrEqual(44);
    expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
    await page.emulateMedia({ media: 'print' });
    expect(await link.isVisible()).toBe(false);
  });

  it('the tab of a sensitive page does not name its subject, and other pages have no quick exit', async () => {
    const page = await reader();
    expect(await page.title()).toBe(`Help – ${site.name}`);
    await goTo(page, '/help/bill-pay/premium-refund/');
    expect(await page.locator('[data-quick-exit]').count()).toBe(0);
    expect(await page.title()).not.toBe(`Help – ${site.name}`);
  });
});
