/** A page of each kind with larger text, wider spacing and 400 % zoom, everything unfolded: nothing is lost. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { address, browser, goTo, visit } from './browser.ts';
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

/** One load for all of them: only the window, the size of text and one sheet change. */
const SCREENS = [
  ['text of twice the size, on a phone', { width: 360, height: 640 }, 32, false],
  ['text of twice the size, on a wide screen', { width: 1280, height: 800 }, 32, false],
  // 1280 by 1024 px at 400 % leaves this much room for the page.
  ['400 % zoom', { width: 320, height: 256 }, 16, false],
  ['wide spacing of text, on a phone', { width: 320, height: 640 }, 16, true],
  ['wide spacing of text, on a wide screen', { width: 1280, height: 800 }, 16, true],
] as const;

describe('a page of each kind', () => {
  const found: Record<string, Record<string, string[]>> = {};

  beforeAll(async () => {
    const context = await browser.newContext({ baseURL: address });
    const page = await context.newPage();
    for (const path of TEMPLATES) {
      await goTo(page, path, { waitUntil: 'load' });
      await page.evaluate(async (rules) => {
        for (const fold of document.querySelectorAll<HTMLDetailsElement>('details:not([data-region-chip])')) fold.open = true;
        document.adoptedStyleSheets = [await new CSSStyleSheet().replace(rules)];
      }, SPACING);
      for (const [screen, viewport, size, spaced] of SCREENS) {
        await page.setViewportSize(viewport);
        await setTextSize(page, size);
        const body = await page.evaluate((on) => {
          for (const sheet of document.adoptedStyleSheets) sheet.disabled = !on;
          const { fontSize, letterSpacing } = getComputedStyle(document.body);
          return { size: Number.parseFloat(fontSize), isSpaced: letterSpacing !== 'normal' };
        }, spaced);
        // Text is a little larger here than a browser has it.
        if (body.size < size * 1.1 || body.isSpaced !== spaced) throw new Error(`${path} does not take ${screen}.`);
        const losses = await lossesOf(page);
        const of = (found[screen] ??= {});
        if (losses.length > 0) of[path] = losses;
      }
    }
    await context.close();
  });

  it.each(SCREENS.map(([screen]) => screen))('a page of each kind loses nothing with %s', (screen) => {
    expect(found[screen]).toEqual({});
  });
});

it('the search box shows its answers whole at 400 % zoom', async () => {
  const page = await visit('/', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
  await page.locator('[data-search] input').fill('refund');
  await page.getByRole('option').first().waitFor();
  await page.locator('[data-search-panel][aria-busy=false]').waitFor();
  expect(await lossesOf(page, '[data-search-panel]')).toEqual([]);
});
