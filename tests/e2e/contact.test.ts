import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bringAxe, violations } from './axe.ts';
import { goTo, reload, remember, visit, visitor } from './browser.ts';

const heading = (page: Page) => page.locator('.contact-answer h2').innerText();

describe.each([true, false])('the contact page (scripts: %s)', (javaScriptEnabled) => {
  it('the contact page asks three questions, answers, and goes back to the questions', async () => {
    const page = await visit('/contact/', { javaScriptEnabled });
    await page.getByLabel('What do you need help with?').selectOption('A premium bill');
    await page.getByLabel('Your region', { exact: true }).selectOption('Georgia');
    await page.getByLabel('Your coverage').selectOption('COBRA');
    await page.getByRole('button', { name: 'Show who to call' }).click();

    expect(new URL(page.url()).search).toBe('?topic=billing&region=georgia&coverage=cobra');
    expect(await heading(page)).toBe('Help with a premium bill: Georgia');
    expect(await page.locator('.contact-answer .call').innerText()).toContain('This line helps people who keep a plan after a job ends.');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer');
    expect(await page.getByLabel('Your coverage').inputValue()).toBe('cobra');

    await page.goBack();
    expect(await page.locator('.contact-answer').count()).toBe(0);
  });

  it('the contact page is reached from an article with its topic, and knows the chosen region', async () => {
    const context = await visitor({ javaScriptEnabled });
    await remember(context, 'hawaii');
    const page = await context.newPage();
    await goTo(page, '/help/account/reset-password/');
    await page.getByRole('link', { name: 'Other ways to get help' }).click();
    expect(await heading(page)).toBe('Help with signing in or my account: Hawaii');
  });
});

it('the contact page keeps "open now" true in the clock of the visitor', async () => {
  const context = await visitor({ timezoneId: 'America/New_York' });
  const page = await context.newPage();
  await page.clock.setFixedTime('2026-11-23T20:30:00Z');
  await goTo(page, '/contact/?region=northwest&topic=billing');
  const status = page.locator('.contact-answer .status').first();
  await expect.poll(() => status.innerText()).toBe('Open now, until 6:00 p.m. PT (9:00 p.m. your time)');
  await page.clock.setFixedTime('2026-11-24T01:40:00Z');
  await reload(page);
  await expect.poll(() => status.innerText()).toBe('Open now, closes soon: at 6:00 p.m. PT (9:00 p.m. your time)');
});

it('the contact page is accessible with an answer, in dark colours at 320 px', async () => {
  const context = await visitor({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  await bringAxe(context);
  const page = await context.newPage();
  await goTo(page, '/contact/?region=mid-atlantic&topic=billing&coverage=medicare');
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
