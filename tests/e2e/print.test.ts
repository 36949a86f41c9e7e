/** A page of each kind on paper, printed from a phone or a computer that is set to dark colours. */
import { describe, expect, it } from 'vitest';
import { PAY_ONLINE } from '../support/facts.ts';
import { goTo, visit, visitor } from './browser.ts';
import { lossesOf } from './losses.ts';
import { TEMPLATES } from './templates.ts';

/** US Letter, 8.5 inches wide, less half an inch of margin on each side. */
const PAPER = { width: 720, height: 960 };
/** A sheet to fill in by hand: its lines stay, and the site around it goes. */
const isSheet = (path: string) => path.includes('worksheet');
/** The page of a region is one card for the wallet. */
const isCard = (path: string) => /^\/regions\/./.test(path);

it('each kind of page is dark on white, fits, and has nothing to press', async () => {
  const page = await (await visitor({ viewport: PAPER, colorScheme: 'dark' })).newPage();
  await page.emulateMedia({ media: 'print' });
  const found: Record<string, string[]> = {};
  for (const path of TEMPLATES) {
    await goTo(page, path, { waitUntil: 'load' });
    const faults = await lossesOf(page);
    for (const gone of ['.site-header', '.site-footer nav', '.skip'])
      if (await page.locator(gone).isVisible()) faults.push(`${gone} is there`);
    // A term of the glossary is a word of the sentence that can be pressed; on paper it is the word. A fold is whole below its heading.
    const controls = await page.locator('button:not(.term):visible, input:visible, select:visible, :not(.fold) > summary:visible').count();
    const folded = await page.evaluate(
      () =>
        [...document.querySelectorAll('.fold > :not(summary, [hidden], [data-r], [data-c])')].filter(
          (part) => !part.checkVisibility({ contentVisibilityAuto: true }) && part.closest('[data-r], [data-c]') === null,
        ).length,
    );
    if (folded > 0 && !isCard(path)) faults.push(`${folded} folded parts are missing`);
    if (controls > 0 && !isSheet(path)) faults.push(`${controls} things to press`);
    if ((isSheet(path) || isCard(path)) === (await page.locator('.emergency a[href="tel:911"]').isVisible()))
      faults.push('911 is missing, or on a card or a letter');
    const colours = await page.evaluate(() => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d');
      const sum = (colour: string) => {
        if (canvas) canvas.fillStyle = colour;
        canvas?.fillRect(0, 0, 1, 1);
        return [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3).reduce((total, part) => total + part, 0);
      };
      const { color } = getComputedStyle(document.body);
      const { backgroundColor } = getComputedStyle(document.documentElement);
      return { ink: sum(color), paper: sum(backgroundColor) };
    });
    if (colours.ink > 200 || colours.paper < 700) faults.push(`ink ${colours.ink} on paper ${colours.paper}`);
    if (faults.length > 0) found[path] = faults;
  }
  expect(found).toEqual({});
});

describe('on paper', () => {
  it.each(['/help/bill-pay/pay-premium-online/', '/pay/georgia/', '/contact/?region=georgia&topic=billing'])(
    'on paper %s shows numbers to call',
    async (path) => {
      const page = await visit(path);
      await page.emulateMedia({ media: 'print' });
      // Paper needs no link: a card to cut out has the number as text.
      expect(await page.locator('main').innerText()).toMatch(/\b\d{3}-\d{3}-\d{4}\b/);
    },
  );

  it('on paper a link to another site is written out', async () => {
    const page = await visit('/help/bill-pay/pay-premium-online/');
    await page.emulateMedia({ media: 'print' });
    const after = await page.locator(`article a[href="${PAY_ONLINE}"]`).evaluate((link) => getComputedStyle(link, '::after').content);
    expect(after).toContain(PAY_ONLINE);
  });

  it('on paper each thing to have ready has a box to tick, and so has each choice of a sheet', async () => {
    const page = await visit('/help/bill-pay/pay-premium-online/');
    const box = (item: SVGElement | HTMLElement) => {
      const { content, width, borderTopWidth, borderTopStyle } = getComputedStyle(item, '::before');
      return content !== 'none' && parseFloat(width) > 8 && parseFloat(borderTopWidth) > 0 && borderTopStyle === 'solid';
    };
    const items = page.locator('.ready li');
    expect(await items.first().evaluate(box)).toBe(false);
    await page.emulateMedia({ media: 'print' });
    for (const item of await items.all()) expect(await item.evaluate(box)).toBe(true);
    await goTo(page, '/forms/grievance-form/worksheet/');
    expect(await page.locator('.choice input').first().isVisible()).toBe(true);
  });
});
