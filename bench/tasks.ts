/**
 * `npm run bench:tasks`: what the site costs those who use it. The tasks that most people come for, walked on a phone and a desktop,
 * with and without a region and scripts; how long pages are; where their heading stands; and sentences that help no one.
 * Needs `npm run build` first.
 */
import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';
import { searchTalk, timesSentToBill } from '../build/content/check-words.ts';
import { findTestBrowser } from '../scripts/find-browser.mjs';
import { pages } from '../tests/build/built-site.ts';
import { startSite } from '../tests/e2e/serve-site.ts';
import { TEMPLATES } from '../tests/e2e/templates.ts';
import { DESKTOP, LENGTHS, MOST_ABOVE_HEADING, PHONE, sizeOf, type Sized } from '../tests/tasks/lengths.ts';
import { TASKS, TODAY, type Cost, type Task } from '../tests/tasks/tasks.ts';
import { walk, type Walk } from '../tests/tasks/walk.ts';
import { report, type Row } from './report.ts';

const SIDE_BY_SIDE = 3;
const SCREENS = { phone: PHONE, desktop: DESKTOP } as const;
const REGION = 'georgia';
/** Where sources are the subject. */
const ABOUT_SOURCES = /^\/(?:facts|about)\//;

const site = await startSite();
const executablePath = findTestBrowser();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
});

/** Each by one of a few, in order. */
async function each<Item, Result>(items: readonly Item[], work: (item: Item, at: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  const left = [...items.entries()];
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) results[next[0]] = await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  return results;
}

async function visitor(of: Browser, region: string | null, options: BrowserContextOptions) {
  const context = await of.newContext({ baseURL: site.address, ...options });
  const url = site.address.replace('http:', 'https:');
  if (region) await context.addCookies([{ name: '__Host-region', value: region, url, secure: true, sameSite: 'Lax' }]);
  return context;
}

interface Situation {
  task: Task;
  screen: keyof typeof SCREENS;
  isKnown: boolean;
  withScripts: boolean;
}

const situations = (Object.keys(SCREENS) as (keyof typeof SCREENS)[]).flatMap((screen) =>
  [true, false].flatMap((withScripts) =>
    [false, true].flatMap((isKnown) => TASKS.map((task): Situation => ({ task, screen, isKnown, withScripts }))),
  ),
);

async function walkIn({ task, screen, isKnown, withScripts }: Situation, at: number): Promise<Walk> {
  const context = await visitor(browser, isKnown ? task.region : null, {
    viewport: SCREENS[screen],
    javaScriptEnabled: withScripts,
    // Each with the limits of a person of their own.
    extraHTTPHeaders: { 'CF-Connecting-IP': `10.1.${at >> 8}.${at & 255}` },
  });
  const page = await context.newPage();
  if (withScripts) await page.clock.setFixedTime(TODAY);
  await page.goto('/');
  await page.locator('html[data-ready], html:not(.js)').waitFor({ state: 'attached' });
  const walked = await walk(page, task, withScripts);
  if (walked.toGoal === null || process.argv.includes('--ways'))
    console.log(
      [task.title, screen, isKnown ? 'region' : 'no region', withScripts ? 'scripts' : 'none', ...walked.done, page.url()].join(' › '),
    );
  await context.close();
  return walked;
}

async function sizesWith(region: string | null): Promise<Sized[]> {
  const context = await visitor(browser, region, { javaScriptEnabled: false });
  const own = await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => context.newPage()));
  const paths = pages.map(({ url }) => (url === '/404.html' ? '/no-such-page/' : url));
  const measured = paths.filter((path) => (TEMPLATES as readonly string[]).includes(path) || LENGTHS.some((kind) => kind.path.test(path)));
  const sizes = await each(measured, async (path) => {
    const page = own.pop();
    if (!page) throw new Error('There is a page for each worker.');
    const sized = await sizeOf(page, path);
    own.push(page);
    return sized;
  });
  await context.close();
  return sizes;
}

const walks = await each(situations, walkIn);
const sizes = { none: await sizesWith(null), chosen: await sizesWith(REGION) };
await browser.close();
await site.stop();

const walkOf = (task: Task, screen: string, isKnown: boolean, withScripts: boolean): Walk | undefined =>
  walks[
    situations.findIndex((one) => one.task === task && one.screen === screen && one.isKnown === isKnown && one.withScripts === withScripts)
  ];
const effort = (taps = 0, fields = 0): string => (fields > 0 ? `${taps} + ${fields}` : String(taps));
const cost = (way: Cost | undefined): string =>
  way ? `${effort(way.taps, way.fields)}, ${way.screens.toFixed(1)} → ${way.toGoal?.toFixed(1) ?? 'never'}` : '–';
const taskRows = (screen: 'phone' | 'desktop'): Row[] =>
  TASKS.map((task, index) => ({
    [screen]: `${index + 1}. ${task.title}`,
    ...(screen === 'phone' && { 'before, no region': cost(task.before) }),
    'no region': cost(walkOf(task, screen, false, true)),
    'region chosen': cost(walkOf(task, screen, true, true)),
    'no scripts, no region': cost(walkOf(task, screen, false, false)),
    'no scripts, region chosen': cost(walkOf(task, screen, true, false)),
  }));

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const longest = (all: readonly Sized[]): Sized | undefined => [...all].sort((a, b) => b.length - a.length)[0];
const shown = (all: readonly Sized[]): string =>
  `${median(all.map(({ length }) => length)).toFixed(1)}, ${longest(all)?.length.toFixed(1) ?? '–'} (${longest(all)?.path ?? ''})`;
