import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { address, remember, visit, visitor } from './browser.ts';

const ARTICLE = '/help/bill-pay/premium-autopay/';
const isSearchCode = (path: string) => path.startsWith('/pagefind/') || path.includes('search-');
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
    await expect
      .poll(() => asked.filter(isSearchCode).sort())
      .toEqual([expect.stringMatching(/^\/_astro\/search-answers\./), '/search-data.json']);
  });

  it('answers while typing, below the box, and says how many to a screen reader', async () => {
    const page = await visit(ARTICLE);
    await page.getByRole('searchbox').pressSequentially('refund');
    await panelHits(page).first().waitFor();
    expect(await panelHits(page).count()).toBeLessThanOrEqual(5);
    expect(await panelHits(page).first().getAttribute('href')).toBe('/help/bill-pay/premium-refund/');
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
    await page.getByText('No page has these words.').first().waitFor();
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

  it('leaves out what is for other regions once a region is chosen, and widens in one step', async () => {
    const context = await visitor();
    const page = await context.newPage();
    const form = page.locator('a[href="/forms/charitable-coverage-application/"]').and(pageHits(page));
    for (const [region, found] of [
      ['colorado', 1],
      ['washington', 0],
    ] as const) {
      await remember(context, region);
      await page.goto('/search/?q=charitable%20coverage%20application');
      await pageHits(page).first().waitFor();
      expect(await form.count(), region).toBe(found);
    }
    await page.getByRole('button', { name: 'Search every region' }).click();
    await form.waitFor();
  });

  it('mends spelling and says so', async () => {
    const page = await visit('/search/?q=forgt%20my%20pasword');
    await pageHits(page).first().waitFor();
    expect(await pageHits(page).first().getAttribute('href')).toBe('/help/account/reset-password/');
    expect(await page.locator('main [data-search-results]').innerText()).toContain('Showing results for');
  });

  it('finds what replaced an old number, however it is written', async () => {
    for (const written of ['844-632-2045', '(844) 632 2045', '+18446322045']) {
      const page = await visit(`/search/?q=${encodeURIComponent(written)}`);
      await pageHits(page).first().waitFor();
      expect(await pageHits(page).first().getAttribute('href'), written).toBe('/facts/old/#844-632-2045');
    }
  });

  it.each([
    ['chest pain', 'Call 911'],
    ['me quiero matar', 'Call 988'],
    ['should i take ibuprofen', 'We give no medical advice.'],
  ])('puts the card for "%s" above every answer', async (query, words) => {
    const page = await visit(`/search/?q=${encodeURIComponent(query)}`);
    const first = page.locator('main [data-search-results] > *').first();
    await first.filter({ hasText: words }).waitFor();
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
