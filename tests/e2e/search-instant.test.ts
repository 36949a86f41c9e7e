import { afterAll, describe, expect, it } from 'vitest';
import { phoneOf, phoneTextOf, whyUnknown } from '../support/facts.ts';
import { goTo, remember, visit, visitor } from './browser.ts';
import { ARTICLE, box, panel, status, typed, warmPage } from './search-box.ts';

const warm = warmPage();
afterAll(() => warm.close());

describe('an instant answer', () => {
  it('an instant answer is the number of the region that was asked for, whatever region is chosen, with whether it is open', async () => {
    const context = await visitor();
    await remember(context, 'colorado');
    const page = await context.newPage();
    await goTo(page, ARTICLE);
    await box(page).focus();
    await typed(page, 'northern california member services number');
    const card = panel(page).locator('.instant');
    expect(await card.getByText('Member Services in Northern California').isVisible()).toBe(true);
    expect(await card.locator(`a[href="tel:${phoneOf('northern-california')}"]`).innerText()).toBe(phoneTextOf('northern-california'));
    expect(await card.innerText()).toContain('24 hours a day');
    expect(await card.locator('.status').innerText()).toMatch(/^(Open now|Closed)/);
    await expect
      .poll(() => status(page))
      .toMatch(new RegExp(`^Member Services in Northern California: ${phoneTextOf('northern-california')}\\. \\d answers\\.$`));
  });

  it('an instant answer follows the chosen region, and leads to where the bill is paid', async () => {
    const context = await visitor();
    await remember(context, 'georgia');
    const page = await context.newPage();
    await goTo(page, ARTICLE);
    await box(page).focus();
    await typed(page, 'pay premium');
    expect(await panel(page).locator('.instant a').first().getAttribute('href')).toBe('/go/pay/georgia/premium');
  });

  it('an instant answer asks for the region in one step when none is known', async () => {
    const page = await visit(ARTICLE);
    await box(page).focus();
    await typed(page, 'member services number');
    await panel(page).locator('.ask-region select').selectOption('hawaii');
    await panel(page).getByRole('button', { name: 'Show', exact: true }).click();
    await panel(page).getByText('Member Services in Hawaii').waitFor();
  });

  it('an instant answer says whom to ask where no source gives the number', async () => {
    const page = await warm.open();
    await box(page).focus();
    await typed(page, 'georgia medicare phone number');
    const card = panel(page).locator('.instant');
    expect(await card.innerText()).toContain(whyUnknown('medicare', 'georgia'));
    expect(await card.innerText()).toContain('Member Services in Georgia');
  });
});

describe('what stands above every answer', () => {
  it.each([
    ['chest pain', 'Call 911'],
    ['i want to die', 'Call 988'],
    ['should i take ibuprofen', 'We give no medical advice.'],
  ])('what stands above every answer for "%s" is there before the search has loaded', async (query, words) => {
    const page = await (await visitor()).newPage();
    // The data never comes.
    await page.route('**/*.json', () => undefined);
    await goTo(page, ARTICLE);
    await box(page).fill(query);
    await panel(page).locator('.safety:visible').filter({ hasText: words }).waitFor();
    const above = await panel(page).evaluate(
      (element) => element.querySelector('.safety:not([hidden])')?.closest('[role=alert]') === element.firstElementChild,
    );
    expect(above).toBe(true);
  });

  it('what stands above every answer goes when the words go', async () => {
    const page = await warm.open();
    await box(page).focus();
    await typed(page, 'chest pain');
    expect(await panel(page).locator('.safety:visible').count()).toBe(1);
    await typed(page, 'refund');
    expect(await panel(page).locator('.safety:visible').count()).toBe(0);
  });

  it('what stands above every answer comes with the advice line of the region when advice is asked for', async () => {
    const context = await visitor();
    await remember(context, 'georgia');
    const page = await context.newPage();
    await goTo(page, ARTICLE);
    await box(page).focus();
    await typed(page, 'should i take ibuprofen');
    expect(await panel(page).getByText('Advice nurse line in Georgia').isVisible()).toBe(true);
  });
});
