import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { address, remember, visit, visitor } from './browser.ts';

const ARTICLE = '/help/bill-pay/premium-autopay/';
const isSearchCode = (path: string) => path.startsWith('/pagefind/') || path.includes('search-engine');
const panelHits = (page: Page) => page.locator('header [data-search-results] li a');
const pageHits = (page: Page) => page.locator('main [data-search-results] li a');

/** Opens a page and keeps a list of the paths that it asks for. */
async function watched(path: string): Promise<{ page: Page; asked: string[] }> {
  const page = await (await visitor()).newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(path, { waitUntil: 'networkidle' });
  return { page, asked };
}

describe('the search box', () => {
  it('costs nothing until a person goes for it', async () => {
    const { page, asked } = await watched(ARTICLE);
    expect(asked.filter(isSearchCode)).toEqual([]);
    expect(asked.length).toBeLessThanOrEqual(4);
    await page.getByRole('searchbox').focus();
    await expect.poll(() => asked.filter(isSearchCode).length).toBeGreaterThan(2);
  });

  it('answers while typing, below the box, and says how many to a screen reader', async () => {
    const page = await visit(ARTICLE);
    await page.getByRole('searchbox').pressSequentially('refund');
    await panelHits(page).first().waitFor();
    expect(await panelHits(page).count()).toBeLessThanOrEqual(5);
    expect(await panelHits(page).first().innerText()).toMatch(/refund/i);
    await expect.poll(() => page.locator('header [data-search-status]').textContent()).toMatch(/^\d+ pages? found$/);
  });

  it('closes with Escape, from the box and from an answer, and goes back to the box', async () => {
    const page = await visit(ARTICLE);
    const inBox = () => page.evaluate(() => document.activeElement?.getAttribute('type') === 'search');
    await page.getByRole('searchbox').fill('refund');
    await panelHits(page).first().focus();
    await page.keyboard.press('Escape');
    expect(await panelHits(page).count()).toBe(0);
    expect(await inBox()).toBe(true);

    await page.getByRole('searchbox').fill('premium');
    await panelHits(page).first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => panelHits(page).count()).toBe(0);
    expect(await inBox()).toBe(true);
  });

  it('works with the keyboard alone', async () => {
    const page = await visit(ARTICLE);
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.getAttribute('type') === 'search')) break;
    }
    await page.keyboard.type('due date');
    await panelHits(page).first().waitFor();
    const goal = await panelHits(page).first().getAttribute('href');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Search');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(goal);
    await Promise.all([page.waitForURL(`**${goal ?? ''}`), page.keyboard.press('Enter')]);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  it('says what to do when no page matches', async () => {
    const page = await visit('/search/?q=zzzqqqxxyy');
    await page.getByText('No page has all of these words.').first().waitFor();
    expect(await page.locator('.az').isVisible()).toBe(true);
  });
});

describe('the search page', () => {
  it('has an address that can be shared', async () => {
    const page = await visit('/search/');
    await page.getByRole('searchbox').fill('old payment site');
    await pageHits(page).first().waitFor();
    const titles = await pageHits(page).allInnerTexts();
    expect(page.url()).toBe(`${address}/search/?q=old%20payment%20site`);

    const other = await visit(page.url().slice(address.length));
    await pageHits(other).first().waitFor();
    expect(await pageHits(other).allInnerTexts()).toEqual(titles);
    expect(await other.getByRole('searchbox').inputValue()).toBe('old payment site');
  });

  it('leaves out what is for other regions once a region is chosen', async () => {
    const context = await visitor();
    const page = await context.newPage();
    const query = '/search/?q=pay%20a%20bill%20in';
    const payPages = async () => {
      await page.goto(query);
      await pageHits(page).first().waitFor();
      const hrefs = await Promise.all((await pageHits(page).all()).map((link) => link.getAttribute('href')));
      return hrefs.filter((href) => href?.startsWith('/pay/') && href !== '/pay/');
    };
    expect(await payPages()).toEqual(expect.arrayContaining(['/pay/georgia/', '/pay/colorado/']));
    await remember(context, 'georgia');
    expect(await payPages()).toEqual(['/pay/georgia/']);
  });

  it('offers a text for two regions to members of both, and to no one else', async () => {
    const context = await visitor();
    const page = await context.newPage();
    for (const [region, found] of [
      ['northern-california', true],
      ['southern-california', true],
      ['georgia', false],
    ] as const) {
      await remember(context, region);
      await page.goto('/search/?q=number%20for%20California');
      await pageHits(page).first().waitFor();
      expect(await page.locator('a[href="/help/getting-help/california-number/"]').and(pageHits(page)).count(), region).toBe(found ? 1 : 0);
    }
  });

  it('lists every question without scripts', async () => {
    const page = await visit(ARTICLE, { javaScriptEnabled: false });
    await page.getByRole('searchbox').fill('refund');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.waitForURL('**/search/?q=refund');
    expect(await page.getByRole('heading', { name: 'Every question, from A to Z' }).isVisible()).toBe(true);
    const titles = await page.locator('.az a').allInnerTexts();
    expect(titles.length).toBeGreaterThan(29);
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b)));
    expect(await page.locator('.help-end a[href^="tel:"]').first().isVisible()).toBe(true);
  });
});
