import { expect, it } from 'vitest';
import { PAY_ONLINE, phoneOf, phoneTextOf } from '../support/facts.ts';
import { address, arrive, goTo, regionCookie, visibleRows, visit } from './browser.ts';

it('a member searches, reads the answer, sees whom to call, sets the region and is handed over to pay', async () => {
  const page = await visit('/');
  const context = page.context();

  await page.locator('[data-search] input').pressSequentially('pay premium georgia');
  const hits = page.getByRole('option');
  await hits.first().waitFor();
  const first = await Promise.all((await hits.all()).slice(0, 3).map((hit) => hit.getAttribute('href')));
  expect(first.some((href) => href === '/pay/georgia/' || href === '/help/bill-pay/pay-premium-online/')).toBe(true);

  await goTo(page, '/help/bill-pay/pay-premium-online/');
  expect(await page.locator('.lead').innerText()).toContain('premium');
  expect(await page.locator(`article a[href="${PAY_ONLINE}"]`).isVisible()).toBe(true);

  await page.locator('[data-region-chip] summary').click();
  await page.locator('[data-region-chip]').getByRole('button', { name: 'Georgia', exact: true }).click();
  await page.locator('html[data-region="georgia"]').waitFor();
  await expect.poll(() => regionCookie(context)).toBe('georgia');
  expect(await visibleRows(page)).toEqual(['georgia']);

  await page.locator('summary', { hasText: 'If the site does not work' }).click();
  const line = page.locator('article .row[data-r="georgia"]');
  expect(await line.locator(`a[href="tel:${phoneOf('georgia', 'premium-by-phone')}"]`).innerText()).toBe(
    phoneTextOf('georgia', 'premium-by-phone'),
  );
  expect(await line.locator('.status').innerText()).toMatch(/^Open now/);

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Pay' }).click();
  await arrive(page, '**/pay/');
  await page.getByRole('link', { name: /^Premium/ }).click();
  await arrive(page, '**/pay/georgia/premium/');
  expect(await page.locator('h1').innerText()).toBe('Pay your premium in Georgia');

  // The provider's site is never reached: the request is stopped in the browser and looked at.
  const session = await context.newCDPSession(page);
  await session.send('Fetch.enable', { patterns: [{ urlPattern: 'https://*' }] });
  const handedOver = new Promise<{ url: string; method: string; headers: Record<string, string> }>((resolve) => {
    session.on('Fetch.requestPaused', ({ requestId, request }) => {
      resolve(request);
      void session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    });
  });
  const before = page.waitForRequest(`${address}/go/pay/georgia/premium`);
  await page.getByRole('link', { name: 'Pay at kp.org/payonline' }).click({ noWaitAfter: true });
  await before;
  const { url, method, headers } = await handedOver;
  expect({ url, method }).toEqual({ url: PAY_ONLINE, method: 'GET' });
  expect(Object.keys(headers).map((name) => name.toLowerCase())).not.toContain('referer');
  expect(JSON.stringify(headers)).not.toContain('georgia');
});
