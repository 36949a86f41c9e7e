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

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  args: { name?: string };
  /** Processor time in microseconds. */
  tdur?: number;
}

/**
 * Milliseconds of processor time that each task of the main threads of pages took, from what Chromium recorded. Waiting for
 * other programs is not in it.
 */
export function mainThreadTasks(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const mains = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf));
  return traceEvents
    .filter((event) => event.name === 'ThreadControllerImpl::RunTask' && mains.has(threadOf(event)))
    .map(({ tdur = 0 }) => tdur / 1_000);
}