const ofKind = LENGTHS.map((kind) => ({
  ...kind,
  none: sizes.none.filter(({ path }) => kind.path.test(path)),
  chosen: sizes.chosen.filter(({ path }) => kind.path.test(path)),
}));
const lengthRows = ofKind.map(({ kind, none, chosen, ...promised }): Row => ({
  page: kind,
  pages: none.length,
  'at most': `${promised.longest}${promised.median === undefined ? '' : `, half of them ${promised.median}`}`,
  'before: no region; region chosen': promised.before,
  'no region: median, longest': shown(none),
  'region chosen: median, longest': shown(chosen),
}));
const lengthsHold = ofKind.map(({ kind, none, chosen, longest: most, median: middle }) => {
  const worst = Math.max(...[...none, ...chosen].map(({ length }) => length));
  const middles = [none, chosen].map((all) => median(all.map(({ length }) => length)));
  return {
    promise: `${kind}: at most ${most} screens${middle === undefined ? '' : `, half of them at most ${middle}`}`,
    measured: `${worst.toFixed(1)}${middle === undefined ? '' : `, ${Math.max(...middles).toFixed(1)}`}`,
    holds: worst <= most && (middle === undefined || Math.max(...middles) <= middle),
  };
});

const templates = sizes.none.filter(({ path }) => (TEMPLATES as readonly string[]).includes(path));
const lowest = (on: 'phone' | 'desktop') => [...templates, ...sizes.chosen].sort((a, b) => b.heading[on] - a.heading[on])[0];
const headingsHold = (['phone', 'desktop'] as const).map((on) => {
  const { path = '', heading } = lowest(on) ?? {};
  return {
    promise: `${on}: the heading starts within ${MOST_ABOVE_HEADING[on]} px on every kind of page`,
    measured: `${heading?.[on] ?? NaN} px (${path})`,
    holds: (heading?.[on] ?? NaN) <= MOST_ABOVE_HEADING[on],
  };
});

const textOf = (html: string): string =>
  html
    .replaceAll(/<(script|style|head)\b[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
const texts = pages.map(({ url, html }) => ({ url, text: textOf(html) }));
const PHRASES: readonly (readonly [name: string, count: (text: string) => number])[] = [
  ['talk of our search for sources', (text) => searchTalk(text).length],
  ['“wins”', (text) => text.match(/\bwins\b/gi)?.length ?? 0],
  ['sent to the number on the bill or card more than once', (text) => Math.max(timesSentToBill(text) - 1, 0)],
];
const phrases = PHRASES.map(([name, count]) => {
  const found = texts.map(({ url, text }) => ({ url, times: count(text) })).filter(({ times }) => times > 0);
  const elsewhere = found.filter(({ url }) => !ABOUT_SOURCES.test(url));
  const sum = (list: typeof found) => list.reduce((all, { times }) => all + times, 0);
  return { name, found, elsewhere, all: sum(found), where: sum(elsewhere) };
});
const phraseRows = phrases.map(({ name, found, elsewhere, all, where }): Row => ({
  'words that help no one': name,
  times: all,
  pages: found.length,
  'times where sources are not the subject': where,
  'pages of these': elsewhere.length,
}));

const ended = walks.filter(({ toGoal }) => toGoal !== null).length;
const dearer = TASKS.filter((task) => {
  const { taps = Infinity, screens = Infinity, toGoal } = walkOf(task, 'phone', false, true) ?? {};
  return taps > task.before.taps || screens > task.before.screens + 0.1 || (toGoal ?? Infinity) > (task.before.toGoal ?? Infinity) + 0.1;
});
const pay = TASKS[0] && walkOf(TASKS[0], 'phone', true, true);

report({
  name: 'tasks',
  title: 'What people come for',
  command: 'npm run bench:tasks',
  method: `The built site in its real Worker. A walk starts at home and takes the shortest way that can be seen; nobody scrolls more than three screens for one thing while another way is closer. Each cell: links and buttons pressed + fields filled in, screens from the top of each page to what had to be pressed, → the same to the right number, link or answer (${PHONE.width} × ${PHONE.height} and ${DESKTOP.width} × ${DESKTOP.height} px). "Before": the same walks on the pages until December 1, 2026. Lengths are in screens of the phone, of pages without scripts.`,
  tables: [taskRows('phone'), taskRows('desktop'), lengthRows, phraseRows],
  promises: [
    { promise: 'every task ends at its answer', measured: `${ended} of ${walks.length}`, holds: ended === walks.length },
    { promise: 'home to the payment site in 3 taps', measured: String(pay?.taps ?? NaN), holds: (pay?.taps ?? NaN) <= 3 },
    {
      promise: 'no task takes more taps or screens than before',
      measured: dearer.map(({ title }) => title).join('; ') || 'none',
      holds: dearer.length === 0,
    },
    ...lengthsHold,
    ...headingsHold,
    ...phrases.map(({ name, where }) => ({ promise: `no ${name}`, measured: String(where), holds: where === 0 })),
  ],
});
