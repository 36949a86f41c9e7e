/** axe-core in a page, with the rules that the site keeps. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const AXE_FILE = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js');

/** The same on every page. */
export const FRAME = ['.emergency', '.site-header', '.site-footer'];

export interface Scope {
  leaveOut?: readonly string[];
  /** Selector of what to look at; the whole page when left out. */
  only?: string;
  /** Ids of rules; all that the site keeps when left out. */
  rules?: readonly string[];
  /** Ids of rules that do not run. */
  skip?: readonly string[];
}

/** Once per context: every page of it starts with axe in it, which is faster than sending it again for each. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ path: AXE_FILE });
}

/** What is wrong with the page as it stands, one line per rule and place. */
export async function violations(page: Page, { leaveOut = [], only, rules, skip = [] }: Scope = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(readFileSync(AXE_FILE, 'utf8'));
  // The pages hold no frames, so the simpler way of running axe sees everything, and needs no second page.
  const axe = new AxeBuilder({ page, axeSource: 'void 0' }).setLegacyMode(true);
  axe.options({
    runOnly: rules ? { type: 'rule', values: [...rules] } : STANDARDS,
    rules: Object.fromEntries(skip.map((id) => [id, { enabled: false }])),
    resultTypes: ['violations'],
    preload: false,
  });
  if (only !== undefined) axe.include(only);
  for (const selector of leaveOut) axe.exclude(selector);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
