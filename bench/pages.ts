/**
 * `npm run bench:pages`: every template of the built site in Chromium, as a phone sees it (Lighthouse, mobile, median
 * of three), beside the same article in Astro Starlight and as a bare page. Needs `npm run build` first. With a number,
 * that many rounds instead of three.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { readArticles } from '../build/content/article.ts';
import { findBrowser } from '../scripts/find-browser.mjs';
import { freePort } from '../scripts/project.mjs';
import { deployedHeaders } from '../tests/support/deployed-headers.ts';
import { report, type Row } from './report.ts';
import { measureSearch } from './first-answer.ts';
import { plainMarkdown, writeStarlight, type Text } from './starlight.ts';
import { serveStatic } from './static-server.ts';
import { importTool, TOOLS } from './tools/load.ts';

interface Audit {
  numericValue?: number;
  details?: { items: { transferSize?: number; resourceType?: string }[] };
}

interface Result {
  lhr: { categories: Record<string, { score: number | null } | undefined>; audits: Record<string, Audit | undefined> };
}

const { default: lighthouse } = await importTool<{ default: (url: string, flags: object) => Promise<Result | undefined> }>('lighthouse');

const ROUNDS = Number(process.argv[2] ?? 3);
/** Of what is compared with one another to a few hundredths. */
const ROUNDS_BESIDE = 3 * ROUNDS;
const ARTICLE = 'bill-pay/pay-premium-online';
const TEMPLATES: readonly (readonly [name: string, path: string])[] = [
  ['home', '/'],
  ['all topics', '/help/'],
  ['topic', '/help/bill-pay/'],
  ['article', `/help/${ARTICLE}/`],
  ['search', '/search/'],
  ['region', '/regions/georgia/'],
  ['pay', '/pay/georgia/'],
  ['contact', '/contact/'],
  ['message form', '/contact/message/'],
  ['form', '/forms/claim-form/'],
  ['facts', '/facts/'],
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const texts: Text[] = readArticles(process.cwd(), DEFAULT_LOCALE)
  .filter(({ collection }) => collection === 'faqs')
  .map(({ id, entry: { title, summary }, body }) => ({ id, title, summary, body: plainMarkdown(body) }));

function buildStarlight(): string {
  const folder = writeStarlight(texts);
  const { status, stderr } = spawnSync('astro', ['build'], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Starlight did not build:\n${stderr.slice(-2_000)}`);
  return join(folder, 'dist');
}

function writeBarePage(): string {
  const folder = join(TOOLS, '.cache', 'bare');
  mkdirSync(folder, { recursive: true });
  const text = texts.find(({ id }) => id === ARTICLE);
  const body = (text?.body ?? '').split(/\n{2,}/).map((paragraph) => `<p>${paragraph}</p>`);
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="description" content="Bare"><title>${text?.title ?? ''}</title><h1>${text?.title ?? ''}</h1>${body.join('\n')}`,
  );
  return folder;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

interface Measured {
  bytes: number;
  byType: Readonly<Record<string, number>>;
  requests: number;
  lcp: number;
  cls: number;
  tbt: number;
  scores: number[];
}

/** Now and then Lighthouse loses a trace and gives no figure; such a round is done again. */
const TRIES = 4;

async function measureOnce(url: string, port: number): Promise<Measured> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: CATEGORIES });
    if (!result) continue;
    const { audits, categories } = result.lhr;
    const items = (audits['network-requests']?.details?.items ?? []).filter(({ transferSize = 0 }) => transferSize > 0);
    const byType: Record<string, number> = {};
    for (const { resourceType = 'Other', transferSize = 0 } of items) byType[resourceType] = (byType[resourceType] ?? 0) + transferSize;
    const value = (name: string) => audits[name]?.numericValue ?? NaN;
    const measured = {
      bytes: items.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0),
      byType,
      requests: items.length,
      lcp: value('largest-contentful-paint'),
      cls: value('cumulative-layout-shift'),
      tbt: value('total-blocking-time'),
      scores: CATEGORIES.map((name) => Math.round((categories[name]?.score ?? NaN) * 100)),
    };
    if (![measured.lcp, measured.cls, measured.tbt, ...measured.scores].some(Number.isNaN)) return measured;
  }
  throw new Error(`Lighthouse gave no figures for ${url}, ${TRIES} times.`);
}

function middleOf(rounds: readonly Measured[]): Measured {
  const middle = (of: (round: Measured) => number) => median(rounds.map(of));
  return {
    bytes: middle(({ bytes }) => bytes),
    byType: rounds[0]?.byType ?? {},
    requests: middle(({ requests }) => requests),
    lcp: middle(({ lcp }) => lcp),
    cls: middle(({ cls }) => cls),
    tbt: middle(({ tbt }) => tbt),
    scores: CATEGORIES.map((_, index) => middle(({ scores }) => scores[index] ?? NaN)),
  };
}

