import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { site } from '#domain/plan.ts';
import { violations } from './axe.ts';
import { arrive, goTo, reload, remember } from './browser.ts';
import { keyboardOf } from './keyboard.ts';
import { fillIn, FORM, MESSAGE, openForm, person, RECEIPT, send, sendAfterErrors } from './message-form.ts';

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
const summary = (page: Page) => page.getByRole('alert');
const reference = (page: Page) => page.locator('.reference').innerText();
const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
const typed = async (page: Page) => ({
  region: await page.getByLabel('Your region', { exact: true }).inputValue(),
  topic: await page.getByLabel('What it is about').inputValue(),
  name: await page.getByLabel('Your name').inputValue(),
  email: await page.locator('#email').inputValue(),
  message: await page.getByRole('textbox', { name: 'Your message' }).inputValue(),
});

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('the whole journey %s', (_, javaScriptEnabled) => {
  it('the message journey goes from a chosen topic over mistakes to a receipt that can be kept', async () => {
    const context = await person({ javaScriptEnabled });
    await remember(context, 'georgia');
    const page = await context.newPage();
    await goTo(page, '/contact/message/?topic=account');
    expect(await page.getByLabel('Your region', { exact: true }).inputValue()).toBe('georgia');
    expect(await page.getByLabel('What it is about').inputValue()).toBe('account');
    expect(await page.getByLabel('Email address').isVisible()).toBe(false);

    await page.getByLabel('Your name').fill('A "Member" <b>&amp;');
    await page.getByLabel('By email').check();
    await page.getByLabel('Email address').fill('nowhere');
    await send(page);
    await expect.poll(() => page.title()).toBe(`Error: Send a message – ${site.name}`);
    await expect.poll(() => focused(page)).toBe('notice-errors');
    const links = await summary(page).getByRole('link').allInnerTexts();
    expect(links).toHaveLength(2);
    // axe is a script itself.
    if (javaScriptEnabled) expect(await violations(page)).toEqual([]);

    const email = page.getByLabel('Email address');
    expect(await email.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#email-error').innerText()).toBe(links[0]);
    await summary(page)
      .getByRole('link', { name: links[0] ?? '' })
      .click();
    expect(await focused(page)).toBe('email');
    expect(await page.getByLabel('Your name').inputValue()).toBe('A "Member" <b>&amp;');

    await fillIn(page);
    await send(page);
    await arrive(page, RECEIPT);
    expect(await page.locator('h1').innerText()).toBe('We have your message');
    if (javaScriptEnabled) expect(await violations(page)).toEqual([]);
    const number = await reference(page);
    await reload(page);
    expect(await reference(page)).toBe(number);
    // No operator has promised a day, and the number of the plan is no place to ask for an answer of ours.
    expect(await page.getByText('We promise no day.').isVisible()).toBe(true);
    expect(await page.getByText('You get an answer by').count()).toBe(0);
    expect(await page.getByText('They do not know this reference.').isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'send a new message' }).getAttribute('href')).toBe(FORM);
    for (const words of [MESSAGE.name, MESSAGE.email, MESSAGE.message]) expect(await page.content()).not.toContain(words);

    await expect
      .poll(async () => {
        await reload(page);
        return page.getByText('The people who answer have it.').isVisible();
      })
      .toBe(true);
  });

  it('the message form keeps what was typed when it looks like a robot’s, and takes it the second time', async () => {
    const page = await openForm({ javaScriptEnabled });
    await fillIn(page);
    await page.locator('[name="started"]').evaluate((field: HTMLInputElement) => void (field.value = ''));
    await send(page);
    await expect.poll(() => focused(page)).toBe('notice-check');
    const { region, topic, name, email, message } = MESSAGE;
    expect(await typed(page)).toEqual({ region, topic, name, email, message });
    await send(page);
    await arrive(page, RECEIPT);
  });

  it('the message form sends a message about a crisis, and shows whom to call', async () => {
    const page = await openForm({ javaScriptEnabled });
    await sendAfterErrors(page, { message: 'I want to die. My record number is 12345678.' });
    expect(await page.getByText('Do not wait for our answer.').isVisible()).toBe(true);
    expect(await page.getByText('Your message seems to hold').isVisible()).toBe(true);
    if (javaScriptEnabled) expect(await violations(page)).toEqual([]);
  });
});

