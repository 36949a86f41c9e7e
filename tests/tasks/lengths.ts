/** How long pages may be and where their heading stands: the promises of the design, and what measures them. */
import type { Page } from 'playwright-core';

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

/** Pixels from the top of the page to its heading, at most. */
export const MOST_ABOVE_HEADING = { phone: 210, desktop: 190 };

/**
 * Kinds of pages that have a promised length on a phone, in windows of `PHONE`: of the longest, and of half of them. `before`: median
 * and longest before the pages were made anew, without a region and with one.
 */
export const LENGTHS: readonly { kind: string; path: RegExp; longest: number; median?: number; before: string }[] = [
  { kind: 'home', path: /^\/$/, longest: 4, before: '12.9; 9.2' },
  { kind: 'article', path: /^\/help\/(?!windows\/)[^/]+\/[^/]+\/$/, longest: 4, median: 2.5, before: '8.5, 17.1; 5.1, 9.9' },
  { kind: 'pay by bill', path: /^\/pay\/(?!check\/|due-date\/)[^/]+\/[^/]+\/$/, longest: 3, before: '5.4, 6.8; 5.5, 6.9' },
  { kind: 'region', path: /^\/regions\/[^/]+\/$/, longest: 3.5, before: '16.3, 20.6; 16.4, 20.7' },
  { kind: 'error', path: /^\/(?:no-such-page\/|problem\/)$/, longest: 1.5, before: '5.7; 2.7' },
];

export interface Sized {
  path: string;
  /** Windows of `PHONE`. */
  length: number;
  /** Pixels from the top of the page to its heading. */
  heading: { phone: number; desktop: number };
}

/** Loads a page, for speed in a context without scripts. */
export async function sizeOf(page: Page, path: string): Promise<Sized> {
  const headingAt = () => page.evaluate(() => Math.round((document.querySelector('h1')?.getBoundingClientRect().top ?? NaN) + scrollY));
  await page.setViewportSize(PHONE);
  await page.goto(path, { waitUntil: 'load' });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const phone = await headingAt();
  await page.setViewportSize(DESKTOP);
  return { path, length: height / PHONE.height, heading: { phone, desktop: await headingAt() } };
}
