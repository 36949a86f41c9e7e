import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { address, goTo, remember, visit, visitor } from './browser.ts';

const pageHits = (page: Page) => page.locator('.search-list > li > a');

describe('the search page', () => {
  it('the search page has an address that can be shared', async () => {
    const page = await visit('/search/');
    await page.getByRole('searchbox').fill('old payment site');
    await pageHits(page).first().waitFor();
    const titles = await pageHits(page).allInnerTexts();
    expect(page.url()).toBe(`${address}/search/?q=old%20payment%20site`);

    const other = await visit(page.url().slice(address.length));
    await pageHits(other).first().waitFor();
    // The first answers to be seen are the last: none changes under a finger.
    expect(await pageHits(other).allInnerTexts()).toEqual(titles);
    expect(await other.getByRole('searchbox').inputValue()).toBe('old payment site');
  });

  it('the search page leaves out what is for other regions once a region is chosen, and widens in one step', async () => {
    const context = await visitor();
    const page = await context.newPage();
    const form = page.locator('a[href="/forms/charitable-coverage-application/"]').and(pageHits(page));
    for (const [region, found] of [
      ['colorado', 1],
      ['washington', 0],
    ] as const) {
      await remember(context, region);
      await goTo(page, '/search/?q=charitable%20coverage%20application');
      await pageHits(page).first().waitFor();
      expect(await form.count(), region).toBe(found);
    }
    await page.getByRole('link', { name: 'Show all regions' }).click();
    await form.waitFor();
    expect(page.url()).toContain('&region=all');
    await page.getByRole('link', { name: 'Only Washington' }).click();
    await form.waitFor({ state: 'detached' });
    await page.goBack();
    await form.waitFor();
  });

  it('the search page follows a region that is chosen while results are shown', async () => {
    const page = await visit('/search/?q=member%20services%20number');
    await page.locator('.instant').getByRole('link', { name: 'Georgia' }).waitFor();
    await page.locator('[data-region-chip] summary').click();
    await page.locator('[data-region-chip]').getByRole('button', { name: 'Georgia', exact: true }).click();
    await page.getByText('Member Services in Georgia').first().waitFor();
  });

  it('the search page shows the passage that holds the words, with a link to its section', async () => {
    const page = await visit('/search/?q=stop%20autopay');
    await pageHits(page).first().waitFor();
    await page.getByRole('searchbox').press('End');
    await page.getByRole('searchbox').press('Space');
    const passage = page.locator('.search-list .passage').first();
    await passage.waitFor();
    const link = await passage.locator('a').getAttribute('href');
    expect(await passage.locator('mark').count()).toBeGreaterThan(0);
    await goTo(page, link ?? '');
    expect(await page.locator(`[id="${link?.split('#')[1] ?? ''}"]`).isVisible()).toBe(true);
  });

  it('the search page finds a word that stands only in the text of a page, once the search is sent off', async () => {
    const page = await visit('/search/?q=punctuation');
    await page.getByText('Pages that hold these words').waitFor();
    expect(await page.locator('[data-search-results] a[href="/help/account/forgot-user-id/"]').isVisible()).toBe(true);
  });

  it('the search page leads on when nothing is found: topics, and the number of the region', async () => {
    const context = await visitor();
    await remember(context, 'hawaii');
    const page = await context.newPage();
    await goTo(page, '/search/?q=zzzqqqxxyy');
    await page.getByText('We found no answer to this.').waitFor();
    expect(await page.locator('.picks').getByRole('link', { name: 'Bills and payments' }).isVisible()).toBe(true);
    expect(await page.getByText('Member Services in Hawaii').first().isVisible()).toBe(true);
    expect(await page.locator('.az').isVisible()).toBe(true);
  });

  it('the search page corrects spelling and says so', async () => {
    const page = await visit('/search/?q=forgt%20my%20pasword');
    await pageHits(page).first().waitFor();
    expect(await pageHits(page).first().getAttribute('href')).toBe('/help/account/reset-password/');
    expect(await page.locator('main [data-search-results]').innerText()).toContain('Showing results for');
    await page.getByRole('link', { name: 'forgt my pasword' }).click();
    await page.waitForURL('**/search/?q=forgt%20my%20pasword&exact=1');
    await page.getByText('Showing results for').waitFor({ state: 'detached' });
  });

  it('the search page finds what replaced an old number, however it is written', async () => {
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
  ])('the search page puts the card for "%s" above every answer', async (query, words) => {
    const page = await visit(`/search/?q=${encodeURIComponent(query)}`);
    await page.locator('main .safety:visible').filter({ hasText: words }).waitFor();
    const above = await page.evaluate(() =>
      document
        .querySelector('main .safety:not([hidden])')
        ?.compareDocumentPosition(document.querySelector('[data-search-results]') as Node),
    );
    expect(above).toBe(4);
  });
});
