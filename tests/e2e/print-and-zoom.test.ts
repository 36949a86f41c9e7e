import { describe, expect, it } from 'vitest';
import { visit } from './browser.ts';

const PAGES = ['/help/bill-pay/pay-premium-online/', '/pay/georgia/', '/contact/?region=georgia&topic=billing'];

describe('on paper', () => {
  it.each(PAGES)('%s shows numbers and addresses, and nothing to press', async (path) => {
    const page = await visit(path);
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.site-header', '.site-footer nav', '.skip']) expect(await page.locator(gone).isVisible(), gone).toBe(false);
    // A term of the glossary is a word of the sentence that can be pressed; on paper it is the word.
    expect(await page.locator('button:not(.term):visible, input:visible').count()).toBe(0);
    expect(await page.locator('main a[href^="tel:+1"]:visible').count()).toBeGreaterThan(0);
    expect(await page.locator('.emergency a[href="tel:911"]').isVisible()).toBe(true);
  });

  it('writes out where a link to another site leads', async () => {
    const page = await visit('/help/bill-pay/pay-premium-online/');
    await page.emulateMedia({ media: 'print' });
    const after = await page
      .locator('article a[href="https://kp.org/payonline"]')
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(after).toContain('https://kp.org/payonline');
  });
});

describe('at 400 % zoom', () => {
  // 1280 by 1024 px at 400 % leaves this much room for the page.
  const zoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };

  it.each(PAGES)('%s needs no sideways scrolling and cuts nothing off', async (path) => {
    const page = await visit(path, zoomed);
    const cut = await page.evaluate(() => {
      const room = document.documentElement.clientWidth;
      return [...document.querySelectorAll('main :is(a, button, input, h1, h2, p)')]
        .map((element) => ({ text: element.textContent.slice(0, 40), box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.right > room + 1 || box.left < -1))
        .map(({ text }) => text);
    });
    expect(cut).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it('the search and its answers can be reached', async () => {
    const page = await visit('/', zoomed);
    await page.getByRole('combobox').fill('refund');
    const hit = page.getByRole('option').first();
    await hit.waitFor();
    await hit.scrollIntoViewIfNeeded();
    // The answers are drawn once more when their passages have come.
    await expect
      .poll(async () => {
        const box = await hit.boundingBox();
        return (box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 320;
      })
      .toBe(true);
  });
});
