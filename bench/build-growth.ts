/**
 * `npm run bench:build`: builds the site with 300, 1,000 and 10,000 articles, most of them generated, in a temporary folder, and
 * writes down wall time, peak memory and index size with the exponent of their growth; then 3,000 of the same articles
 * here and in Astro Starlight, and a site of one empty page with the packages that this one must have. Pass other counts
 * to use those.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOPIC_IDS } from '#domain/articles/topic-ids.ts';
import { treeMemory } from './memory.ts';
import { report } from './report.ts';
import { plainMarkdown, writeStarlight, type Text } from './starlight.ts';
import { installTools, TOOLS } from './tools/load.ts';

const ROOT = process.cwd();
const BESIDE = 3_000;
const PARTS = ['src', 'data', 'functions', 'build', 'public', 'package.json', 'astro.config.mjs', 'wrangler.toml', 'tsconfig.json'];
const WORDS =
  'premium bill payment coverage region member number plan doctor record letter account claim form notice pharmacy refill card appeal deadline travel visit hospital clinic address phone message answer question family child parent cost share'.split(
    ' ',
  );

/** The same pseudo-random numbers in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_507) + 0x9e37_79b9) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

function article(index: number): string {
  const random = randomFrom(index + 1);
  const word = () => WORDS[Math.floor(random() * WORDS.length)] ?? 'plan';
  const sentence = () => `The ${Array.from({ length: 9 }, word).join(' ')} helps you.`;
  const paragraph = () => Array.from({ length: 5 }, sentence).join(' ');
  return `---
title: Question ${index} about the ${word()} ${word()}
summary: ${sentence()}
topic: ${TOPIC_IDS[index % TOPIC_IDS.length] ?? 'bill-pay'}
order: ${index + 1}
contact: general
aliases: [generated ${index}]
sources: [seed-001]
reviewed: 2026-11-21
nextReview: 2027-11-21
---

${paragraph()} Call {% fact "member-services" /%}.

## Steps

1. ${sentence()}
2. ${sentence()}
3. ${sentence()}

${paragraph()}

{% by-region %}
{% region in=["washington"] %}
${sentence()}
{% /region %}
{% region rest=true %}
${sentence()}
{% /region %}
{% /by-region %}

## If that fails

${paragraph()}
`;
}

/** Articles of our own, which stay: pages, forms and the words of the search lead to them. */
const OWN = readdirSync(join(ROOT, 'src/content/faqs/en'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
).length;

/** The site with `count` articles: our own and as many generated ones as that takes. */
function prepare(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'build-growth-'));
  for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (let index = 0; index < count - OWN; index += 1) {
    const topic = join(folder, 'src/content/faqs/en', TOPIC_IDS[index % TOPIC_IDS.length] ?? 'bill-pay');
    mkdirSync(topic, { recursive: true });
    writeFileSync(join(topic, `generated-${index}.md`), article(index));
  }
  return folder;
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1e6;
}

async function build(folder: string): Promise<{ seconds: number; memory: number }> {
  const since = performance.now();
  const child = spawn(join(ROOT, 'node_modules/.bin/astro'), ['build'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (text) => (errors += String(text)));
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, treeMemory(child.pid ?? 0))), 250);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`The build of ${folder} failed:\n${errors.slice(-2_000)}`);
  return { seconds: (performance.now() - since) / 1000, memory };
}

const articleId = (index: number): string => `${TOPIC_IDS[index % TOPIC_IDS.length] ?? 'bill-pay'}/generated-${index}`;

/** The same articles for Starlight. */
function textOf(index: number): Text {
  const [, front = '', body = ''] = article(index).split(/^---$\n?/m);
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(front)?.[1] ?? '';
  return { id: articleId(index), title: field('title'), summary: field('summary'), body: plainMarkdown(body) };
}

/** One page without a word, built by Astro and the adapter for Workers: what those two take by themselves. */
function writeEmpty(): string {
  const folder = join(TOOLS, '.cache', 'empty');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'src', 'pages'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', private: true, type: 'module' }));
  writeFileSync(join(folder, 'src', 'pages', 'index.astro'), '<!doctype html><title>Empty</title>');
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    `import cloudflare from '@astrojs/cloudflare';
import { defineConfig } from 'astro/config';
export default defineConfig({ output: 'server', session: false, adapter: cloudflare({ prerenderEnvironment: 'node', imageService: 'passthrough' }) });
`,
  );
  return folder;
}

