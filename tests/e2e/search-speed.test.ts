import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visitor } from './browser.ts';

const ARTICLE = '/help/bill-pay/premium-autopay/';
const CLIENT = fileURLToPath(new URL('../../dist/client/', import.meta.url));
const MOST_BYTES = 130 * 1024;
const MOST_MS = 100;
const LONGEST_TASK = 50;
/** Other programs share the processor and can only make it slower, so the best of a few rounds tells. */
const ROUNDS = 4;
const BETWEEN_KEYS = 60;
const TYPED = ['how do i pay my premium bill', 'georgia member servces number', 'forgt my pasword', 'refund after i cancel'];

interface Measured {
  /** Milliseconds from each keystroke to the first answers for it or for a later one. */
  answers: number[];
  longTasks: number[];
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

/** Goes for the box and types, with a clock on every keystroke and an ear for long tasks from the first moment on. */
async function typeAndMeasure(): Promise<Measured> {
  const page = await openArticle();
  await page.evaluate(() => {
    const measured: Measured = { answers: [], longTasks: [] };
    new PerformanceObserver((list) => measured.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    let waiting: number[] = [];
    document.addEventListener('input', () => waiting.push(performance.now()), { capture: true });
    const panel = document.querySelector('[data-search-panel]');
    new MutationObserver(() => {
      if (panel?.getAttribute('aria-busy') !== 'false') return;
      measured.answers.push(...waiting.map((since) => performance.now() - since));
      waiting = [];
    }).observe(panel as Element, { attributeFilter: ['aria-busy'] });
    Object.assign(globalThis, { measured });
  });
  const read = () => page.evaluate(() => (globalThis as unknown as { measured: Measured }).measured);
  const warm = page.waitForResponse('**/search-passages.json');
  await box(page).pressSequentially('r', { delay: BETWEEN_KEYS });
  await warm;
  await page.locator('[data-search-panel][aria-busy=false]').waitFor();
  const cold = (await read()).answers.length;
  for (const query of TYPED) {
    await box(page).fill('');
    await box(page).pressSequentially(query, { delay: BETWEEN_KEYS });
    await page.locator('[data-search-panel][aria-busy=false]').waitFor();
  }
  const { answers, longTasks } = await read();
  await page.context().close();
  return { answers: answers.slice(cold), longTasks };
}

const share = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? Infinity;

describe('the search', () => {
  it(`weighs at most ${MOST_BYTES} bytes, compressed, up to the first answer`, async () => {
    const page = await openArticle();
    const paths = new Set<string>();
    page.on('request', (request) => paths.add(new URL(request.url()).pathname));
    await box(page).pressSequentially('refund');
    await page.getByRole('option').first().waitFor();
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
        const { answers, longTasks } = await typeAndMeasure();
        expect(answers.length).toBeGreaterThanOrEqual(50);
        rounds.push({ p50: share(answers, 0.5), p95: share(answers, 0.95), longest: Math.max(0, ...longTasks) });
      }
      console.log(
        `Keystroke to answer, and the longest task: ${rounds.map(({ p50, p95, longest }) => `p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)}, ${longest.toFixed(0)} ms`).join('; ')}`,
      );
      expect(rounds.filter(isFast)).not.toEqual([]);
    },
  );
});