describe('the keyboard alone', () => {
  it('the keyboard alone is enough, from the errors to the receipt', async () => {
    const page = await openForm({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
    const keys = keyboardOf(page);
    await keys.tabTo('Your name');
    await keys.send();
    expect(await page.title()).toMatch(/^Error: /);
    await expect.poll(() => focused(page)).toBe('notice-errors');
    await keys.press('Tab', 'Enter');
    expect(await focused(page)).toBe('region');
    await keys.type('Georgia');
    await keys.tabTo('What it is about');
    await keys.type('A premium');
    await keys.tabTo('Your name');
    await keys.type(MESSAGE.name);
    await keys.tabTo('By email');
    await keys.press('Space');
    await keys.tabTo('Email address');
    await keys.type(MESSAGE.email);
    await keys.tabTo('Your message');
    await keys.type(MESSAGE.message);
    // Nobody comes across the field that only robots fill in.
    await keys.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Send message');
    await keys.follow(RECEIPT);
    await keys.tabTo('Print this page');
  });
});

it.each([true, false])(
  'the message form shows the number of the chosen region beside the form, and none before one is chosen (scripts: %s)',
  async (javaScriptEnabled) => {
    const context = await person({ javaScriptEnabled });
    const page = await context.newPage();
    await goTo(page, FORM);
    const numbers = page.locator('.help-end a[href^="tel:+1"]:visible');
    expect(await numbers.count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Find the number to call' }).isVisible()).toBe(true);
    await remember(context, 'hawaii');
    await reload(page);
    expect(await numbers.count()).toBeGreaterThan(0);
    expect(await page.locator('.help-end .call:visible').getByRole('heading').innerText()).toMatch(/ in Hawaii$/);
  },
);

describe('while typing', () => {
  it('the message form warns while typing of a number that should not travel and shows 988, politely, once, and in no one’s way', async () => {
    const page = await (await person()).newPage();
    await page.clock.install();
    await goTo(page, FORM);
    const notices = page.locator('[data-message-notices]');
    const type = async (message: string) => {
      await page.getByRole('textbox', { name: 'Your message' }).fill(message);
      await page.clock.runFor(1_000);
    };
    expect(await notices.getAttribute('role')).toBe('status');
    await type('My card is 4111 1111 1111 1111.');
    // What reads along loads with the first word, not by this clock.
    await expect.poll(() => notices.innerText()).toContain('This looks like a payment card number.');
    // What a screen reader has read stays as it is: a new node would be read again.
    await notices.locator('p').evaluate((said) => (said.id = 'said'));
    await type('My card is 4111 1111 1111 1111. It ends in May.');
    expect(await notices.locator('#said').count()).toBe(1);
    await type('My card is 4111 1111 1111 1111. I want to die.');
    await notices.getByRole('link', { name: 'Call 988' }).waitFor();
    await page.clock.resume();
    expect(await violations(page)).toEqual([]);
    await page.clock.pauseAt(new Date(Date.now() + 60_000));
    await type('My bill is wrong.');
    expect(await notices.innerText()).toBe('');
  });

  it('the message form counts near the limit', async () => {
    const page = await openForm();
    const box = page.getByRole('textbox', { name: 'Your message' });
    const count = page.locator('#message-count');
    await box.fill('a'.repeat(1_000));
    expect(await count.innerText()).toBe('Up to 2,000 characters.');
    await box.fill('a'.repeat(1_999));
    expect(await count.innerText()).toBe('1 character left.');
    await box.fill('a'.repeat(2_003));
    expect(await count.innerText()).toBe('3 characters too many.');
  });

  it('the message form fills the region from the header, and never changes one', async () => {
    const page = await openForm();
    const choose = async (region: string) => {
      await page.locator('[data-region-chip] summary').click();
      await page.locator(`[data-region-chip] button[value="${region}"]`).click();
      await page.locator(`html[data-region="${region}"]`).waitFor();
    };
    await choose('hawaii');
    await expect.poll(() => page.getByLabel('Your region', { exact: true }).inputValue()).toBe('hawaii');
    await choose('colorado');
    expect(await page.getByLabel('Your region', { exact: true }).inputValue()).toBe('hawaii');
  });
});

it('a button pressed twice sends one message', async () => {
  const page = await openForm();
  await send(page);
  await fillIn(page);
  await page.getByRole('button', { name: 'Send message' }).dblclick({ noWaitAfter: true });
  // The second press may stop the way of the first.
  await expect.poll(() => page.url()).toMatch(RECEIPT);
  expect(await reference(page)).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
});

describe.each([
  ['light', 1280],
  ['dark', 320],
] as const)('in %s colours at %i px', (colorScheme, width) => {
  it('the message form, its errors and the receipt are accessible and fit the screen', async () => {
    const page = await openForm({ colorScheme, viewport: { width, height: 700 } });
    const look = async () => {
      expect(await violations(page)).toEqual([]);
      expect(await wide(page)).toBeLessThanOrEqual(width);
    };
    await look();
    await page.getByLabel('By phone').check();
    await send(page);
    await summary(page).getByRole('link').first().waitFor();
    await look();
    await fillIn(page, { message: 'My card is 4111 1111 1111 1111.' });
    await send(page);
    await expect.poll(() => focused(page)).toBe('notice-numbers');
    await look();
    await page.getByRole('button', { name: 'Send anyway' }).click();
    await arrive(page, RECEIPT);
    await look();
    await page.getByRole('button', { name: 'Show my copy' }).click();
    await page.getByText('My card is 4111 1111 1111 1111.').waitFor();
    await look();
    await page.getByRole('button', { name: 'Erase my message' }).click();
    await page.getByRole('button', { name: 'Erase it now' }).waitFor();
    await look();
  });
});

it('the receipt on paper has the reference, what comes next and its own address, and nothing to press', async () => {
  const page = await openForm();
  await sendAfterErrors(page);
  expect(await page.getByRole('button', { name: 'Print this page' }).isVisible()).toBe(true);
  const number = await reference(page);
  await page.emulateMedia({ media: 'print' });
  const paper = await page.locator('body').innerText();
  for (const words of [number, 'We promise no day.', page.url().replace(/#.*/, '')]) expect(paper).toContain(words);
  for (const words of ['Print this page', 'calendar', 'Search']) expect(paper).not.toContain(words);
});

it('the message form takes no complaint, and leads to the way to file one, as its receipt does', async () => {
  const page = await openForm();
  expect(await page.locator('#topic option[value="complaint"]').count()).toBe(0);
  const leads = () => page.locator('#not-formal a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(await leads()).toEqual(['/appeals/', '/forms/grievance-form/worksheet/']);
  await sendAfterErrors(page);
  expect(await leads()).toEqual(['/appeals/', '/forms/grievance-form/worksheet/']);
});

it.each([true, false])(
  'a message can be seen and erased from its receipt, whose number is that of its own region (scripts: %s)',
  async (javaScriptEnabled) => {
    const context = await person({ javaScriptEnabled });
    await remember(context, 'hawaii');
    const page = await context.newPage();
    await goTo(page, FORM);
    await sendAfterErrors(page);
    expect(await page.locator('.help-end [data-call-label]').innerText()).toMatch(/ in Georgia$/);
    await page.getByRole('button', { name: 'Show my copy' }).click();
    await page.getByText(MESSAGE.message).waitFor();
    expect(page.url()).toMatch(/\/contact\/message\/copy\/$/);
    await page.getByRole('button', { name: 'Erase my message' }).click();
    await page.getByRole('link', { name: 'Keep it, and go back' }).click();
    await arrive(page, RECEIPT);
    await page.getByRole('button', { name: 'Erase my message' }).click();
    await page.getByRole('button', { name: 'Erase it now' }).click();
    await arrive(page, RECEIPT);
    expect(await page.locator('h1').innerText()).toBe('Your message is erased');
    expect(await page.getByRole('button', { name: 'Show my copy' }).count()).toBe(0);
  },
);

it('the receipt of another person cannot be guessed', async () => {
  const page = await openForm();
  const response = await goTo(page, '/contact/message/7K3QD-9F2MX/AAAAAAAAAAAAAAAAAAAAAAAA/');
  expect(response?.status()).toBe(404);
  expect(await page.locator('h1').innerText()).toBe('There is nothing at this address');
});
