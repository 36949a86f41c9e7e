/** Times the search box as the person at the keyboard sees it. */
import type { Page } from 'playwright-core';

/**
 * Starts a clock on every keystroke of the page. What it returns reads the milliseconds from each keystroke to the
 * first answers for it or for a later one.
 */
export async function startAnswerClock(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const answers: number[] = [];
    let waiting: number[] = [];
    document.addEventListener('input', () => waiting.push(performance.now()), { capture: true });
    const panel = document.querySelector('[data-search-panel]');
    if (!panel) throw new Error('There is no panel.');
    new MutationObserver(() => {
      if (panel.getAttribute('aria-busy') !== 'false') return;
      answers.push(...waiting.map((since) => performance.now() - since));
      waiting = [];
    }).observe(panel, { attributeFilter: ['aria-busy'] });
    Object.assign(globalThis, { answers });
  });
  return () => page.evaluate(() => (globalThis as unknown as { answers: number[] }).answers);
}
