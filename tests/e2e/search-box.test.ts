import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { phoneOf } from '../support/facts.ts';
import { bringAxe, violations } from './axe.ts';
import { arrive, goTo, visit, visitor } from './browser.ts';
import { ARTICLE, box, inBox, options, panel, status, typed, warmPage } from './search-box.ts';

const REFUND = '/help/bill-pay/premium-refund/';
const isSearchCode = (path: string) => /^\/(pagefind\/|search-|quick-search|instant-answers)|\/search[-.]/.test(path);
const active = (page: Page) =>
  page.evaluate(
    () => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.getAttribute('href') ?? null,
  );

const warm = warmPage();
afterAll(() => warm.close());

describe('the search box', () => {
  it('the search box costs nothing until a person goes for it, and then asks for the same whatever is typed', async () => {
    const page = await (await visitor()).newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await goTo(page, ARTICLE, { waitUntil: 'networkidle' });
    expect(asked.filter(isSearchCode)).toEqual([]);
    expect(asked.length).toBeLessThanOrEqual(4);

    await box(page).focus();
    const loaded = () => asked.filter((path) => path.endsWith('.json')).sort();
    await expect.poll(loaded).toEqual(['/instant-answers.json', '/search-data.json']);
    const before = asked.length;
    await box(page).pressSequentially('refund after I cancel');
    await options(page).first().waitFor();
    const more = () =>
      asked
        .slice(before)
        .filter((path) => path.endsWith('.json'))
        .sort();
    await expect.poll(more).toEqual(['/pay/check/values.json', '/search-passages.json']);
    const all = asked.length;
    for (const query of ['stop autopay', 'kppay-online.com/bill', '800-555-0199']) await typed(page, query);
    await panel(page).locator('.finding').waitFor();
    expect(asked.slice(all)).toEqual([]);
  });

  it('the search box stands in the header of an article and large on the home page', async () => {
    const page = await warm.open();
    expect(await page.locator('header').getByRole('combobox', { name: 'Search', exact: true }).isVisible()).toBe(true);
    await goTo(page, '/');
    const size = await page
      .locator('main')
      .getByRole('combobox', { name: /in your own words/ })
      .boundingBox();
    expect(size?.height).toBeGreaterThan(50);
  });

  it('the search box answers while typing with pages, passages and sections, and says how many once typing pauses', async () => {
    const page = await warm.open();
    await box(page).pressSequentially('stop autopay');
    await options(page).first().waitFor();
    expect(await options(page).first().getAttribute('href')).toBe(ARTICLE);
    expect(await status(page)).toBe('');
    await expect.poll(() => status(page)).toMatch(/^\d answers\.$/);
    await box(page).fill('stop autopay ');
    const section = page.locator(`[role=option][href^="${ARTICLE}#"]`);
    await section.waitFor();
    expect(await section.locator('mark').count()).toBeGreaterThan(0);
    const id = (await section.getAttribute('href'))?.split('#')[1] ?? '';
    expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
  });

  it('the search box moves through the answers with the arrows, Home and End, and opens the active one with Enter', async () => {
    const page = await warm.open();
    await box(page).focus();
    await typed(page, 'refund premium');
    const hrefs = await options(page).evaluateAll((all) => all.map((option) => option.getAttribute('href')));
    expect(hrefs.length).toBeGreaterThan(1);
    for (const [key, goal] of [
      ['ArrowDown', hrefs[0]],
      ['ArrowDown', hrefs[1]],
      ['End', hrefs.at(-1)],
      ['ArrowDown', null],
      ['ArrowUp', hrefs.at(-1)],
      ['Home', hrefs[0]],
      ['ArrowUp', null],
      ['ArrowDown', hrefs[0]],
    ] as const) {
      await page.keyboard.press(key);
      expect(await active(page), key).toBe(goal);
      expect(await inBox(page)).toBe(true);
      expect(await page.locator('[aria-selected=true]').count()).toBe(goal === null ? 0 : 1);
    }
    await Promise.all([arrive(page, `**${hrefs[0] ?? ''}`), page.keyboard.press('Enter')]);
  });

  it('the search box opens the results page with Enter when no answer is active', async () => {
    const page = await warm.open();
    await box(page).focus();
    await typed(page, 'refund premium');
    await Promise.all([arrive(page, '**/search/?q=refund+premium'), page.keyboard.press('Enter')]);
  });

  it('the search box closes with Escape, clears with the next, and opens again with an arrow', async () => {
    const page = await warm.open();
    await box(page).focus();
    await typed(page, 'refund');
    expect(await box(page).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await panel(page).isVisible()).toBe(false);
    expect(await box(page).getAttribute('aria-expanded')).toBe('false');
    expect(await box(page).inputValue()).toBe('refund');
    await page.keyboard.press('ArrowDown');
    await options(page).first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await box(page).inputValue()).toBe('');
    expect(await inBox(page)).toBe(true);
  });

  it('the search box keeps open while focus is inside it, and gives focus back to the box', async () => {
    const page = await warm.open();
    await box(page).focus();
    await typed(page, 'georgia member services number');
    const number = panel(page).locator('a[href^="tel:+1"]').first();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await number.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await panel(page).isVisible()).toBe(false);
    expect(await inBox(page)).toBe(true);

    await page.keyboard.press('ArrowDown');
    await options(page).first().waitFor();
    await page.locator('.skip').focus();
    await expect.poll(() => panel(page).isVisible()).toBe(false);
  });

  it('the search box takes a tap on an answer, and closes at a tap elsewhere', async () => {
    const context = await visitor({ hasTouch: true, viewport: { width: 390, height: 800 } });
    const page = await context.newPage();
    await goTo(page, '/');
    await box(page).tap();
    await typed(page, 'refund');
    await page.locator('h1').tap();
    expect(await panel(page).isVisible()).toBe(false);
    await box(page).tap();
    const hit = page.locator(`[role=option][href="${REFUND}"]`);
    await hit.waitFor();
    await Promise.all([arrive(page, `**${REFUND}`), hit.tap()]);
  });

  it('the search box moves nothing on the page when it opens', async () => {
    const page = await visit('/');
    await page.evaluate(() => {
      const shifts: number[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
      Object.assign(globalThis, { shifts });
    });
    const place = () => page.locator('#errands').boundingBox();
    const before = await place();
    await box(page).pressSequentially('refund of my premium');
    await options(page).first().waitFor();
    expect(await place()).toEqual(before);
    expect(
      await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0)),
    ).toBeLessThan(0.01);
  });

  it.each([
    [320, 'light'],
    [320, 'dark'],
    [1280, 'dark'],
  ] as const)(
    'the search box has no accessibility violation at %i px, %s, with answers, a card, or nothing found',
    async (width, colorScheme) => {
      const context = await visitor({ viewport: { width, height: 900 }, colorScheme });
      await bringAxe(context);
      const page = await context.newPage();
      await goTo(page, ARTICLE);
      // On a phone, the header has a way to the box in its place.
      if (width < 1024) await page.locator('[data-open-search]').click();
      else await box(page).focus();
      expect(await inBox(page)).toBe(true);
      for (const query of ['georgia member services number', 'should i take ibuprofen', 'zzzqqqxxyy']) {
        await typed(page, query);
        expect(await violations(page), query).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    },
  );

  it('the search box shows which answer is active in forced colours', async () => {
    const context = await visitor({ forcedColors: 'active' });
    const page = await context.newPage();
    await goTo(page, ARTICLE);
    await box(page).focus();
    await typed(page, 'refund');
    await page.keyboard.press('ArrowDown');
    const outline = await page.locator('[aria-selected=true]').evaluate((option) => getComputedStyle(option).outlineStyle);
    expect(outline).toBe('solid');
  });

  it('the search box goes on answering without a network once it is warm', async () => {
    const context = await visitor();
    const page = await context.newPage();
    await goTo(page, ARTICLE);
    const warm = page.waitForResponse('**/search-passages.json').then((response) => response.finished());
    await box(page).focus();
    await typed(page, 'refund');
    await warm;
    await context.setOffline(true);
    for (const [query, goal] of [
      ['reset password', '/help/account/reset-password/'],
      ['georgia member services number', `tel:${phoneOf('georgia')}`],
    ] as const) {
      await typed(page, query);
      await panel(page).locator(`a[href="${goal}"]`).first().waitFor();
    }
  });

  it('the search box says so when the search cannot be loaded, tries again, and still sends the form', async () => {
    const context = await visitor();
    const page = await context.newPage();
    await page.route('**/search-data.json', (route) => route.abort());
    await goTo(page, ARTICLE);
    await box(page).fill('refund');
    await panel(page).getByText('The search did not load.').waitFor();
    await page.unroute('**/search-data.json');
    await box(page).fill('refunds');
    await options(page).first().waitFor();
  });
});
