import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { startAnswerClock } from '../support/answer-clock.ts';
import { browser, visitor } from './browser.ts';

const ARTICLE = '/help/bill-pay/premium-autopay/';
const CLIENT = fileURLToPath(new URL('../../dist/client/', import.meta.url));
const MOST_BYTES = 130 * 1024;
const MOST_MS = 100;
const LONGEST_TASK = 50;
/** Other programs share the processor and can only make it slower, so the best of a few rounds tells. */
const ROUNDS = 3;
const BETWEEN_KEYS = 60;
const TYPED = ['how do i pay my premium bill', 'georgia member servces number', 'forgt my pasword', 'refund after i cancel'];

interface Measured {
  /** Milliseconds from each keystroke to the first answers for it or for a later one. */
  answers: number[];
  /** Milliseconds of processor time that each task of the page's main thread took. Waiting for other programs is not in it. */
  tasks: number[];
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  args: { name?: string };
  /** Processor time in microseconds. */
  tdur?: number;
}

/** The tasks of the main threads of pages, from what Chromium recorded. */
function mainThreadTasks(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const mains = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf));
  return traceEvents
    .filter((event) => event.name === 'ThreadControllerImpl::RunTask' && mains.has(threadOf(event)))
    .map(({ tdur = 0 }) => tdur / 1_000);
}

const box = (page: Page) => page.getByRole('combobox');

/** A middle setting: servers compress on the fly, and rarely as hard as they could. */
const compressed = (path: string) =>
  brotliCompressSync(readFileSync(join(CLIENT, path)), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).byteLength;

async function openArticle(): Promise<Page> {
  const page = await (await visitor()).newPage();
  await page.goto(ARTICLE, { waitUntil: 'networkidle' });
  return page;
}

/** Goes for the box and types, with a clock on every keystroke and on every task from the first moment on. */
async function typeAndMeasure(): Promise<Measured> {
  const page = await openArticle();
  const read = await startAnswerClock(page);
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  const warm = page.waitForResponse('**/search-passages.json');
  await box(page).pressSequentially('r', { delay: BETWEEN_KEYS });
  await warm;
  await page.locator('[data-search-panel][aria-busy=false]').waitFor();
  const cold = (await read()).length;
  for (const query of TYPED) {
    await box(page).fill('');
    await box(page).pressSequentially(query, { delay: BETWEEN_KEYS });
    await page.locator('[data-search-panel][aria-busy=false]').waitFor();
  }
  const tasks = mainThreadTasks(await browser.stopTracing());
  const answers = (await read()).slice(cold);
  await page.context().close();
  return { answers, tasks };
}

const share = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? Infinity;

describe('the search', () => {
  it(`weighs at most ${MOST_BYTES} bytes, compressed, up to the first answer`, async () => {
    const page = await openArticle();
    const requests: Request[] = [];
    page.on('request', (request) => requests.push(request));
    await page.evaluate(() => {
      const seen = new MutationObserver(() => {
        if (!document.querySelector('[role=option]')) return;
        document.documentElement.dataset['answeredAt'] = String(Date.now());
        seen.disconnect();
      });
      seen.observe(document.body, { childList: true, subtree: true });
    });
    await box(page).fill('refund');
    await page.getByRole('option').first().waitFor();
    const answeredAt = Number(await page.locator('html').getAttribute('data-answered-at'));
    // What is still under way has no time yet, and what was asked for later came while the answer could be read.
    const isBefore = (request: Request): boolean => request.timing().startTime > 0 && request.timing().startTime <= answeredAt;
    const before = requests.filter(isBefore).map((request) => new URL(request.url()).pathname);
    // The page's own question for a region is no part of the search.
    const paths = new Set(before.filter((path) => !path.startsWith('/api/')));
    const bytes = [...paths].reduce((sum, path) => sum + compressed(path), 0);
    console.log(`The first answer takes ${bytes} bytes in ${paths.size} files: ${[...paths].join(' ')}`);
    expect(paths.size).toBeGreaterThan(3);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  });

  it(
    `answers within ${MOST_MS} ms of a keystroke once warm, and never holds up the page for ${LONGEST_TASK} ms`,
    { timeout: 120_000 },
    async () => {
      const rounds: { p50: number; p95: number; longest: number }[] = [];
      const isFast = ({ p95, longest }: (typeof rounds)[number]) => p95 <= MOST_MS && longest <= LONGEST_TASK;
      while (rounds.length < ROUNDS && !rounds.some(isFast)) {
        const { answers, tasks } = await typeAndMeasure();
        expect(answers.length).toBeGreaterThanOrEqual(50);
        expect(tasks.length).toBeGreaterThan(50);
        rounds.push({ p50: share(answers, 0.5), p95: share(answers, 0.95), longest: Math.max(...tasks) });
      }
      const figures = rounds.map(
        ({ p50, p95, longest }) => `p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)}, longest task ${longest.toFixed(0)}`,
      );
      console.log(`Keystroke to answer, in ms: ${figures.join('; ')}`);
      expect(rounds.filter(isFast)).not.toEqual([]);
    },
  );
});
