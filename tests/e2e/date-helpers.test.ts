import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bringAxe, violations } from './axe.ts';
import { goTo, remember, visit, visitor } from './browser.ts';

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

const answer = (page: Page) => page.getByRole('main').getByRole('status').innerText();

async function savedBy(page: Page, name: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  const content = await text(await download.createReadStream());
  return { name: download.suggestedFilename(), text: content.replaceAll('\r\n ', '') };
}

describe('the due date helper', () => {
  it('the due date helper finds the date where the whole region has one rule', async () => {
    const page = await open(DUE);
    await page.getByLabel('Your region').selectOption('georgia');
    await page.getByLabel('Month that you pay for').selectOption('March 2027');
    await page.getByRole('button', { name: 'Find the due date' }).click();
    expect(await answer(page)).toBe('Your premium for March 2027 is due by Sunday, February 28, 2027.');
    expect(await page.getByText('your bill wins').first().isVisible()).toBe(true);
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
    expect(await page.getByLabel('Your region').inputValue()).toBe('mid-atlantic');
  });

  it('the due date helper without script tells the rule of every region, and shows no form', async () => {
    const page = await visit(DUE, { javaScriptEnabled: false });
    expect(await page.locator('#date-helper').isVisible()).toBe(false);
    const rows = await page.locator('#rules ~ .region-facts').first().innerText();
    for (const words of ['Georgia', 'Maryland', 'The last day of the month before', 'The first day of the month'])
      expect(rows).toContain(words);
  });
});

async function fill(page: Page, coverage: string, region: string, [month, day, year]: [string, string, string]): Promise<void> {
  await page.getByLabel('Your coverage').selectOption(coverage);
  await page.getByLabel('Your region').selectOption(region);
  await page.getByLabel('Month', { exact: true }).selectOption(month);
  await page.getByLabel('Day', { exact: true }).fill(day);
  await page.getByLabel('Year', { exact: true }).fill(year);
  await page.getByRole('button', { name: 'Find the last day' }).click();
}

describe('the appeal helper', () => {
  it('the appeal helper counts the days of a Medicare plan, and says what that rests on', async () => {
    const page = await open(APPEAL);
    await fill(page, 'medicare', 'georgia', ['December', '15', '2026']);
    expect(await answer(page)).toBe('Your last day to appeal is Thursday, February 18, 2027. You have 29 days left.');
    expect(await page.locator('#helper-basis').innerText()).toMatch(
      /65 days, counted from Tuesday, December 15, 2026[\s\S]*Confirmed by two independent publishers/,
    );
    expect(await violations(page)).toEqual([]);
    const file = await savedBy(page, 'Save a reminder');
    expect(file.name).toBe('appeal-by-2027-02-18.ics');
    expect(file.text).toContain('DTSTART;VALUE=DATE:20270218\r\n');
    expect(file.text).toContain('TRIGGER:-PT159H\r\n');
  });

  it.each([
    ['employer', 'colorado', ['July', '24', '2026'], 'Wednesday, January 20, 2027. That is today.'],
    ['cobra', 'hawaii', ['July', '25', '2026'], 'Thursday, January 21, 2027. That is tomorrow.'],
    ['exchange', 'washington', ['January', '2', '2026'], 'Wednesday, July 1, 2026. That day has passed. Call today'],
    ['medicaid', 'northern-california', ['January', '2', '2027'], 'You can file a complaint at any time. An appeal has a last day'],
    ['medicaid', 'georgia', ['January', '2', '2027'], 'We found no time limit for this coverage here.'],
  ] as const)('the appeal helper answers for %s in %s', async (coverage, region, date, words) => {
    const page = await open(APPEAL);
    await fill(page, coverage, region, [...date]);
    expect(await answer(page)).toContain(words);
  });

  it.each([
    [['April', '31', '2026'], 'Day', 'That month has 30 days.'],
    [['April', 'x', '2026'], 'Day', 'Type the day as a number'],
    [['April', '3', '26'], 'Year', 'Type the year in four digits, for example 2027.'],
    [['January', '21', '2027'], 'Year', 'That day is in the future.'],
  ] as const)('the appeal helper says what to do about %j, and keeps what was typed', async (date, label, message) => {
    const page = await open(APPEAL);
    await fill(page, 'employer', 'georgia', [...date]);
    const field = page.getByLabel(label, { exact: true });
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator('#helper-date-error').innerText()).toContain(message);
    expect(await page.getByLabel('Day', { exact: true }).inputValue()).toBe(date[1]);
    expect(await page.getByLabel('Your coverage').inputValue()).toBe('employer');
    expect(await answer(page)).toBe('');
    expect(await violations(page)).toEqual([]);
  });

  it('the appeal helper sends nothing and puts nothing into the address', async () => {
    // Who chose a region is not asked for one.
    const page = await open(APPEAL, 'georgia');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await fill(page, 'medicare', 'georgia', ['December', '15', '2026']);
    await savedBy(page, 'Save a reminder');
    expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('#date-helper [name]').count()).toBe(0);
  });

  it('the appeal helper without script has a table of all windows and the urgent route', async () => {
    const page = await visit(APPEAL, { javaScriptEnabled: false });
    expect(await page.locator('#date-helper').isVisible()).toBe(false);
    const table = await page.getByRole('table').innerText();
    for (const words of ['Medicare', '60 days', 'COBRA', '180 days', 'at any time']) expect(table).toContain(words);
    expect(await page.locator('#urgent').isVisible()).toBe(true);
  });
});
