/**
 * Every built page, loaded once: on a narrow and a wide screen; in dark and forced colours too when it holds what no page
 * before it had (axe-again.ts). `AXE_ALL=1` runs every rule of axe in each combination on every page.
 */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LOCALE, englishPath, localeOfPath } from '#domain/locale.ts';
import { siteMeasure } from './axe-again.ts';
import { bringAxe, FRAME } from './axe.ts';
import { address, browser, builtPaths, goTo } from './browser.ts';
import { LOOKS, TEMPLATES } from './templates.ts';

type Findings = Record<string, string[]>;

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
/**
 * Each differs from the one before in one thing, which is quicker. The first is measured whole: where there is least room,
 * things to press are closest.
 */
const COMBINATIONS = [
  ['light', NARROW],
  ['dark', NARROW],
  ['forced', NARROW],
  ['forced', WIDE],
  ['dark', WIDE],
  ['light', WIDE],
] as const;

/** Milliseconds, for every rule everywhere on a busy machine. */
const MOST_TIME = 1_800_000;

const FOUND: Record<string, Findings> = {};
const SIDEWAYS: Findings = {};
const ERRORS: Findings = {};
const ELSEWHERE: Findings = {};

/** In a further language the markup is the same: one page of each kind shows whether longer words fit. */
const paths = builtPaths().filter(
  (path) => localeOfPath(path) === DEFAULT_LOCALE || (TEMPLATES as readonly string[]).includes(englishPath(path)),
);
/** Every text of one page of each kind is measured, and the frame around it; but on those that are nothing but long tables. */
const WHOLE = new Set<string>(TEMPLATES.filter((path) => path !== '/facts/hawaii/' && path !== '/contact/table/'));

const add = (to: Findings, path: string, ...found: string[]) => {
  if (found.length > 0) (to[path] ??= []).push(...found);
};

const measureOn = siteMeasure();

async function look(page: Page, path: string): Promise<void> {
  const whole = WHOLE.has(path);
  const measure = measureOn(page, { leaveOut: whole ? [] : FRAME, whole });
  const fits = async (look: string, size: typeof NARROW) => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > size.width) add(SIDEWAYS, path, `${look}: ${width} px wide in ${size.width}`);
  };
  await page.setViewportSize(NARROW);
  await page.emulateMedia(LOOKS.light);
  await goTo(page, path, { waitUntil: 'load' });
  let isNew = whole;
  for (const [look, size] of COMBINATIONS) {
    await page.setViewportSize(size);
    await page.emulateMedia(LOOKS[look]);
    const measured = await measure();
    add((FOUND[`${look} at ${size.width} px`] ??= {}), path, ...measured.found);
    await fits(look, size);
    isNew ||= measured.isNew;
    if (!isNew) break;
  }
  if (isNew) return;
  await page.setViewportSize(WIDE);
  await fits('light', WIDE);
}

/** Works through the list with one page of its own. */
async function lookAt(list: string[]): Promise<void> {
  const context = await browser.newContext({ baseURL: address });
  await bringAxe(context);
  const page = await context.newPage();
  let path = '';
  page.on('console', (message) => {
    // A missing page answers 404, and Chromium says so.
    if (message.type() === 'error' && !(path === '/no-such-page/' && message.text().includes('404'))) add(ERRORS, path, message.text());
  });
  page.on('pageerror', (error) => add(ERRORS, path, error.message));
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== address) add(ELSEWHERE, path, request.url());
  });
  for (let next = list.shift(); next !== undefined; next = list.shift()) {
    path = next;
    await look(page, path);
  }
  await context.close();
}

describe('every page', () => {
  beforeAll(async () => {
    // The long ones first, so that no page of three waits for one at the end.
    const list = [...new Set([...TEMPLATES, ...paths])];
    await Promise.all([lookAt(list), lookAt(list), lookAt(list)]);
  }, MOST_TIME);

  it('every page is one of many, and each kind is among them', () => {
    expect(paths.length).toBeGreaterThan(60);
    expect(TEMPLATES.filter((path) => !paths.includes(path))).toEqual(['/contact/?topic=billing&region=georgia']);
  });

  it.each(COMBINATIONS.map(([look, { width }]) => `${look} at ${width} px`))('every page is accessible: %s', (combination) => {
    expect(FOUND[combination]).toEqual({});
  });

  it('every page fits 320 and 1280 px without scrolling sideways', () => {
    expect(SIDEWAYS).toEqual({});
  });

  it('every page runs without an error', () => {
    expect(ERRORS).toEqual({});
  });

  it('every page asks nothing of anyone else', () => {
    expect(ELSEWHERE).toEqual({});
  });
});
