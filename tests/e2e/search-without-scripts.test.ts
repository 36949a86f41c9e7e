import { describe, expect, it } from 'vitest';
import { phoneOf } from '../support/facts.ts';
import { arrive, goTo, reload, remember, visit, visitor } from './browser.ts';

const withoutScripts = { javaScriptEnabled: false };

describe('the search without scripts', () => {
  it('the search without scripts ranks pages, corrects spelling and says so, and offers the words as typed', async () => {
    const page = await visit('/help/bill-pay/premium-autopay/', withoutScripts);
    await page.getByRole('searchbox').fill('how do i chagne my plan');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await arrive(page, '**/search/?q=how+do+i+chagne+my+plan');
    expect(await page.getByRole('searchbox').inputValue()).toBe('how do i chagne my plan');
    expect(await page.locator('.possible a').first().getAttribute('href')).toMatch(/^\/help\/plan-changes\//);
    expect(await page.getByText('Showing results for').innerText()).toContain('change');
    await page.getByRole('link', { name: 'how do i chagne my plan' }).click();
    await expect.poll(() => page.getByText('Showing results for').count()).toBe(0);
  });

  it('the search without scripts shows the number of the region that was asked for, and whether it is open', async () => {
    const page = await visit('/search/?q=northern%20california%20member%20services%20number', withoutScripts);
    const card = page.locator('.instant');
    expect(await card.locator(`a[href="tel:${phoneOf('northern-california')}"]`).isVisible()).toBe(true);
    expect(await card.locator('.status').innerText()).toMatch(/^(Open now|Closed)/);
  });

  it('the search without scripts asks for the region when none is known, and comes back to the question', async () => {
    const page = await visit('/search/?q=member%20services%20number', withoutScripts);
    await page.locator('.ask-region select').selectOption('hawaii');
    await page.locator('.ask-region').getByRole('button', { name: 'Show' }).click();
    await page.getByText('Member Services in Hawaii').first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('member services number');
  });

  it('the search without scripts narrows down by a form', async () => {
    const page = await visit('/search/?q=claim%20form', withoutScripts);
    await page.getByLabel('Kind of page').selectOption('forms');
    await page.getByRole('button', { name: 'Show these' }).click();
    await page.waitForURL('**kind=forms**');
    const hits = await page
      .locator('main [data-search-results] :is(h3, li) > a')
      .evaluateAll((all) => all.map((hit) => hit.getAttribute('href') ?? ''));
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.filter((href) => !href.startsWith('/forms/'))).toEqual([]);
    expect(await page.getByLabel('Kind of page').inputValue()).toBe('forms');
  });

  it('the search without scripts judges a pasted link first', async () => {
    const page = await visit('/search/?q=kppay-online.com%2Fbill', withoutScripts);
    expect(await page.getByRole('heading', { name: 'Do not pay here' }).isVisible()).toBe(true);
  });

  it('the search without scripts keeps to the chosen region, and widens in one step', async () => {
    const context = await visitor(withoutScripts);
    await remember(context, 'washington');
    const page = await context.newPage();
    const form = page.locator('main [data-search-results] a[href="/forms/charitable-coverage-application/"]');
    await goTo(page, '/search/?q=charitable%20coverage%20application');
    expect(await form.count()).toBe(0);
    await page.getByRole('link', { name: 'Show all regions' }).click();
    await expect.poll(() => form.count()).toBe(1);
  });

  it('the search without scripts puts the card above every answer', async () => {
    const page = await visit('/search/?q=chest%20pain', withoutScripts);
    expect(await page.locator('.safety:visible').innerText()).toContain('Call 911');
  });

  it('the search without scripts lists every page by topic, folded, and the contact, when nothing is asked', async () => {
    const context = await visitor(withoutScripts);
    const page = await context.newPage();
    await goTo(page, '/search/');
    const groups = await page
      .locator('.folds details')
      .evaluateAll((all) => all.map((group) => [...group.querySelectorAll('a')].map((link) => link.textContent.trim())));
    expect(groups.flat().length).toBeGreaterThan(100);
    expect(groups).toEqual(groups.map((titles) => [...titles].sort((a, b) => a.localeCompare(b))));
    expect(await page.locator('.folds a:visible').count()).toBe(0);
    expect(await page.locator('.help-end [data-r="none"] a[href^="/contact/"]').isVisible()).toBe(true);
    await remember(context, 'georgia');
    await reload(page);
    expect(await page.locator(`.help-end a[href="tel:${phoneOf('georgia')}"]:visible`).count()).toBe(1);
  });

  it('the search without scripts leads to topics and to a person when nothing is found', async () => {
    const context = await visitor(withoutScripts);
    await remember(context, 'georgia');
    const page = await context.newPage();
    await goTo(page, '/search/?q=zzzqqqxxyy');
    expect(await page.getByRole('heading', { name: 'We have no page about this' }).isVisible()).toBe(true);
    expect(await page.locator('main').getByRole('link', { name: 'Bills and payments' }).isVisible()).toBe(true);
    expect(await page.locator(`main a[href="tel:${phoneOf('georgia')}"]:visible`).count()).toBe(1);
  });

  it.each(['does not arrive', 'is one that the browser cannot read'])(
    'the search without scripts answers, too, where the script %s',
    async (what) => {
      const context = await visitor();
      const body = what === 'does not arrive' ? null : 'const = ;';
      await context.route('**/_astro/Base*.js', (route) =>
        body === null ? route.abort() : route.fulfill({ contentType: 'text/javascript', body }),
      );
      const page = await context.newPage();
      await goTo(page, '/search/?q=member%20services%20number%20georgia');
      await page.locator('[data-edge-answer] .instant').waitFor();
    },
  );
});
