/** axe-core in a page, with the rules that the site keeps. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is wrong with the page as it stands, one line per rule and place. */
export async function violations(page: Page): Promise<string[]> {
  // The pages hold no frames, so the simpler way of running axe sees everything, and needs no second page.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ runOnly: STANDARDS, resultTypes: ['violations'], preload: false });
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
