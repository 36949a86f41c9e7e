/**
 * Each journey from its first page to its end with the keyboard alone. At every stop, focus is in view, in the open and
 * marked (keyboard.ts). The search box has a walk of its own in search-walk.test.ts, the message form in message-form.test.ts.
 */
import { expect, it } from 'vitest';
import { PAY_ONLINE, PAY_ONLINE_TEXT } from '../support/facts.ts';
import { goTo, regionCookie, remember, visitor } from './browser.ts';
import { keyboardOf, type Keyboard } from './keyboard.ts';
import { LOOKS } from './templates.ts';
import type { BrowserContextOptions, Page } from 'playwright-core';

async function start(path: string, options: BrowserContextOptions = {}, region?: string): Promise<{ page: Page; keys: Keyboard }> {
  const context = await visitor(options);
  if (region) await remember(context, region);
  const page = await context.newPage();
  await goTo(page, path);
  return { page, keys: keyboardOf(page) };
}

const NARROW = { viewport: { width: 320, height: 640 } };
const heading = (page: Page) => page.locator('h1').innerText();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');

it('a member with only a keyboard chooses a region, and comes back to where it started', async () => {
  const { page, keys } = await start('/help/bill-pay/premium-due-date/', { ...LOOKS.dark, ...NARROW });
  await keys.tabTo(/^Region$/);
  await keys.press('Enter');
  await keys.tabTo('Georgia');
  await keys.press('Shift+Tab', 'Tab', 'Space');
  await page.locator('html[data-region="georgia"]').waitFor();
  await expect.poll(() => focused(page)).toMatch(/Region: Georgia/);
  expect(await regionCookie(page.context())).toBe('georgia');
  // Folded away again: the next stop is what follows the menu.
  await keys.press('Tab');
  expect(await focused(page)).toMatch(/^Independent guide/);
});

it('a member with only a keyboard skips to the answer', async () => {
  const { page, keys } = await start('/help/bill-pay/premium-due-date/', LOOKS.forced);
  await keys.tabTo('Skip to the answer');
  await keys.press('Enter', 'Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

it('a member with only a keyboard finds and opens an answer without scripts', async () => {
  const { page, keys } = await start('/', { javaScriptEnabled: false, ...LOOKS.forced, ...NARROW });
  await keys.tabTo(/in your own words/);
  await keys.type('how do I reset my password');
  await keys.follow('**/search/?q=**');
  await keys.tabTo('Reset your password');
  await keys.follow('**/help/account/reset-password/');
  expect(await heading(page)).toBe('Reset your password');
});

it('a member with only a keyboard goes from home to the payment site', async () => {
  const { page, keys } = await start('/', { ...LOOKS.forced });
  const session = await page.context().newCDPSession(page);
  await session.send('Fetch.enable', { patterns: [{ urlPattern: 'https://*' }] });
  const handedOver = new Promise<string>((resolve) => {
    session.on('Fetch.requestPaused', ({ requestId, request }) => {
      resolve(request.url);
      void session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    });
  });
  await keys.tabTo('Pay');
  await keys.follow('**/pay/');
  await keys.tabTo(/^Premium/);
  await keys.press('Enter');
  await keys.tabTo('In Georgia');
  await keys.follow('**/pay/georgia/premium/');
  await keys.tabTo('Pay at kp.org/payonline');
  await page.keyboard.press('Enter');
  expect(await handedOver).toBe(PAY_ONLINE);
});

it('a member with only a keyboard checks a link, and follows what replaced it', async () => {
  const { page, keys } = await start('/pay/check/', { ...LOOKS.dark, ...NARROW });
  await keys.tabTo('Paste or type it here');
  await keys.type('kp.org/premiumbill');
  await keys.tabTo('Check it');
  await keys.press('Enter');
  await page.locator('.finding').waitFor();
  await keys.tabTo(PAY_ONLINE_TEXT);
});

it('a member with only a keyboard gets from a topic to the number to call', async () => {
  const { page, keys } = await start('/contact/', LOOKS.light);
  await keys.tabTo('What do you need help with?');
  await keys.type('A premium');
  await keys.tabTo('Your region');
  await keys.type('Colorado');
  await keys.tabTo('Your coverage');
  await keys.tabTo('Show who to call');
  await keys.follow('**/contact/?topic=billing&region=colorado&coverage=**');
  expect(await page.locator('.contact-answer h2').innerText()).toBe('Help with a premium bill: Colorado');
  await keys.tabTo(/^\d{3}-\d{3}-\d{4}/);
  expect(await page.evaluate(() => document.activeElement?.closest('.contact-answer') !== null)).toBe(true);
});

it('a member with only a keyboard narrows the forms, and opens one', async () => {
  const { page, keys } = await start('/forms/', { ...LOOKS.forced, ...NARROW });
  await keys.tabTo(/^All topics \d+$/);
  await keys.press('ArrowDown');
  await keys.tabTo('Filter by coverage or region');
  await keys.press('Enter');
  await keys.tabTo(/^Any coverage/);
  await keys.press('ArrowDown');
  expect(new URL(page.url()).search).toBe('?topic=bill-pay&coverage=medicare');
  await keys.tabTo('Show all forms');
  await keys.press('Space');
  await page.waitForURL((url) => url.search === '');
  await keys.tabTo('Claim form');
  await keys.follow('**/forms/claim-form/');
});

it('a member with only a keyboard finds a due date, and mends what was left out', async () => {
  const { page, keys } = await start('/pay/due-date/', { ...LOOKS.dark, ...NARROW });
  await keys.tabTo('Find the due date');
  await keys.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('helper-region');
  await keys.type('Georgia');
  await keys.tabTo('Month that you pay for');
  await keys.press('ArrowDown');
  await keys.tabTo('Find the due date');
  await keys.press('Enter');
  expect(await page.getByRole('main').getByRole('status').innerText()).toContain('Your premium for');
  await keys.tabTo('Save this date to your calendar');
});

it('a member with only a keyboard writes an appeal letter, and prints it', async () => {
  const { page, keys } = await start('/appeals/', { ...LOOKS.light, ...NARROW });
  await page.addInitScript(() => {
    window.print = () => {
      document.body.dataset['printed'] = 'yes';
    };
  });
  const link = page.locator('main a[href="/forms/grievance-form/worksheet/"]').first();
  await keys.tabTo((await link.innerText()).trim());
  await keys.follow('**/worksheet/');
  await keys.tabTo('Full name');
  await keys.type('A Member');
  await keys.tabTo(/^This is a complaint/);
  await keys.press('ArrowDown');
  expect(await page.locator('#type-appeal').isChecked()).toBe(true);
  await keys.tabTo('Print the letter');
  await keys.press('Enter');
  expect(await page.evaluate(() => document.body.dataset['printed'])).toBe('yes');
  await keys.tabTo('Clear all lines');
  await keys.press('Space');
  expect(await page.inputValue('#name')).toBe('');
});

it('a member with only a keyboard reads the meaning of a word in place', async () => {
  const { page, keys } = await start('/help/coverage/coverage-letter-or-card-details/', LOOKS.dark);
  await keys.tabTo('What the card shows');
  await keys.press('Enter');
  await keys.tabTo('deductible');
  await keys.press('Enter');
  const meaning = page.getByText('before the plan starts to pay its share');
  expect(await meaning.isVisible()).toBe(true);
  await keys.press('Escape');
  expect(await meaning.isVisible()).toBe(false);
  expect(await focused(page)).toBe('deductible');
});
