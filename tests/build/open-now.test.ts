import { expect, it } from 'vitest';
import type { OpenNowData } from '../../src/browser/open-now.ts';
import { readData } from '../../build/data/read-data.ts';
import { ROOT } from '../support/root.ts';
import { pages } from './built-site.ts';

const YEAR = 365 * 86_400_000;
const { site, regions } = readData(ROOT);
const dataOf = ({ html }: { html: string }): string =>
  /<script type="application\/json" id="open-now">(.*?)<\/script>/s.exec(html)?.[1] ?? '';

it('every page carries the same holidays, clock changes and words to tell whether a line is open', () => {
  expect(new Set(pages.map(dataOf)).size).toBe(1);
});

it('pages know the clock of every region until more than a year after the next review', () => {
  const [home] = pages;
  const { clocks } = JSON.parse(home ? dataOf(home) : '') as OpenNowData;
  expect(clocks.until * 60_000).toBeGreaterThan(Date.parse(site.nextReview) + YEAR);
  for (const { timeZone } of regions)
    expect((clocks.zones[timeZone]?.[0]?.[0] ?? Infinity) * 60_000).toBeLessThan(Date.parse(site.reviewed));
});