installTools();
const counts = process.argv.slice(2).map(Number);
const rows: ({ count: number; again: number; index: number; output: number } & Awaited<ReturnType<typeof build>>)[] = [];
for (const count of counts.length > 0 ? counts : [300, 1_000, 10_000]) {
  const folder = prepare(count);
  const first = await build(folder);
  const changed = join(folder, 'src/content/faqs/en', `${articleId(0)}.md`);
  writeFileSync(changed, readFileSync(changed, 'utf8').replace('Question 0', 'Changed question 0'));
  const second = await build(folder);
  const client = join(folder, 'dist/client');
  rows.push({ count, ...first, again: second.seconds, index: sizeOf(join(client, 'pagefind')), output: sizeOf(client) });
  rmSync(folder, { recursive: true });
}

const beside = Math.min(BESIDE, ...(counts.length > 0 ? [Math.max(...counts)] : []));
const oursFolder = prepare(beside);
const ours = await build(oursFolder);
rmSync(oursFolder, { recursive: true });
const theirsFolder = writeStarlight(Array.from({ length: beside }, (_, index) => textOf(index)));
const theirs = await build(theirsFolder);
rmSync(theirsFolder, { recursive: true });
const emptyFolder = writeEmpty();
const empty = await build(emptyFolder);
rmSync(emptyFolder, { recursive: true });

/** Exponent of growth between two rows: 1 is linear. */
function exponent(value: (row: (typeof rows)[number]) => number, index: number): number | null {
  const [before, after] = [rows[index - 1], rows[index]];
  return before && after ? Math.log(value(after) / value(before)) / Math.log(after.count / before.count) : null;
}
const growth = (value: (row: (typeof rows)[number]) => number): number =>
  Math.max(0, ...rows.map((_, index) => exponent(value, index) ?? 0));
const written = (value: number | null): string => value?.toFixed(2) ?? '–';
const time = growth(({ seconds }) => seconds);
const memory = growth(({ memory: peak }) => peak);
const most = rows.at(-1);

report({
  name: 'build',
  title: 'Build, by number of articles',
  command: 'npm run bench:build',
  versions: ['astro', 'pagefind', '@astrojs/starlight'],
  method: `Articles are generated outside the project, besides the ${OWN} of our own. "Growth" is the exponent between two rows; 1 is linear. Memory is that of all processes of the build together.`,
  tables: [
    rows.map((row, index) => ({
      articles: row.count,
      'build, s': row.seconds.toFixed(1),
      'growth of time': written(exponent(({ seconds }) => seconds, index)),
      'after one change, s': row.again.toFixed(1),
      'peak memory, MB': Math.round(row.memory),
      'growth of memory': written(exponent(({ memory: peak }) => peak, index)),
      'index, MB': row.index.toFixed(1),
      'output, MB': row.output.toFixed(0),
    })),
    (
      [
        [`this site, ${beside} articles`, ours],
        [`Starlight, ${beside} articles`, theirs],
        ['Astro and its adapter for Workers, one empty page', empty],
      ] as const
    ).map(([site, { seconds, memory: peak }]) => ({ site, 'build, s': seconds.toFixed(1), 'peak memory, MB': Math.round(peak) })),
  ],
  promises: [
    { promise: 'time grows with an exponent of at most 1.05', measured: time.toFixed(2), holds: time <= 1.05 },
    { promise: 'memory grows at most linearly', measured: memory.toFixed(2), holds: memory <= 1 },
    {
      promise: 'the largest build stays within 8 GB',
      measured: `${((most?.memory ?? 0) / 1000).toFixed(1)} GB`,
      holds: (most?.memory ?? 0) <= 8_000,
    },
    {
      promise: 'at most half of Starlight’s time',
      measured: (ours.seconds / theirs.seconds).toFixed(2),
      holds: ours.seconds <= theirs.seconds / 2,
    },
    {
      promise: 'at most half of Starlight’s memory',
      measured: (ours.memory / theirs.memory).toFixed(2),
      holds: ours.memory <= theirs.memory / 2,
      why: `an empty page with the same packages takes ${(empty.memory / theirs.memory).toFixed(2)}`,
    },
  ],
});
