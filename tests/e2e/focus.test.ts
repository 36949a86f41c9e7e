/** Everything that takes focus, on a page of each kind: it is in view, in the open, and marked, however the page is looked at. */
import { expect, it } from 'vitest';
import { goTo, visitor } from './browser.ts';
import { faultsOf, lookAtFocus } from './focus.ts';
import { LOOKS, TEMPLATES } from './templates.ts';

const SCREENS = [
  ['light', 320],
  ['dark', 1280],
  ['forced', 320],
] as const;

it('focus can always be seen, in light, dark and forced colours, on narrow and wide screens', async () => {
  const page = await (await visitor()).newPage();
  const found: Record<string, string[]> = {};
  for (const path of TEMPLATES) {
    await goTo(page, path);
    // What is folded away takes focus too, once it is open.
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('details:not([data-region-chip])')) fold.open = true;
    });
    await page.keyboard.press('Tab');
    for (const [look, width] of SCREENS) {
      await page.setViewportSize({ width, height: 640 });
      await page.emulateMedia(LOOKS[look]);
      const stops = await lookAtFocus(page, true);
      expect(stops.length, path).toBeGreaterThan(10);
      const faults = faultsOf(stops);
      if (faults.length > 0) found[`${path} in ${look} colours at ${width} px`] = faults;
    }
  }
  expect(found).toEqual({});
});
