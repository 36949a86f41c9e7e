/** A page of each kind with larger text, wider spacing and 400 % zoom, everything unfolded: nothing is lost. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { visit, visitor } from './browser.ts';
import { lossesOf } from './losses.ts';
import { TEMPLATES } from './templates.ts';

/** What people set who need more room between letters, words and lines (WCAG 1.4.12). */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

/** The size of text as it is set in the browser, 16 px unless someone changed it. */
async function setTextSize(page: Page, size: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: size } });
}

const space = (page: Page) =>
  page.evaluate(async (rules) => {
    const sheet = await new CSSStyleSheet().replace(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, SPACING);

it.each([
  ['text of twice the size, on a phone', { width: 360, height: 640 }, 1, 32, false],
  ['text of twice the size, on a wide screen', { width: 1280, height: 800 }, 1, 32, false],
  // 1280 by 1024 px at 400 % leaves this much room for the page.
  ['400 % zoom', { width: 320, height: 256 }, 4, 16, false],
  ['wide spacing of text, on a phone', { width: 320, height: 640 }, 1, 16, true],
  ['wide spacing of text, on a wide screen', { width: 1280, height: 800 }, 1, 16, true],
] as const)(
  'loses nothing with %s',
  async (_, viewport, deviceScaleFactor, size, spaced) => {
    const context = await visitor({ viewport, deviceScaleFactor });
    const page = await context.newPage();
    await setTextSize(page, size);
    const found: Record<string, string[]> = {};
    for (const path of TEMPLATES) {
      await page.goto(path, { waitUntil: 'load' });
      if (spaced) await space(page);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      const grown = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
      expect(grown).toBeGreaterThan(size);
      const losses = await lossesOf(page);
      if (losses.length > 0) found[path] = losses;
    }
    expect(found).toEqual({});
  },
  120_000,
);

it('shows the answers of a search whole at 400 % zoom', async () => {
  const page = await visit('/', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
  await page.getByRole('combobox').fill('refund');
  await page.getByRole('option').first().waitFor();
  await page.locator('[data-search-panel][aria-busy=false]').waitFor();
  await page.getByRole('option').last().scrollIntoViewIfNeeded();
  expect(await lossesOf(page, '[data-search-panel]')).toEqual([]);
});
