/** Everything that takes focus, on a page of each kind: it is in view, in the open, and marked, however the page is looked at. */
import { expect, it } from 'vitest';
import { visitor } from './browser.ts';
import { faultsOf, lookAtFocus } from './focus.ts';
import { LOOKS, TEMPLATES } from './templates.ts';

it.each([
  ['light', 320],
  ['dark', 1280],
  ['forced', 320],
] as const)(
  'in %s colours at %i px, focus can always be seen',
  async (look, width) => {
    const context = await visitor({ ...LOOKS[look], viewport: { width, height: 640 } });
    const page = await context.newPage();
    const found: Record<string, string[]> = {};
    for (const path of TEMPLATES) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      // What is folded away takes focus too, once it is open.
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      await page.keyboard.press('Tab');
      const stops = await lookAtFocus(page, true);
      expect(stops.length, path).toBeGreaterThan(10);
      const faults = faultsOf(stops);
      if (faults.length > 0) found[path] = faults;
    }
    expect(found).toEqual({});
  },
  120_000,
);
