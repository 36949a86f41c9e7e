/** Colours of the device in place of ours: nothing is told by a background or a shadow alone, and nothing of ours is left over. */
import { expect, it } from 'vitest';
import { goTo, visitor } from './browser.ts';
import { LOOKS, TEMPLATES } from './templates.ts';

it('every kind of page shows in forced colours what can be pressed, filled in and chosen', async () => {
  const page = await (await visitor({ ...LOOKS.forced, viewport: { width: 320, height: 640 } })).newPage();
  const found: Record<string, string[]> = {};
  for (const path of TEMPLATES) {
    await goTo(page, path);
    const faults = await page.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('details:not([data-region-chip])')) fold.open = true;
      const list: string[] = [];
      const shown = (selector: string) =>
        [...document.body.querySelectorAll(selector)].filter((element) => element.checkVisibility({ visibilityProperty: true }));
      const called = (element: Element) => `${element.localName}.${element.className} "${element.textContent.trim().slice(0, 30)}"`;
      const canvas = getComputedStyle(document.documentElement).backgroundColor;
      for (const element of shown('*')) {
        const { backgroundImage, borderImageSource, forcedColorAdjust } = getComputedStyle(element);
        // The arrow of a choice is the browser's own.
        const painted = !element.matches('select') && (backgroundImage !== 'none' || borderImageSource !== 'none');
        if (painted || forcedColorAdjust === 'none') list.push(`${called(element)} keeps colours of ours`);
      }
      const framed = 'button:not(.term), .button, input:not([type=radio], [type=checkbox]), select, textarea, .callout, .safety';
      for (const element of shown(framed)) {
        const style = getComputedStyle(element);
        const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).filter(
          (side) =>
            Number.parseFloat(style[`border${side}Width`]) >= 1 &&
            !['transparent', 'rgba(0, 0, 0, 0)', canvas].includes(style[`border${side}Color`]),
        );
        if (sides.length === 0) list.push(`${called(element)} has no border`);
      }
      for (const element of shown('[aria-current]')) {
        if (Number(getComputedStyle(element).fontWeight) < 600) list.push(`${called(element)} does not show that it is here`);
      }
      for (const element of shown('input:is([type=radio], [type=checkbox])')) {
        if (getComputedStyle(element).appearance === 'none' || element.getBoundingClientRect().width < 16)
          list.push(`${called(element)} does not show what is chosen`);
      }
      return list;
    });
    if (faults.length > 0) found[path] = faults;
  }
  expect(found).toEqual({});
});
