/** Two walks from an article to an answer, written down step by step in files that a person can read. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { arrive, visit } from './browser.ts';
import { keyboardOf } from './keyboard.ts';

const ARTICLE = '/help/bill-pay/premium-autopay/';

/** Where focus is, as a screen reader would say it, and what the box says of itself. */
const heard = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const name = (element: Element | null | undefined): string => {
      const label =
        element?.getAttribute('aria-label') ??
        element?.querySelector('strong')?.textContent ??
        (element as HTMLElement | null)?.innerText ??
        '';
      return label.trim().replaceAll(/\s+/g, ' ').slice(0, 60);
    };
    if (focused?.getAttribute('role') !== 'combobox') return `${focused?.tagName.toLowerCase() ?? ''} "${name(focused)}"`;
    const active = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '');
    const open = focused.getAttribute('aria-expanded') === 'true' ? 'open' : 'closed';
    const value = (focused as HTMLInputElement).value;
    return `combobox "${value}", ${open}${active ? `, on answer "${name(active)}"` : ''}`;
  });

it('the search can be walked with the keyboard alone: find the box, read the answers, close, come back, open one', async () => {
  const page = await visit(ARTICLE);
  const keys = keyboardOf(page);
  const lines: string[] = [];
  const note = async (step: string) => lines.push(`${step} → ${await heard(page)}`);
  const press = async (key: string) => {
    await keys.press(key);
    await note(key);
  };
  const answered = () => page.locator('[data-search-panel][aria-busy=false]').waitFor();

  for (let presses = 0; presses < 20 && !(await heard(page)).startsWith('combobox'); presses += 1) await press('Tab');
  await page.keyboard.type('premium refund');
  await answered();
  await note('type "premium refund"');
  await page
    .locator('[data-search-status]')
    .filter({ hasText: /answers?\./ })
    .waitFor({ state: 'attached' });
  lines.push(`after a pause, said aloud: "${(await page.locator('[data-search-status]').textContent())?.replace(/\d+/, 'N') ?? ''}"`);
  await press('ArrowDown');
  await press('ArrowUp');
  await press('Escape');
  await page.keyboard.press('ArrowDown');
  await page.locator('[role=combobox][aria-expanded=true]').waitFor();
  await answered();
  await note('ArrowDown');
  await press('ArrowDown');
  await Promise.all([arrive(page, '**/help/**/premium-refund/'), page.keyboard.press('Enter')]);
  lines.push(`Enter → ${new URL(page.url()).pathname}: ${await page.locator('h1').innerText()}`);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./search-walk-keyboard.snapshot.txt');
});

it('the search can be walked with scripts off: type, press Search, read the ranked answers, open one', async () => {
  const page = await visit(ARTICLE, { javaScriptEnabled: false });
  const lines: string[] = [];
  const at = () => new URL(page.url());
  await page.getByRole('searchbox').fill('premum refund georgia');
  await page.getByRole('searchbox').press('Enter');
  await arrive(page, '**/search/?q=**');
  lines.push(`type "premum refund georgia", Enter → ${at().pathname}${at().search}`);
  lines.push(`the box still says "${await page.getByRole('searchbox').inputValue()}"`);
  const first = page.locator('[data-search-results] :is(h3, li) > a').first();
  lines.push(`the first answer is "${await first.innerText()}"`);
  lines.push(`below, a person: ${(await page.locator('.help-end > h2').innerText()).trim()}`);
  await Promise.all([arrive(page, '**/help/**'), first.click()]);
  lines.push(`open it → ${at().pathname}`);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./search-walk-without-scripts.snapshot.txt');
});
