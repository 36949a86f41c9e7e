/**
 * What a screen reader says by itself, read from Chromium's accessibility tree: the place was there, empty, before the
 * words came, so that they are spoken; and each problem belongs to its field.
 */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { PAY_ONLINE_TEXT } from '../support/facts.ts';
import { goTo, visit, visitor } from './browser.ts';
import { openForm, send } from './message-form.ts';
import { countingPage } from './search-feedback.ts';

interface Node {
  role: string;
  name: string;
  description: string;
  invalid: string;
  live: string;
}

/** The tree as the browser hands it to a screen reader. */
async function treeOf(page: Page): Promise<Node[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, properties = [] }) => {
      const property = (wanted: string) => String(properties.find((one) => one.name === wanted)?.value.value ?? '');
      const text = (value: { value?: unknown } | undefined) => (typeof value?.value === 'string' ? value.value : '');
      return { role: text(role), name: text(name), description: text(description), invalid: property('invalid'), live: property('live') };
    });
}

/** The place that speaks: in the tree with its role before a word is in it. Its words are given back as they are at the end. */
async function spoken(page: Page, selector: string, happens: () => Promise<unknown>, words: RegExp): Promise<void> {
  const place = page.locator(selector);
  expect((await place.textContent())?.trim(), `${selector} before`).toBe('');
  expect(await place.getAttribute('role')).toBe('status');
  expect((await treeOf(page)).filter(({ role, live }) => role === 'status' && live === 'polite').length).toBeGreaterThan(0);
  // Speech comes from a change inside a place that stays: a new place is silent.
  await place.evaluate((element) => element.setAttribute('data-same', ''));
  await happens();
  await expect.poll(() => page.locator(`${selector}[data-same]`).textContent()).toMatch(words);
}

const field = async (page: Page, name: string) => (await treeOf(page)).find((node) => node.name === name && node.role !== 'LabelText');

it('a screen reader hears how many answers there are, and how the words were read', async () => {
  const page = await visit('/help/bill-pay/premium-autopay/');
  const box = page.locator('[data-search] input');
  const SPEAKS = '[data-search-status]';
  await spoken(page, SPEAKS, () => box.fill('refund premium'), /^\d answers\.$/);
  await box.fill('');
  await spoken(page, SPEAKS, () => box.fill('forgt my pasword'), /^Showing results for forgot .+\. \d answers\.$/);
  await box.fill('');
  await spoken(page, SPEAKS, () => box.fill('zzzqqqxxyy'), /^We have no page about this\.$/);
});

it('a screen reader hears that the search did not load', async () => {
  const page = await visit('/help/bill-pay/premium-autopay/');
  await page.route('**/search-data.json', (route) => route.abort());
  await spoken(page, '[data-search-status]', () => page.locator('[data-search] input').fill('refund'), /^The search did not load\./);
});

it('a screen reader is interrupted for 911 and 988 only', async () => {
  const page = await visit('/help/bill-pay/premium-autopay/');
  await page.locator('[data-search] input').fill('chest pain');
  await page.getByRole('alert').filter({ hasText: 'Call 911' }).waitFor();
  const alerts = (await treeOf(page)).filter(({ live }) => live === 'assertive');
  expect(alerts.map(({ role }) => role)).toEqual(['alert']);
});

it('a screen reader hears which region is chosen now', async () => {
  const page = await visit('/help/bill-pay/premium-autopay/');
  const choose = async () => {
    await page.locator('[data-region-chip] summary').click();
    await page.locator('[data-region-chip] button[value="georgia"]').click();
  };
  await spoken(page, '[data-region-status]', choose, /^Your region is now Georgia\.$/);
});

it('a screen reader hears every problem of the message form, at the top and at its field', async () => {
  const page = await openForm();
  expect((await field(page, 'Your name'))?.invalid).toBe('false');
  await send(page);
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  const problems = await page.getByRole('alert').getByRole('link').allInnerTexts();
  expect(problems.length).toBeGreaterThan(3);
  const invalid = (await treeOf(page)).filter((node) => node.invalid === 'true');
  for (const { name, description } of invalid)
    expect(
      problems.some((problem) => description.includes(problem)),
      name,
    ).toBe(true);
  expect(invalid.map(({ name }) => name)).toEqual(['Your region', 'What it is about', 'Your name', 'Your message']);
  // Radio buttons are no field to mark: their problem belongs to the group.
  const group = await field(page, 'How should we answer you?');
  expect(problems).toContain(group?.description);
});

it('a screen reader hears what a check found, and what is missing to make one', async () => {
  const page = await visit('/pay/check/');
  const press = () => page.getByRole('button', { name: 'Check it' }).click();
  await press();
  const box = await field(page, 'Paste or type it here');
  expect(box).toMatchObject({ invalid: 'true', description: expect.stringContaining('Paste or type what you want to check.') as string });
  await page.getByLabel('Paste or type it here').fill(PAY_ONLINE_TEXT);
  await press();
  await page.locator('.finding h2').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('This is the plan’s');
});

it('a screen reader hears the date that a helper found', async () => {
  const page = await visit('/pay/due-date/');
  await page.getByRole('button', { name: 'Find the due date' }).click();
  expect(await field(page, 'Your region')).toMatchObject({
    invalid: 'true',
    description: expect.stringContaining('Choose your region.') as string,
  });
  const find = async () => {
    await page.getByLabel('Your region', { exact: true }).selectOption('georgia');
    await page.getByLabel('Month that you pay for').selectOption({ index: 3 });
    await page.getByRole('button', { name: 'Find the due date' }).click();
  };
  await spoken(page, '#helper-answer', find, /^Your premium for /);
});

it('a screen reader hears how many forms are left', async () => {
  const page = await visit('/forms/');
  const status = page.locator('[data-filter-status]');
  expect((await treeOf(page)).some(({ role, live }) => role === 'status' && live === 'polite')).toBe(true);
  const all = await status.textContent();
  await status.evaluate((element) => element.setAttribute('data-same', ''));
  await page.locator('[name="topic"][value="family"]').check();
  expect(await page.locator('[data-filter-status][data-same]').textContent()).not.toBe(all);
});

it('a screen reader hears that a worksheet is empty again', async () => {
  const page = await visit('/forms/call-notes/worksheet/');
  await spoken(page, '[data-cleared]', () => page.getByRole('button', { name: 'Clear all lines' }).click(), /^All lines are empty now\.$/);
});

it('a screen reader hears thanks for a hint about a search, and keeps the place on the page', async () => {
  const { page } = await countingPage(await visitor());
  await goTo(page, '/search/?q=refund');
  const button = page.getByRole('button', { name: 'Not what I meant' });
  await page.locator('[data-search-panel][aria-busy=false]').waitFor();
  const line = page.getByRole('status').filter({ hasText: 'Not what I meant' });
  await line.evaluate((element) => element.setAttribute('data-same', ''));
  await button.press('Enter');
  await page.locator('[data-same]').filter({ hasText: 'Thank you.' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-same'))).toBe(true);
});
