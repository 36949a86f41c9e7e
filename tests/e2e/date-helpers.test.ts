import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bringAxe, violations } from './axe.ts';
import { goTo, regionCookie, remember, visit, visitor } from './browser.ts';

const DUE = '/pay/due-date/';
const APPEAL = '/appeals/deadline/';
const NOON = new Date('2027-01-20T12:00:00Z');

async function open(path: string, region?: string): Promise<Page> {
  const context = await visitor({ timezoneId: 'America/New_York' });
  await bringAxe(context);
  if (region) await remember(context, region);
  const page = await context.newPage();
  await page.clock.setFixedTime(NOON);
  await goTo(page, path);
  return page;
}

const answer = (page: Page) => page.locator('#helper-answer').and(page.getByRole('status')).innerText();

async function savedBy(page: Page, name: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  const content = await text(await download.createReadStream());
  return { name: download.suggestedFilename(), text: content.replaceAll('\r\n ', '') };
}

describe('the due date helper', () => {
  it('the due date helper finds the date where the whole region has one rule', async () => {
    const page = await open(DUE);
    await page.getByLabel('Your region', { exact: true }).selectOption('georgia');
    await page.getByLabel('Month that you pay for').selectOption('March 2027');
    await page.getByRole('button', { name: 'Find the due date' }).click();
    expect(await answer(page)).toBe(
      'Your premium for March 2027 is due by Sunday, February 28, 2027. That is a weekend. Pay by Friday, February 26, 2027, because a payment may wait for the next business day.',
    );
    expect(await page.getByText('Go by your bill').first().isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  it.each([
    ['Maryland', 'Monday, March 1, 2027', 'BYMONTHDAY=1'],
    ['Virginia and Washington, D.C.', 'Sunday, February 28, 2027', 'BYMONTHDAY=-1'],
  ])('the due date helper asks for the state where the rule depends on it: %s', async (area, date, rule) => {
    const page = await open(DUE, 'mid-atlantic');
    await page.getByLabel('Month that you pay for').selectOption('March 2027');
    await page.getByRole('button', { name: 'Find the due date' }).click();
    const state = page.getByLabel('Where your plan is');
    expect(await state.getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByText('Choose the state.').isVisible()).toBe(true);
    expect(await page.getByLabel('Month that you pay for').inputValue()).toBe('2027-03');

    await state.selectOption({ label: area });
    await page.getByRole('button', { name: 'Find the due date' }).click();
    expect(await answer(page)).toContain(`is due by ${date}.`);
    const each = await savedBy(page, 'Save a reminder for every month');
    expect(each.text).toContain(`RRULE:FREQ=MONTHLY;${rule}\r\n`);
  });

  it('the due date helper saves the date as a calendar file', async () => {
    const page = await open(DUE, 'hawaii');
    await page.getByLabel('Month that you pay for').selectOption('February 2027');
    await page.getByRole('button', { name: 'Find the due date' }).click();
    const file = await savedBy(page, 'Save this date to your calendar');
    expect(file.name).toBe('premium-due-2027-01-31.ics');
    expect(file.text).toContain('DTSTART;VALUE=DATE:20270131\r\n');
    expect(file.text).toContain('DTSTAMP:20270120T120000Z\r\n');
    expect(file.text).toContain('SUMMARY:Premium due for February 2027\r\n');
    expect(file.text).toContain('TRIGGER:-PT63H\r\n');
  });

  it('the due date helper takes an answer back when something changes, and follows the region of the header', async () => {
    const page = await open(DUE, 'georgia');
    await page.getByLabel('Month that you pay for').selectOption('March 2027');
    await page.getByRole('button', { name: 'Find the due date' }).click();
    await page.getByLabel('Month that you pay for').selectOption('April 2027');
    expect(await answer(page)).toBe('');
    await page.locator('[data-region-chip] summary').click();
    await page.locator('[data-region-chip] button[value="mid-atlantic"]').click();
    await page.getByLabel('Where your plan is').waitFor();
    expect(await page.getByLabel('Your region', { exact: true }).inputValue()).toBe('mid-atlantic');
  });

  it('the due date helper keeps the region that was chosen in it for every page, and its answer stays', async () => {
    const page = await open(DUE);
    await page.getByLabel('Your region', { exact: true }).selectOption('georgia');
    await page.getByLabel('Month that you pay for').selectOption('March 2027');
    const kept = page.waitForResponse((response) => new URL(response.url()).pathname === '/region');
    await page.getByRole('button', { name: 'Find the due date' }).click();
    await kept;
    expect(await answer(page)).toContain('February 28, 2027');
    await expect.poll(() => regionCookie(page.context())).toBe('georgia');
    expect(await page.locator('[data-region-chip] summary').innerText()).toContain('Georgia');
  });

  it('the due date helper without script tells the rule of every region, and shows no form', async () => {
    const page = await visit(DUE, { javaScriptEnabled: false });
    expect(await page.locator('#date-helper').isVisible()).toBe(false);
    await page.locator('a[href="#all-premium-due"]').click();
    const rows = await page.locator('#rules ~ .region-facts').first().innerText();
    for (const words of ['Georgia', 'Maryland', 'The last day of the month before', 'The first day of the month'])
      expect(rows).toContain(words);
  });
});

interface Typed {
  what?: string;
  coverage: string;
  region: string;
  state?: string;
  date: readonly [month: string, day: string, year: string];
}

async function fill(page: Page, { what = 'denial', coverage, region, state, date: [month, day, year] }: Typed): Promise<void> {
  await page.getByLabel('What happened').selectOption(what);
  await page.getByLabel('Your coverage', { exact: true }).selectOption(coverage);
  await page.getByLabel('Your region', { exact: true }).selectOption(region);
  if (state) await page.getByLabel('Your state').selectOption(state);
  await page.getByLabel('Month', { exact: true }).selectOption(month);
  await page.getByLabel('Day', { exact: true }).fill(day);
  await page.getByLabel('Year', { exact: true }).fill(year);
  await page.getByRole('button', { name: 'Find the last day' }).click();
}

describe('the appeal helper', () => {
  it('the appeal helper counts the days of a Medicare plan, warns of a weekend, and saves a reminder of the working day before', async () => {
    const page = await open(APPEAL);
    await fill(page, { coverage: 'medicare', region: 'georgia', date: ['December', '10', '2026'] });
    expect(await answer(page)).toBe(
      'Act by Friday, February 12, 2027. You have 23 days left. The last day is Saturday, February 13, 2027, on a weekend: offices are closed, and mail may not move.',
    );
    expect(await page.locator('#helper-basis').innerText()).toMatch(
      /65 days from the date on the letter, counted from Thursday, December 10, 2026/,
    );
    expect(await page.locator('#helper-basis').innerText()).toContain('42 CFR 422.582(b)');
    expect(await violations(page)).toEqual([]);
    const file = await savedBy(page, 'Save a reminder');
    expect(file.name).toBe('act-by-2027-02-12.ics');
    expect(file.text).toContain('DTSTART;VALUE=DATE:20270212\r\n');
    expect(file.text).toContain('TRIGGER:-PT159H\r\n');
  });

  it.each<[string, Typed, string]>([
    [
      'tomorrow',
      { coverage: 'employer', region: 'colorado', date: ['July', '25', '2026'] },
      'Thursday, January 21, 2027. That is tomorrow.',
    ],
    [
      'a day that has passed',
      { coverage: 'exchange', region: 'washington', date: ['January', '2', '2026'] },
      'That day has passed. Call today',
    ],
    [
      'a marketplace decision',
      { what: 'exchange', coverage: 'exchange', region: 'georgia', date: ['January', '4', '2027'] },
      'The last day is Sunday, April 4, 2027, on a weekend',
    ],
    [
      'a state with its own rule',
      { what: 'appeal-denied', coverage: 'individual', region: 'hawaii', date: ['January', '4', '2027'] },
      'Your last day is Friday, May 14, 2027.',
    ],
    [
      'the chosen state of a region with several',
      { what: 'appeal-denied', coverage: 'individual', region: 'northwest', state: 'OR', date: ['January', '4', '2027'] },
      'The last day is Saturday, July 3, 2027, on a weekend',
    ],
  ])('the appeal helper answers for %s', async (_, typed, words) => {
    const page = await open(APPEAL);
    await fill(page, typed);
    expect(await answer(page)).toContain(words);
  });

  it('the appeal helper tells a Medicaid member of the shorter time that keeps care going', async () => {
    const page = await open(APPEAL);
    await fill(page, { coverage: 'medicaid', region: 'northern-california', date: ['January', '12', '2027'] });
    expect(await answer(page)).toContain('The last day is Saturday, March 13, 2027, on a weekend');
    expect(await page.locator('#helper-basis').innerText()).toContain('By Friday, January 22, 2027: 10 days');
  });

  it('the appeal helper asks for the state where a region has several', async () => {
    const page = await open(APPEAL);
    await fill(page, { coverage: 'individual', region: 'mid-atlantic', date: ['January', '4', '2027'] });
    expect(await page.getByLabel('Your state').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#helper-state-error').innerText()).toContain('Choose your state.');
  });

  it.each([
    [['April', '31', '2026'], 'Day', 'That month has 30 days.'],
    [['April', 'x', '2026'], 'Day', 'Type the day as a number'],
    [['April', '3', '26'], 'Year', 'Type the year in four digits, for example 2027.'],
    [['January', '21', '2027'], 'Year', 'That day is in the future.'],
  ] as const)('the appeal helper says what to do about %j, and keeps what was typed', async (date, label, message) => {
    const page = await open(APPEAL);
    await fill(page, { coverage: 'employer', region: 'georgia', date });
    const field = page.getByLabel(label, { exact: true });
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator('#helper-date-error').innerText()).toContain(message);
    expect(await page.getByLabel('Day', { exact: true }).inputValue()).toBe(date[1]);
    expect(await page.getByLabel('Your coverage', { exact: true }).inputValue()).toBe('employer');
    expect(await answer(page)).toBe('');
    expect(await violations(page)).toEqual([]);
  });

  it('the appeal helper sends nothing and puts nothing into the address', async () => {
    // Who chose a region is not asked for one.
    const page = await open(APPEAL, 'georgia');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await fill(page, { coverage: 'medicare', region: 'georgia', date: ['December', '15', '2026'] });
    await savedBy(page, 'Save a reminder');
    expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('#date-helper [name]').count()).toBe(0);
  });

  it('the appeal helper without script lists every time and the urgent route', async () => {
    const page = await visit(APPEAL, { javaScriptEnabled: false });
    expect(await page.locator('#date-helper').isVisible()).toBe(false);
    const text = await page.locator('main').textContent();
    for (const words of ['a Medicare plan', '65 days', '180 days', '60 days', '130 days', '6 months']) expect(text).toContain(words);
    expect(await page.locator('#urgent').isVisible()).toBe(true);
  });
});
