import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { phoneOf } from '../support/facts.ts';
import { address, goTo, remember, visit, visitor } from './browser.ts';

const pageHits = (page: Page) => page.locator('.answer h3 a, .possible h3 a, .search-list > li > a');
/** Waits for the whole search, whose answer may be the server's own: then the page says how many pages there are. */
const answered = (page: Page) => page.locator('[data-search-status]').filter({ hasText: /\S/ }).waitFor({ state: 'attached' });

describe('the search page', () => {
  it('the search page has an address that can be shared', async () => {
    const page = await visit('/search/');
    await page.getByRole('searchbox').fill('old payment site');
    await pageHits(page).first().waitFor();
    const titles = await pageHits(page).allInnerTexts();
    expect(page.url()).toBe(`${address}/search/?q=old%20payment%20site`);

    const other = await visit(page.url().slice(address.length));
    await answered(other);
    expect((await pageHits(other).allInnerTexts()).slice(0, 3)).toEqual(titles.slice(0, 3));
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
    await page.getByLabel('Where is your plan? Then you see who to call.').waitFor();
    await page.locator('[data-region-chip] summary').click();
    await page.locator('[data-region-chip]').getByRole('button', { name: 'Georgia', exact: true }).click();
    await page.getByText('Member Services in Georgia').first().waitFor();
  });

  it('the search page shows the passage that holds the words, with a link to its section', async () => {
    const page = await visit('/search/?q=stop%20autopay');
    await answered(page);
    await page.getByRole('searchbox').press('End');
    await page.getByRole('searchbox').press('Space');
    const mark = page.locator('main mark').first();
    await mark.waitFor();
    const link = await page.locator('main p:has(mark) a').first().getAttribute('href');
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
    await page.getByRole('heading', { name: 'We have no page about this' }).waitFor();
    expect(await page.locator('.picks').getByRole('link', { name: 'Bills and payments' }).isVisible()).toBe(true);
    expect(await page.getByText('Member Services in Hawaii').first().isVisible()).toBe(true);
    expect(await page.locator('.folds').isVisible()).toBe(false);
  });

  it('the search page corrects spelling and says so', async () => {
    const page = await visit('/search/?q=forgt%20my%20pasword');
    await pageHits(page).first().waitFor();
    expect(await pageHits(page).first().getAttribute('href')).toBe('/help/account/reset-password/');
    expect(await page.locator('main [data-search-results]').innerText()).toContain('Showing results for');
    await page.getByRole('link', { name: 'forgt my pasword' }).click();
    await page.waitForURL('**/search/?q=forgt%20my%20pasword&exact=1');
    await page.getByText('Showing results for').waitFor({ state: 'detached' });
    expect(await page.getByRole('searchbox').inputValue()).toBe('forgt my pasword');
  });

  it('the search page finds what replaced an old number, however it is written', async () => {
    for (const written of ['844-632-2045', '(844) 632 2045', '+18446322045']) {
      const page = await visit(`/search/?q=${encodeURIComponent(written)}`);
      await pageHits(page).first().waitFor();
      expect(await pageHits(page).first().getAttribute('href'), written).toBe('/facts/old/#844-632-2045');
    }
  });

  it('the search page keeps what the server answered until it knows better, and moves nothing', async () => {
    const page = await (await visitor()).newPage();
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/search-data.json', async (route) => {
      await held;
      await route.continue();
    });
    await goTo(page, '/search/?q=replace%20my%20id%20card');
    const answer = page.locator('[data-edge-answer] .answer');
    expect(await answer.isVisible()).toBe(true);
    await page.locator('[data-search-panel][aria-busy=true]').waitFor();
    expect(await answer.isVisible()).toBe(true);
    go();
    await answered(page);
    expect(await pageHits(page).first().getAttribute('href')).toBe('/help/getting-help/id-card-replace/');
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0))).toBe(
      0,
    );
  });

  it('the search page goes on at what was found once a question is sent off, and says how much it is', async () => {
    const page = await visit('/search/');
    await page.getByRole('searchbox').fill('replace my id card');
    await pageHits(page).first().waitFor();
    await page.getByRole('searchbox').press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^\d+ results?$/);
    expect(await page.locator('.answer h3').evaluate((heading) => heading.getBoundingClientRect().bottom < innerHeight)).toBe(true);
    await answered(page);
  });

  it('the search page judges what is pasted first, and asks for the same files whatever is typed', async () => {
    const page = await visit('/search/');
    await page.getByRole('searchbox').fill('kppay-online.com/bill');
    const card = page.locator('main .finding');
    await card.getByRole('heading', { name: 'Do not pay here' }).waitFor();
    expect(await card.getByRole('link', { name: 'Check another link or number' }).getAttribute('href')).toBe('/pay/check/');
    expect(await card.locator('a[href*=kppay]').count()).toBe(0);
  });

  it('the search page shows the number to call in its answer once a region is chosen there', async () => {
    const page = await visit('/search/?q=which%20number%20do%20i%20call%20member%20services');
    const ask = page.locator('main .ask-region').first();
    await ask.locator('select').selectOption('georgia');
    await ask.getByRole('button', { name: 'Show' }).click();
    await page
      .locator(`[data-search-results] a[href="tel:${phoneOf('georgia')}"]`)
      .first()
      .waitFor();
    expect(page.url()).not.toContain('georgia');
  });

  it('the search page narrows down to a kind of page, and keeps that in its address', async () => {
    const page = await visit('/search/?q=claim%20form');
    await pageHits(page).first().waitFor();
    await page.getByLabel('Kind of page').selectOption('forms');
    await page.waitForURL('**/search/?q=claim%20form&kind=forms');
    await expect
      .poll(async () =>
        (await pageHits(page).evaluateAll((all) => all.map((hit) => hit.getAttribute('href')))).every((href) =>
          href?.startsWith('/forms/'),
        ),
      )
      .toBe(true);
    await page.goto('/search/?q=claim%20form&kind=letters&coverage=medicare');
    expect(await page.getByLabel('Kind of page').inputValue()).toBe('letters');
    expect(await page.getByLabel('Your coverage').inputValue()).toBe('medicare');
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
