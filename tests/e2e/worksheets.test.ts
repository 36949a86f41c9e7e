import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { site } from '#domain/plan.ts';
import { address, arrive, goTo, reload, remember, visit, visitor } from './browser.ts';

const SHEETS = ['grievance-form', 'release-of-information', 'payment-history-letter', 'call-notes'];
const sheetOf = (slug: string) => `/forms/${slug}/worksheet/`;
const LETTER = sheetOf('grievance-form');
const RECORDS = sheetOf('release-of-information');

/** What stands on paper. */
async function onPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  return page.locator('body').innerText();
}

const ruled = (page: Page, id: string) => page.locator(`#${id} ~ .rules`).isVisible();

describe.each(SHEETS)('the worksheet of %s', (slug) => {
  it('each worksheet says that what is typed stays here, and has nowhere to send it', async () => {
    const page = await visit(sheetOf(slug));
    expect(await page.locator('main').innerText()).toContain('What you type stays in this page');
    const form = page.locator('[data-worksheet]');
    expect(await form.getAttribute('action')).toBeNull();
    expect(await form.locator('input[type="text"][name], input[type="tel"][name], textarea[name]').count()).toBe(0);
  });

  it('each worksheet is reached from the page of its form', async () => {
    const page = await visit(`/forms/${slug}/`);
    await page
      .locator(`main a[href="${sheetOf(slug)}"]`)
      .first()
      .click();
    await arrive(page, `**${sheetOf(slug)}`);
  });
});

describe('what is typed', () => {
  it('what is typed is never sent and never stored', async () => {
    const context = await visitor();
    const page = await context.newPage();
    await goTo(page, LETTER, { waitUntil: 'networkidle' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    await page.fill('#name', 'Typed words');
    await page.press('#name', 'Enter');
    await page.fill('#what-happened', 'Typed words');
    await page.check('#type-appeal');
    await page.evaluate(() => {
      document.querySelector<HTMLFormElement>('[data-worksheet]')?.requestSubmit();
    });
    expect(page.url()).toBe(`${address}${LETTER}`);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]))).not.toContain('Typed');
    await reload(page);
    expect(await page.inputValue('#what-happened')).toBe('');
  });

  it('what is typed is not sent by Enter without script', async () => {
    const page = await visit(LETTER, { javaScriptEnabled: false });
    await page.fill('#name', 'Typed words');
    await page.press('#name', 'Enter');
    await page.check('#type-appeal');
    await page.press('#type-appeal', 'Enter');
    expect(page.url()).toBe(`${address}${LETTER}`);
    expect(await page.inputValue('#name')).toBe('Typed words');
  });

  it('what is typed can be cleared', async () => {
    const page = await visit(LETTER);
    await page.fill('#name', 'Typed words');
    await page.getByRole('button', { name: 'Clear all lines' }).click();
    expect(await page.inputValue('#name')).toBe('');
    expect(await onPaper(page)).not.toContain('Typed words');
  });
});

describe.each([
  ['with script', true],
  ['without script', false],
])('on paper, %s,', (_, javaScriptEnabled) => {
  it('a printed letter has what was typed, lines for what is open, and nothing of the site', async () => {
    const page = await visit(LETTER, { javaScriptEnabled });
    await page.fill('#name', 'Typed name');
    await page.fill('#what-happened', 'Typed story');
    await page.check('#type-appeal');
    const paper = await onPaper(page);
    expect(paper).toContain('This is an appeal. I ask you to change your decision.');
    expect(paper).not.toContain('This is a complaint');
    for (const words of ['911', site.name, 'What you type', 'Clear all lines', 'Reviewed', 'ID card', 'optional'])
      expect(paper).not.toContain(words);
    expect([await ruled(page, 'name'), await ruled(page, 'dates'), await ruled(page, 'what-happened')]).toEqual([false, true, false]);
    expect(await page.locator('#phone ~ .rules').isVisible()).toBe(false);
    expect(await page.locator('.sign').isVisible()).toBe(true);
  });

  it('a printed empty letter has lines for everything and boxes to tick', async () => {
    const page = await visit(LETTER, { javaScriptEnabled });
    const paper = await onPaper(page);
    expect(paper).toContain('This is a complaint');
    expect(paper).toContain('This is an appeal');
    for (const id of ['name', 'phone', 'dates', 'what-happened', 'enclosed']) expect(await ruled(page, id), id).toBe(true);
  });

  it.each([
    ['northwest', 'Clackamas, OR', false],
    ['georgia', 'Clackamas, OR', true],
  ])('a printed records request from %s has the address that its facts give, or lines', async (region, words, open) => {
    const context = await visitor({ javaScriptEnabled });
    await remember(context, region);
    const page = await context.newPage();
    await goTo(page, RECORDS);
    const paper = await onPaper(page);
    expect(paper.includes(words)).toBe(!open);
    expect(await page.locator('.send-to .rules:visible').count()).toBe(open ? 1 : 0);
  });

  it('a printed records request from Washington has the office that was chosen', async () => {
    const context = await visitor({ javaScriptEnabled });
    await remember(context, 'washington');
    const page = await context.newPage();
    await goTo(page, RECORDS);
    await page.getByRole('radio', { name: /Eastern Washington/ }).check();
    const paper = await onPaper(page);
    expect(paper).toContain('Spokane, WA');
    expect(paper).not.toContain('Renton, WA');
  });

  it('another address can be written into a printed records request', async () => {
    const context = await visitor({ javaScriptEnabled });
    await remember(context, 'northwest');
    const page = await context.newPage();
    await goTo(page, RECORDS);
    await page.getByRole('radio', { name: 'Another address' }).check();
    await page.locator('.send-to textarea:visible').fill('Records desk');
    const paper = await onPaper(page);
    expect(paper).not.toContain('Clackamas, OR');
    expect(await page.locator('.send-to .rules:visible').count()).toBe(0);
    if (javaScriptEnabled) expect(paper).toContain('Records desk');
  });
});

describe('printing', () => {
  it('printing starts with a button where scripts run, and the page names the browser menu where not', async () => {
    const page = await visit(LETTER);
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset['printed'] = 'yes';
      };
    });
    await page.getByRole('button', { name: 'Print the letter' }).click();
    expect(await page.evaluate(() => document.body.dataset['printed'])).toBe('yes');
    const plain = await visit(LETTER, { javaScriptEnabled: false });
    expect(await plain.getByRole('button', { name: 'Print the letter' }).count()).toBe(0);
    expect(await plain.locator('main').innerText()).toContain('Print in your browser’s menu');
  });

  it('printing shows every word of a long story', async () => {
    const page = await visit(LETTER);
    const story = `${'A step, with its date. '.repeat(200)}The end.`;
    await page.fill('#what-happened', story);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#what-happened').isVisible()).toBe(false);
    expect(await page.locator('#what-happened + .written').innerText()).toContain('The end.');
  });
});

describe('worksheets', () => {
  it.each([
    ['/forms/appeal-request/', LETTER],
    ['/appeals/', LETTER],
    ['/records/', RECORDS],
    ['/help/getting-help/before-you-call/', '/forms/call-notes/'],
    ['/help/getting-help/which-number-to-call/', '/forms/call-notes/'],
  ])('worksheets %s leads to %s', async (from, to) => {
    const page = await visit(from);
    expect(await page.locator(`main a[href="${to}"]`).count()).toBeGreaterThan(0);
  });
});
