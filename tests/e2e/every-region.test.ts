/** For each region: choose it, ask the three questions that most people ask, and read what holds there. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addressLines, phoneText } from '#domain/facts/text.ts';
import { factsOf } from '#domain/facts/look-up.ts';
import { readData } from '../../build/data/read-data.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { ROOT } from '../support/root.ts';
import { arrive, goTo, visitor } from './browser.ts';

const data = readData(ROOT);

const RULES = {
  'end-of-prior-month': 'last day of the month before',
  'first-of-month': 'first day of the month it pays for',
} as const;

/** Asks in the search box of the search page and opens the answer. */
async function ask(page: Page, question: string, answer: string): Promise<string> {
  await goTo(page, '/search/');
  await page.getByRole('searchbox').fill(question);
  await page.locator(`[data-search-results] a[href="${answer}"]`).first().click();
  await arrive(page, `**${answer}`);
  return page.locator('main').innerText();
}

describe.each(REGION_IDS)('a member of %s', (id) => {
  const { name } = data.regions.find((region) => region.id === id) ?? { name: '' };

  it('a member of each region reads the due date, the address and the number of that region only', async () => {
    const page = await (await visitor()).newPage();
    await goTo(page, '/regions/');
    await page.getByLabel('Choose where your plan is').selectOption({ label: name });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator(`html[data-region="${id}"]`).waitFor();

    const due = await ask(page, 'when is my premium due', '/help/bill-pay/premium-due-date/');
    for (const { value } of factsOf(data, 'premium-due', 'due-rule', id)) expect(due.toLowerCase()).toContain(RULES[value]);

    const mail = await ask(page, 'where do I mail my premium check', '/help/bill-pay/mail-premium-check/');
    for (const { value } of factsOf(data, 'premium-mail', 'address', id))
      for (const line of addressLines(value)) expect(mail).toContain(line);
    const otherBox = id === 'washington' ? 'PO Box 7158' : 'PO Box 7172';
    expect(mail).not.toContain(otherBox);

    const number = await ask(page, 'which number do I call', '/help/getting-help/which-number-to-call/');
    for (const { value } of factsOf(data, 'member-services', 'phone', id)) expect(number).toContain(phoneText(value));
    const elsewhere = REGION_IDS.filter((other) => other !== id).flatMap((other) => factsOf(data, 'member-services', 'phone', other));
    const own = new Set(factsOf(data, 'member-services', 'phone', id).map(({ value }) => value));
    for (const { value } of elsewhere) if (!own.has(value)) expect(number).not.toContain(phoneText(value));
  });
});
