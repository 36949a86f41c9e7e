import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bringAxe, violations } from './axe.ts';
import { goTo, reload, remember, visit, visitor } from './browser.ts';

const LIBRARY = '/forms/';
const shown = (page: Page) => page.locator('.library li:visible a').allTextContents();
/** For every region but Washington. */
const regional = 'Charitable Health Coverage application';

async function choose(page: Page, name: string, value: string): Promise<void> {
  const more = page.locator('.filters details');
  if (name !== 'topic' && (await more.getAttribute('open')) === null) await more.locator('summary').click();
  await page.locator(`.filters [name="${name}"][value="${value}"]`).check();
}

describe.each([
  ['with script', true],
  ['without script', false],
])('the form library %s', (_, javaScriptEnabled) => {
  it('the form library shows every form at first', async () => {
    const page = await visit(LIBRARY, { javaScriptEnabled });
    const all = await shown(page);
    expect(all.length).toBeGreaterThan(18);
    expect(all).toHaveLength(await page.locator('.library li').count());
  });

  it('the form library can be narrowed by topic, coverage and region together, and shown whole again', async () => {
    const page = await visit(LIBRARY, { javaScriptEnabled });
    const all = await shown(page);
    await choose(page, 'topic', 'plan-changes');
    expect(await shown(page)).toContain('Account Change Form');
    expect(await shown(page)).not.toContain('Drug list (formulary)');
    await choose(page, 'coverage', 'employer');
    expect(await shown(page)).not.toContain('Account Change Form');
    expect(await shown(page)).toContain(regional);
    await choose(page, 'region', 'washington');
    expect(await shown(page)).not.toContain(regional);
    await page.getByRole('button', { name: 'Show all forms' }).click();
    expect(await shown(page)).toEqual(all);
  });

  it('the form library starts with the region that the member chose, and can look beyond it', async () => {
    const context = await visitor({ javaScriptEnabled });
    await remember(context, 'washington');
    const page = await context.newPage();
    await goTo(page, LIBRARY);
    expect(await shown(page)).not.toContain(regional);
    await page.locator('.filters summary').click();
    expect(await page.getByRole('radio', { name: 'Washington, your region' }).isChecked()).toBe(true);
    expect(await page.getByRole('radio', { name: /^Washington \d/ }).count()).toBe(0);
    await choose(page, 'region', 'georgia');
    expect(await shown(page)).toContain(regional);
    await choose(page, 'region', 'all');
    expect(await shown(page)).toContain(regional);
  });

  it('the form library groups its filters under names that are read out', async () => {
    const page = await visit(LIBRARY, { javaScriptEnabled });
    await page.locator('.filters summary').click();
    for (const name of ['Topic', 'Coverage', 'Region']) expect(await page.getByRole('group', { name, exact: true }).count()).toBe(1);
  });
});

describe('with script, the form library', () => {
  it('with script, the form library says how many forms are left, and keeps the choice in the address', async () => {
    const page = await visit(LIBRARY);
    const status = page.locator('[data-filter-status]');
    const total = await page.locator('.library li').count();
    expect(await status.textContent()).toBe(`All ${total} forms`);
    await choose(page, 'topic', 'family');
    await choose(page, 'coverage', 'medicare');
    expect(new URL(page.url()).search).toBe('?topic=family&coverage=medicare');
    expect(await status.getAttribute('role')).toBe('status');
    const left = await shown(page);
    expect(await status.textContent()).toBe(`${left.length} of ${total} forms`);
    await reload(page);
    expect(await shown(page)).toEqual(left);
    await page.getByRole('button', { name: 'Show all forms' }).click();
    await page.waitForURL((url) => url.search === '');
    expect(await status.textContent()).toBe(`All ${total} forms`);
  });

  it('with script, the form library counts beside each filter what choosing it would leave', async () => {
    const page = await visit(`${LIBRARY}?coverage=medicare`);
    for (const topic of ['plan-changes', 'family', 'bill-pay']) {
      const label = page.locator('.filters label', { has: page.locator(`[name="topic"][value="${topic}"]`) });
      const promised = Number(await label.locator('[data-count]').textContent());
      await choose(page, 'topic', topic);
      expect(await shown(page)).toHaveLength(promised);
    }
  });

  it('with script, the form library follows a region that is chosen on the page', async () => {
    const page = await visit(LIBRARY);
    await page.locator('[data-region-chip] > summary').click();
    await page.locator('[data-region-chip] button[value="washington"]').click();
    await page.waitForFunction(() => document.documentElement.dataset['region'] === 'washington');
    const left = await shown(page);
    expect(left).not.toContain(regional);
    expect(await page.locator('[data-filter-status]').textContent()).toMatch(`${left.length} of `);
  });

  it('with script, the form library is accessible with all filters open, also in dark colours at 320 px', async () => {
    const context = await visitor({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
    await bringAxe(context);
    const page = await context.newPage();
    await goTo(page, LIBRARY);
    await page.locator('.filters summary').click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

describe('without script, the form library', () => {
  it('without script, the form library counts what it shows', async () => {
    const page = await visit(LIBRARY, { javaScriptEnabled: false });
    await choose(page, 'topic', 'prescriptions');
    // What a style sheet counts is in no text that a script can read: the number stands in the picture only.
    expect(await page.locator('.tally').isVisible()).toBe(true);
    expect(await page.locator('[data-filter-status]').isVisible()).toBe(false);
  });

  it('without script, the form library does not lose the choice when someone presses Enter', async () => {
    const page = await visit(LIBRARY, { javaScriptEnabled: false });
    await choose(page, 'topic', 'family');
    const left = await shown(page);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).search).toBe('');
    expect(await shown(page)).toEqual(left);
  });
});
