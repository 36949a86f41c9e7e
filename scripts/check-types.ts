/** `npm run types`: every program of the project is type-checked with the types of its own runtime. */
import { spawnSync } from 'node:child_process';
import { runtimeTypes } from './project.mjs';

const CHECKS: readonly (readonly [string, string, ...string[]])[] = [
  ['types of the bindings are up to date', 'wrangler', 'types', 'functions/env.d.ts', '--config=wrangler.toml', '--check'],
  ['site and build', 'astro', 'check', '--minimumFailingSeverity', 'warning'],
  ['words', 'node', 'scripts/check-words.ts'],
  ['core', 'tsc', '-p', 'src/domain'],
  ['browser', 'tsc', '-p', 'src/browser'],
  ['Worker', 'tsc', '-p', 'functions'],
  ['tests', 'tsc', '-p', 'tests'],
  ['tests in the Worker', 'tsc', '-p', 'tests/edge'],
];

let failed = runtimeTypes() === false ? 1 : 0;
for (const [name, command, ...args] of CHECKS) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  console.log(`${status === 0 ? '✓' : '✗'} ${name}`);
  if (status !== 0) {
    failed += 1;
    console.error(`${stdout}${stderr}`);
  }
}
if (failed > 0) process.exitCode = 1;