/** In turns, so that a slow moment of the machine hits all. */
async function measureInTurns(urls: readonly string[], rounds: number, port: number): Promise<Measured[]> {
  const all: Measured[][] = urls.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, url] of urls.entries()) all[index]?.push(await measureOnce(url, port));
  }
  return all.map(middleOf);
}

const region = '{"region":null,"confidence":"unknown","basis":"none","candidates":[]}';
const ours = await serveStatic(join(process.cwd(), 'dist', 'client'), {
  headers: deployedHeaders(),
  answers: { '/api/v1/region': region },
});
const starlight = await serveStatic(buildStarlight());
const bareFolder = writeBarePage();
const bareSite = await serveStatic(bareFolder);
const guardedSite = await serveStatic(bareFolder, { headers: deployedHeaders() });
const port = await freePort();
const browser = await chromium.launch({
  executablePath: findBrowser() ?? '',
  args: [`--remote-debugging-port=${port}`, '--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
});
const addresses = TEMPLATES.map(([, path]) => ours.address + path);
const pages = (await measureInTurns(addresses, ROUNDS, port)).map((measured, index) => ({ name: TEMPLATES[index]?.[0] ?? '', measured }));
const search = await measureSearch(browser, join(process.cwd(), 'dist', 'client'));
const besides = [
  `${ours.address}/help/${ARTICLE}/`,
  `${bareSite.address}/`,
  `${guardedSite.address}/`,
  `${starlight.address}/help/${ARTICLE}/`,
];
const [article, bare, guarded, theirs] = (await measureInTurns(besides, ROUNDS_BESIDE, port)) as [Measured, Measured, Measured, Measured];
await browser.close();
await Promise.all([ours, starlight, bareSite, guardedSite].map((site) => site.stop()));

const kilobytes = (bytes = 0): string => (bytes / 1000).toFixed(1);
const row = (name: string, { bytes, byType, requests, lcp, cls, tbt, scores }: Measured): Row => ({
  page: name,
  'kB in all': kilobytes(bytes),
  HTML: kilobytes(byType['Document']),
  CSS: kilobytes(byType['Stylesheet']),
  script: kilobytes(byType['Script']),
  other: kilobytes(bytes - (byType['Document'] ?? 0) - (byType['Stylesheet'] ?? 0) - (byType['Script'] ?? 0)),
  requests,
  'LCP, ms': Math.round(lcp),
  CLS: cls.toFixed(3),
  'TBT, ms': Math.round(tbt),
  'Lighthouse (speed, access, practice, search engines)': scores.join('/'),
});
const worst = (of: (measured: Measured) => number) => Math.max(...pages.map(({ measured }) => of(measured)));
const lowest = Math.min(...pages.flatMap(({ measured }) => measured.scores));
report({
  name: 'pages',
  title: 'Pages on a phone',
  command: 'npm run bench:pages',
  versions: ['lighthouse', 'astro', '@astrojs/starlight'],
  method: `Lighthouse with its phone and network, median of ${ROUNDS}. Brotli at a middle setting; bytes are what went over the wire, headers included. "Starlight" is our article "${texts.find(({ id }) => id === ARTICLE)?.title ?? ''}" in its default theme; "bare" is the same text in a page without style or script, without and with our security headers: one of them gives each site a process of its own, which takes a moment. These four are measured in turns, ${ROUNDS_BESIDE} times. The second table is the search, ${search.method}`,
  tables: [
    [
      ...pages.map(({ name, measured }) => row(name, measured)),
      row('article, beside the next', article),
      row('bare, same article', bare),
      row('bare, with our headers', guarded),
      row('Starlight, same article', theirs),
    ],
    search.rows,
  ],
  promises: [
    { promise: 'article: at most 14 KB', measured: `${(article.bytes / 1024).toFixed(1)} KB`, holds: article.bytes <= 14 * 1024 },
    { promise: 'article: at most 4 requests', measured: String(article.requests), holds: article.requests <= 4 },
    { promise: 'no blocking time on any page', measured: `${Math.round(worst(({ tbt }) => tbt))} ms`, holds: worst(({ tbt }) => tbt) < 1 },
    { promise: 'no layout shift on any page', measured: worst(({ cls }) => cls).toFixed(3), holds: worst(({ cls }) => cls) < 0.001 },
    {
      promise: 'article: LCP within 10 % of the bare page',
      measured: (article.lcp / bare.lcp).toFixed(2),
      holds: article.lcp <= 1.1 * bare.lcp,
    },
    {
      promise: 'article: LCP within 10 % of the bare page with our headers',
      measured: (article.lcp / guarded.lcp).toFixed(2),
      holds: article.lcp <= 1.1 * guarded.lcp,
    },
    { promise: 'Lighthouse: 100 everywhere', measured: `lowest ${lowest}`, holds: lowest === 100 },
    {
      promise: 'article: lighter than Starlight',
      measured: `${(theirs.bytes / article.bytes).toFixed(1)} times`,
      holds: article.bytes < theirs.bytes,
    },
    ...search.promises,
  ],
});
