import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { visit } from './browser.ts';

const LETTERS = '/letters/';
const shown = (page: Page) => page.locator('[data-letter]:visible h3').allTextContents();

describe('with script, the page of letters', () => {
  it('with script, the page of letters shows those that fit what is typed, and says how many', async () => {
    const page = await visit(LETTERS);
    const all = await shown(page);
    const status = page.locator('[data-filter-status]');
    expect(await status.textContent()).toBe(`All ${all.length} letters`);
    const field = page.getByRole('searchbox', { name: 'A name or a few words from the letter' });
    await field.fill('this is not a bill');
    expect((await shown(page)).map((name) => name.trim())).toContain('Explanation of Benefits');
    expect((await shown(page)).length).toBeLessThan(5);
    await field.fill('xylophone');
    expect(await shown(page)).toEqual([]);
    expect(await status.textContent()).toMatch(/^No letter matches/);
    await field.fill('');
    expect(await shown(page)).toEqual(all);
  });

  it('with script, the page of letters opens the letter that its address names, and lets one close it', async () => {
    const page = await visit(`${LETTERS}#denial-of-care`);
    const letter = page.locator('[data-letter]', { has: page.locator('#denial-of-care') });
    const todo = letter.locator('li').first();
    await todo.waitFor({ state: 'visible' });
    expect(await page.locator('[data-letter][open]').count()).toBe(1);
    await letter.locator('summary').first().click();
    await todo.waitFor({ state: 'hidden' });
  });

  it('with script, the page of letters keeps what is typed out of the address', async () => {
    const page = await visit(LETTERS);
    const field = page.getByRole('searchbox', { name: 'A name or a few words from the letter' });
    await field.fill('denied');
    await field.press('Enter');
    expect(page.url()).toMatch(/\/letters\/$/);
    expect(await field.inputValue()).toBe('denied');
  });

  it('with script, the page of letters can be read by everyone in a narrow window, with a deadline open', async () => {
    const page = await visit(LETTERS, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
    const letter = page.locator('[data-letter]', { has: page.locator('details') }).first();
    await letter.locator('summary').first().click();
    await letter.locator('details summary').first().click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

describe('without script, the page of letters', () => {
  it('without script, the page of letters shows all letters with their headings, and no box that does nothing', async () => {
    const page = await visit(LETTERS, { javaScriptEnabled: false });
    expect((await shown(page)).length).toBe(await page.locator('[data-letter]').count());
    expect(await page.locator('[data-letter-filter]').isVisible()).toBe(false);
    expect(await page.locator('#past-due').isVisible()).toBe(true);
  });

  it('without script, the page of letters shows the letter that its address names, and opens by when to act', async () => {
    const page = await visit(`${LETTERS}#denial-of-care`, { javaScriptEnabled: false });
    const letter = page.locator('[data-letter]', { has: page.locator('#denial-of-care') });
    await letter.locator('details summary').click();
    expect(await letter.locator('.rules .value').first().isVisible()).toBe(true);
  });
});
