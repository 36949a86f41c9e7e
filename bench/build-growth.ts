/**
 * `npm run bench:build`: builds the site with 100, 1,000 and 10,000 generated articles in a temporary folder, and
 * prints wall time, peak memory and index size with the exponent of their growth. Pass other counts to use those.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOPIC_IDS } from '../src/domain/topics.ts';

const ROOT = process.cwd();
const PARTS = ['src', 'data', 'functions', 'config', 'public', 'package.json', 'astro.config.mjs', 'wrangler.toml', 'tsconfig.json'];
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

function prepare(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'build-growth-'));
  for (const part of PARTS)
    cpSync(join(ROOT, part), join(folder, part), { recursive: true, filter: (name) => !name.includes('/src/content/') });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  // Pages link to these, so they stay; questions are all generated.
  for (const kept of ['forms', 'guides', 'glossary']) {
    cpSync(join(ROOT, 'src/content', kept), join(folder, 'src/content', kept), { recursive: true, force: true, errorOnExist: false });
  }
  for (const kind of ['forms', 'guides']) {
    for (const name of readdirSync(join(folder, 'src/content', kind, 'en'))) {
      const file = join(folder, 'src/content', kind, 'en', name);
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^related:.*\n(?: {2}- .*\n)*/m, 'related: []\n'));
    }
  }
  for (let index = 0; index < count; index += 1) {
    const topic = join(folder, 'src/content/faqs/en', TOPIC_IDS[index % TOPIC_IDS.length] ?? 'bill-pay');
    mkdirSync(topic, { recursive: true });
    writeFileSync(join(topic, `generated-${index}.md`), article(index));
  }
  return folder;
}

/** Resident memory of a process and all its children, in MB. Linux only; 0 elsewhere. */
function treeMemory(root: number): number {
  try {
    const parents = new Map<number, number>();
    const sizes = new Map<number, number>();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
      sizes.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0));
    }
    const belongs = (pid: number): boolean => pid === root || (parents.has(pid) && belongs(parents.get(pid) ?? 0));
    return [...sizes].reduce((sum, [pid, size]) => sum + (belongs(pid) ? size : 0), 0) / 1024;
  } catch {
    return 0;
  }
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

const counts = process.argv.slice(2).map(Number);
const rows: ({ count: number; again: number; index: number; output: number } & Awaited<ReturnType<typeof build>>)[] = [];
for (const count of counts.length > 0 ? counts : [100, 1_000, 10_000]) {
  const folder = prepare(count);
  const first = await build(folder);
  const changed = join(folder, 'src/content/faqs/en/bill-pay/generated-0.md');
  writeFileSync(changed, readFileSync(changed, 'utf8').replace('Question 0', 'Changed question 0'));
  const second = await build(folder);
  const client = join(folder, 'dist/client');
  rows.push({ count, ...first, again: second.seconds, index: sizeOf(join(client, 'pagefind')), output: sizeOf(client) });
  rmSync(folder, { recursive: true });
}

/** Exponent of growth between two rows: 1 is linear. */
const exponent = (value: (row: (typeof rows)[number]) => number, index: number) => {
  const [before, after] = [rows[index - 1], rows[index]];
  return before && after ? (Math.log(value(after) / value(before)) / Math.log(after.count / before.count)).toFixed(2) : '–';
};

console.log(`${cpus().length} cores, Node ${process.versions.node}`);
console.table(
  rows.map((row, index) => ({
    articles: row.count,
    'build, s': row.seconds.toFixed(1),
    'growth of time': exponent(({ seconds }) => seconds, index),
    'after one change, s': row.again.toFixed(1),
    'peak memory, MB': Math.round(row.memory),
    'growth of memory': exponent(({ memory }) => memory, index),
    'index, MB': row.index.toFixed(1),
    'output, MB': row.output.toFixed(0),
  })),
);
