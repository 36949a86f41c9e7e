import { expect, it } from 'vitest';
import { goTo, visit, visitor } from './browser.ts';
import { countingPage } from './search-feedback.ts';

it('nothing is offered or sent unless the operator wants it', async () => {
  const page = await visit('/search/?q=refund');
  await page.locator('[data-search-panel][aria-busy=false]').waitFor();
  expect(await page.getByRole('button', { name: 'Not what I meant' }).count()).toBe(0);
});

it('a search that was sent off and led nowhere is sent once a tab, and never what is being typed', async () => {
  const { page, sent } = await countingPage(await visitor());
  await goTo(page, '/search/?q=refund');
  await page.getByRole('button', { name: 'Not what I meant' }).click();
  await page.getByText('Thank you.').waitFor();
  await expect.poll(() => sent).toEqual([{ kind: 'not-meant', query: 'refund' }]);

  await goTo(page, '/search/?q=zzzqqqxxyy');
  await expect.poll(() => sent.length).toBe(2);
  expect(sent[1]).toEqual({ kind: 'no-result', query: 'zzzqqqxxyy' });
  await page.getByRole('searchbox').fill('zzzqqqxxyyww');
  await page.locator('[data-search-panel][aria-busy=false]').waitFor();
  await goTo(page, '/search/?q=zzzqqqxxyy');
  await page.locator('[data-search-panel][aria-busy=false]').waitFor();
  expect(sent.length).toBe(2);
  const stored = await page.evaluate(() => Object.values(sessionStorage).join());
  expect(stored).toMatch(/\d/);
  expect(stored).not.toMatch(/refund|zzzqqqxxyy/);
});
