import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAY_ONLINE, PAY_ONLINE_TEXT, phoneTextOf } from '../support/facts.ts';
import { bringAxe, violations } from './axe.ts';
import { address, goTo, visit, visitor } from './browser.ts';

const CHECK = '/pay/check/';

async function check(page: Page, text: string): Promise<string[]> {
  await page.getByLabel('Paste or type it here').fill(text);
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.locator('.finding').first().waitFor();
  return page.locator('.finding').allInnerTexts();
}

describe('the check of links', () => {
  it.each([
    [PAY_ONLINE_TEXT, /^This is the plan’s[\s\S]*Pay a premium online/],
    [
      'https://kp.org.evil.example/payonline',
      /^Do not pay here[\s\S]*The name kp\.org\.evil\.example looks like the plan’s[\s\S]*Call the number on your bill/,
    ],
    ['KP.ORG/PREMIUMBILL', /^Do not pay here\s+KP\.ORG\/PREMIUMBILL[\s\S]*Until: about 2024\.[\s\S]*Pay a premium online now/],
    ['http://MolinaPayment.com', /^Do not pay here[\s\S]*It belongs to someone else\.[\s\S]*another insurer/],
    ['1-844-632-2045', /^Do not pay here[\s\S]*Until: about 2023\.[\s\S]*Pay a premium by phone now, in Washington: \d/],
    [phoneTextOf('northern-california'), /^Look twice[\s\S]*Member Services, in Northern California and Southern California/],
    ['P.O. Box 7172, Pasadena, CA 91109-7172', /^Look twice[\s\S]*Mail a premium check, in Washington/],
    ['1 Kaiser Plaza, Oakland, CA 94612', /^This is the plan’s[\s\S]*Never send a payment[\s\S]*You cannot pay a bill there\./],
  ])('the check of links says of %s what it is', async (text, expected) => {
    const [answer, ...others] = await check(await visit(CHECK), text);
    expect(others).toEqual([]);
    expect(answer).toMatch(expected);
  });

  it('the check of links moves to what it found, and keeps what was typed', async () => {
    const context = await visitor({ viewport: { width: 360, height: 640 } });
    const page = await context.newPage();
    await goTo(page, CHECK);
    await check(page, 'kppay-online.com/bill');
    const heading = page.locator('.finding h2').first();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    const top = (await heading.boundingBox())?.y ?? -1;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
    expect(await page.getByLabel('Paste or type it here').inputValue()).toBe('kppay-online.com/bill');
  });

  it('the check of links works offline, sends nothing and keeps nothing', async () => {
    const context = await visitor();
    const page = await context.newPage();
    await goTo(page, CHECK, { waitUntil: 'networkidle' });
    await context.setOffline(true);
    const sent: string[] = [];
    page.on('request', (request) => void sent.push(request.url()));
    const secret = 'https://pay.example/4711';
    expect((await check(page, secret))[0]).toMatch(/^Not known: ask first/);
    expect(sent).toEqual([]);
    expect(page.url()).not.toContain('4711');
    const kept = await page.evaluate(() =>
      [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie, JSON.stringify(history.state)].join(' '),
    );
    expect(kept).not.toContain('4711');
  });

  it('the check of links shows what was pasted as text, and links to nothing but our own values', async () => {
    const page = await visit(CHECK);
    await check(page, `<img src=x onerror=alert(1)> <a href="https://evil.example/x">${PAY_ONLINE_TEXT}</a> javascript:alert(1)//x.y`);
    const links = await page.locator('.finding a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.filter((href) => !href.startsWith(address) && href !== PAY_ONLINE)).toEqual([]);
    expect(await page.locator('.finding img').count()).toBe(0);
  });

  it('the check of links says what to do when nothing was typed, and when the list does not load', async () => {
    const page = await visit(CHECK);
    await page.getByRole('button', { name: 'Check it' }).click();
    expect(await page.locator('#check-error').innerText()).toBe('Paste or type what you want to check.');

    const context = await visitor();
    await context.route('**/values.json', (route) => route.abort());
    const cut = await context.newPage();
    await goTo(cut, CHECK);
    await cut.getByLabel('Paste or type it here').fill(PAY_ONLINE_TEXT);
    await cut.getByRole('button', { name: 'Check it' }).click();
    await cut.getByText('The list did not load.').waitFor();
  });

  it('the check of links is accessible with its answers, on a narrow dark screen too', async () => {
    const context = await visitor({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
    await bringAxe(context);
    const page = await context.newPage();
    await goTo(page, CHECK);
    await check(
      page,
      `${PAY_ONLINE_TEXT} bit.ly/x ${phoneTextOf('northern-california')} molinapayment.com kp.org/premiumbill PO Box 7165 1-800-218-1059`,
    );
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it('the check of links without script shows no box to type in, and the lists to compare with', async () => {
    const page = await visit(CHECK, { javaScriptEnabled: false });
    expect(await page.locator('textarea').isVisible()).toBe(false);
    const words = await page.locator('main').innerText();
    for (const text of ['Scripts are off', PAY_ONLINE_TEXT, 'Old numbers, links and addresses']) expect(words).toContain(text);
    for (const [list, text] of [
      ['all-premium-by-phone', phoneTextOf('washington', 'premium-by-phone')],
      ['all-premium-mail', 'PO Box 7158'],
    ] as const) {
      await page.locator(`a[href="#${list}"]`).click();
      expect(await page.locator(`#${list}`).innerText()).toContain(text);
    }
  });
});

describe('the payment card', () => {
  it('the payment card is printed below the page of the premium, as large as a bank card', async () => {
    const page = await visit('/pay/mid-atlantic/premium/');
    const card = page.locator('.wallet-card');
    expect(await card.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    const box = await card.boundingBox();
    expect((box?.width ?? 0) / (96 / 25.4)).toBeCloseTo(85.6, 0);
    expect((box?.height ?? 0) / (96 / 25.4)).toBeCloseTo(54, 0);
    const room = await card.evaluate(
      (element) => element.getBoundingClientRect().bottom - (element.lastElementChild?.getBoundingClientRect().bottom ?? Infinity),
    );
    expect(room).toBeGreaterThan(4);
    for (const text of [
      PAY_ONLINE_TEXT,
      phoneTextOf('mid-atlantic', 'premium-by-phone'),
      'PO Box 7158',
      'Maryland',
      'first day of the month',
    ])
      expect(await card.innerText()).toContain(text);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  });
});
