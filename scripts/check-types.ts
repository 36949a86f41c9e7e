/** `npm run types`: every program of the project is type-checked with the types of its own runtime. */
import { spawnSync } from 'node:child_process';
import { builtFromThis, runtimeTypes } from './project.mjs';
import { typeErrors } from './type-errors.ts';

/** Astro writes the types of the content collections first; after a build of the same files they lie there already. */
const upToDate = builtFromThis() ? ['--noSync'] : [];

const COMMANDS: readonly (readonly [string, string, ...string[]])[] = [
  ['types of the bindings are up to date', 'wrangler', 'types', 'functions/env.d.ts', '--config=wrangler.toml', '--check'],
  ['site and build', 'astro', 'check', '--minimumFailingSeverity', 'warning', ...upToDate],
  ['words', 'node', 'scripts/check-words.ts'],
];

const PROGRAMS: Record<string, string> = {
  core: 'src/domain',
  browser: 'src/browser',
  Worker: 'functions',
  tests: 'tests',
  'tests in the Worker': 'tests/edge',
};

let failed = runtimeTypes() === false ? 1 : 0;

function report(name: string, errors: string): void {
  console.log(`${errors === '' ? '✓' : '✗'} ${name}`);
  if (errors === '') return;
  failed += 1;
  console.error(errors);
}

for (const [name, command, ...args] of COMMANDS) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  report(name, status === 0 ? '' : `${stdout}${stderr}` || `${command} did not run.`);
}
const errors = typeErrors(Object.values(PROGRAMS));
for (const [name, folder] of Object.entries(PROGRAMS)) report(name, errors.get(folder) ?? 'It was not checked.');
if (failed > 0) process.exitCode = 1;
