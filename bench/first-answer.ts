/** The search from its first byte: what it loads and how long it takes until there is an answer, beside Pagefind alone. */
import type { Browser } from 'playwright-core';
import { mainThreadTasks, startAnswerClock } from './answer-clock.ts';
import { deployedHeaders } from '../tests/support/deployed-headers.ts';
import type { Report, Row } from './report.ts';
import { serveStatic, type StaticSite } from './static-server.ts';

const ROUNDS = 9;
const QUERY = 'refund';
const TYPED = ['how do i pay my premium bill', 'georgia member servces number', 'forgt my pasword', 'refund after i cancel'];
const BETWEEN_KEYS = 60;
const MOST_BYTES = 130 * 1024;
const MOST_WARM = 100;
const LONGEST_TASK = 50;
const MOST_COLD = 1.3;
const ARTICLE = '/help/bill-pay/premium-autopay/';
const REGION = '{"region":null,"confidence":"unknown","basis":"none","candidates":[]}';

const share = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? NaN;

interface FirstAnswer {
  ms: number;
  bytes: number;
  requests: number;
}

/** From the keystroke in an article, with nothing of the search loaded, to the first answer. */
async function ourFirst(browser: Browser, { address, sent }: StaticSite): Promise<FirstAnswer> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address + ARTICLE, { waitUntil: 'networkidle' });
  const before = sent();
  const box = page.getByRole('combobox');
  const ms = await box.evaluate(async (element, query) => {
    const input = element as HTMLInputElement;
    const since = performance.now();
    const answered = new Promise<void>((resolve) => {
      new MutationObserver(() => document.querySelector('[role=option]') && resolve()).observe(document.body, {
        childList: true,
        subtree: true,
      });
    });
    input.focus();
    input.value = query;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await answered;
    return performance.now() - since;
  }, QUERY);
  const after = sent();
  await context.close();
  return { ms, bytes: after.bytes - before.bytes, requests: after.requests - before.requests };
}

/** The same index asked through Pagefind's own API, with the data of one result. */
async function pagefindFirst(browser: Browser, { address, sent }: StaticSite): Promise<FirstAnswer> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/robots.txt`);
  const before = sent();
  const ms = await page.evaluate(async (query) => {
    interface Pagefind {
      search: (query: string) => Promise<{ results: { data: () => Promise<unknown> }[] }>;
    }
    const address = '/pagefind/pagefind.js';
    const since = performance.now();
    const pagefind = (await import(address)) as Pagefind;
    const { results } = await pagefind.search(query);
    await results[0]?.data();
    return performance.now() - since;
  }, QUERY);
  const after = sent();
  await context.close();
  return { ms, bytes: after.bytes - before.bytes, requests: after.requests - before.requests };
}

interface Typing {
  /** Milliseconds from each keystroke to its answers, once the search is loaded. */
  answers: number[];
  /** Milliseconds of the longest task of the page from the first keystroke on. */
  longest: number;
}

async function typeAndMeasure(browser: Browser, address: string): Promise<Typing> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address + ARTICLE, { waitUntil: 'networkidle' });
  const read = await startAnswerClock(page);
  const box = page.getByRole('combobox');
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  const warm = page.waitForResponse('**/search-passages.json');
  await box.pressSequentially('r');
  await warm;
  const calm = () => page.locator('[data-search-panel][aria-busy=false]').waitFor();
  await calm();
  const cold = (await read()).length;
  for (const query of TYPED) {
    await box.fill('');
    await box.pressSequentially(query, { delay: BETWEEN_KEYS });
    await calm();
  }
  const longest = Math.max(...mainThreadTasks(await browser.stopTracing()));
  const answers = (await read()).slice(cold);
  await context.close();
  return { answers, longest };
}

export async function measureSearch(
  browser: Browser,
  folder: string,
): Promise<Required<Pick<Report, 'method' | 'promises'>> & { rows: Row[] }> {
  const ours = await serveStatic(folder, { headers: deployedHeaders(), answers: { '/api/v1/region': REGION } });
  const plain = await serveStatic(folder);
  const ownRounds: FirstAnswer[] = [];
  const pagefindRounds: FirstAnswer[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ownRounds.push(await ourFirst(browser, ours));
    pagefindRounds.push(await pagefindFirst(browser, plain));
  }
  const { answers: warm, longest } = await typeAndMeasure(browser, ours.address);
  await Promise.all([ours.stop(), plain.stop()]);

  const middle = (rounds: readonly FirstAnswer[], key: keyof FirstAnswer): number =>
    share(
      rounds.map((round) => round[key]),
      0.5,
    );
  const row = (name: string, rounds: readonly FirstAnswer[]): Row => ({
    search: name,
    'kB to the first answer': (middle(rounds, 'bytes') / 1000).toFixed(1),
    requests: middle(rounds, 'requests'),
    'cold, ms': Math.round(middle(rounds, 'ms')),
  });
  const bytes = middle(ownRounds, 'bytes');
  const ratio = middle(ownRounds, 'ms') / middle(pagefindRounds, 'ms');
  const p95 = share(warm, 0.95);
  return {
    method: `from the keystroke to the first answer with an empty cache, median of ${ROUNDS} in turns; Pagefind alone is its own API over the same index, with the data of one result. Warm: ${warm.length} keystrokes.`,
    rows: [
      { ...row('ours, in an article', ownRounds), 'warm p50, ms': Math.round(share(warm, 0.5)), 'warm p95, ms': Math.round(p95) },
      row('Pagefind alone', pagefindRounds),
    ],
    promises: [
      { promise: 'search: at most 130 KB to the first answer', measured: `${(bytes / 1024).toFixed(1)} KB`, holds: bytes <= MOST_BYTES },
      { promise: `search: cold at most ${MOST_COLD} times Pagefind alone`, measured: ratio.toFixed(2), holds: ratio <= MOST_COLD },
      { promise: `search: warm, 95 % within ${MOST_WARM} ms`, measured: `${Math.round(p95)} ms`, holds: p95 <= MOST_WARM },
      {
        promise: `search: no task of ${LONGEST_TASK} ms while typing`,
        measured: `${longest.toFixed(0)} ms`,
        holds: longest < LONGEST_TASK,
      },
    ],
  };
}
