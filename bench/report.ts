/** Prints a bench's table and writes it into docs/benchmarks.md, between the markers of its name. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const FILE = 'docs/benchmarks.md';

export type Row = Readonly<Record<string, string | number>>;

export interface Report {
  /** Names the markers: `<!-- edge -->` … `<!-- /edge -->`. */
  name: string;
  title: string;
  command: string;
  /** Packages whose versions matter to the figures. */
  versions?: readonly string[];
  /** How it was measured and how to read it, in a paragraph. */
  method: string;
  tables: readonly (readonly Row[])[];
  /** Promises and whether they held, one line each. `why`: what stands against one that does not hold. */
  promises?: readonly { promise: string; measured: string; holds: boolean; why?: string }[];
}

function versionOf(name: string): string {
  for (const folder of ['node_modules', 'bench/tools/node_modules']) {
    try {
      return `${name} ${(JSON.parse(readFileSync(`${folder}/${name}/package.json`, 'utf8')) as { version: string }).version}`;
    } catch {
      // Not in this folder.
    }
  }
  return name;
}

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();

/** `2026-11-21, commit 1a2b3c4, 2 cores, 24 GB, Node 24.21.0, astro 7.3.5` */
function circumstances(versions: readonly string[]): string {
  const changed = git('status', '--porcelain', '--', 'src', 'data', 'functions', 'build') === '' ? '' : ' with changes';
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
  const packages = versions.map(versionOf);
  return [
    new Date().toISOString().slice(0, 10),
    `commit ${git('rev-parse', '--short', 'HEAD')}${changed}`,
    machine,
    `Node ${process.versions.node}`,
    ...packages,
  ].join(', ');
}

function markdown(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(names), line(names.map(() => '---')), ...rows.map((row) => line(names.map((name) => row[name] ?? '–')))].join('\n');
}

/** Ends with 1 when a promise did not hold, after everything is printed and written. */
export function report({ name, title, command, versions = [], method, tables, promises = [] }: Report): void {
  for (const rows of tables) console.table(rows);
  const checks = promises.map(({ promise, measured, holds, why }) => ({
    promise,
    measured,
    holds: holds ? 'yes' : why === undefined ? 'no' : `no: ${why}`,
  }));
  if (checks.length > 0) console.table(checks);
  const text = [
    `## ${title}`,
    `\`${command}\`, ${circumstances(versions)}. ${method}`,
    ...[...tables, checks].filter((rows) => rows.length > 0).map(markdown),
  ].join('\n\n');
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const old = readFileSync(FILE, 'utf8');
  const block = `${start}\n\n${text}\n\n${end}`;
  const from = old.indexOf(start);
  const to = old.indexOf(end);
  writeFileSync(FILE, from >= 0 && to > from ? old.slice(0, from) + block + old.slice(to + end.length) : `${old.trimEnd()}\n\n${block}\n`);
  if (promises.some(({ holds }) => !holds)) process.exitCode = 1;
}
