/** `npm test`: every check of the project, from a fresh clone. `npm test -- unit` runs only the named test projects. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findTestBrowser } from './find-browser.mjs';
import {
  build,
  checkNode,
  env,
  fail,
  install,
  installObservatory,
  ROOT,
  run,
  runtimeTypes,
  seconds,
  step,
  stepsTogether,
} from './project.mjs';

const since = performance.now();
const only = process.argv.slice(2);

const CHECKS = [
  { title: 'Types', command: ['node', 'scripts/check-types.ts'], todo: 'Mend the lines named above.' },
  { title: 'Lint', command: ['eslint', '.', '--max-warnings', '0'], todo: 'Each message above says where the thing belongs.' },
  {
    title: 'Formatting',
    command: ['prettier', '--check', '--log-level=warn', '--cache', '--cache-location=.cache/prettier', '.'],
    todo: 'Run npm run format.',
  },
  { title: 'Licences and secrets', command: ['node', 'scripts/check-supply-chain.ts'], todo: 'Mend the files named above.' },
];

/** Debian's package where apt is at hand, Playwright's own download elsewhere. */
function getBrowser() {
  if (findTestBrowser()) return 'skipped';
  const quiet = { quiet: true };
  const hasApt = spawnSync('apt-get', ['--version']).status === 0 && process.getuid?.() === 0;
  const packages = ['chromium-headless-shell', 'chromium'];
  if (hasApt && run('apt-get', ['update', '-qq'], quiet)) packages.find((name) => run('apt-get', ['install', '-y', '-qq', name], quiet));
  // What this brings lies where Playwright looks by itself.
  return findTestBrowser() !== null || run('playwright-core', ['install', '--only-shell', 'chromium'], quiet);
}

checkNode();
step('Installing packages', install, 'Check the connection to the npm registry, then run npm test again.');
const scorer = only.length === 0 || only.includes('e2e') ? installObservatory() : Promise.resolve(true);
step('Finding a browser', getBrowser, 'Install Chromium or Chrome, or set CHROMIUM_PATH to one, then run npm test again.');
step('Facts', () => run('node', ['scripts/check-facts.ts'], { quiet: true }), 'Mend the files named above.');
step('Content', () => run('node', ['scripts/check-content.ts'], { quiet: true }), 'Mend the lines named above.');
step('Building the site and its search index', build, 'The message above names the file to mend.');
step('Types of the runtime', runtimeTypes, 'Mend wrangler.toml, which the message above is about.');
if (!(await scorer)) fail('The header scorer was not installed.', 'Check the connection to the npm registry, then run npm test again.');

// After what writes types: the build those of the content collections, Wrangler those of the runtime. Beside the tests, which often
// wait for a browser and leave a core free.
const checking = only.length > 0 ? Promise.resolve([]) : stepsTogether(CHECKS);

console.log('▸ Tests …');
const report = join(ROOT, '.cache', 'tests.json');
const projects = only.flatMap((name) => ['--project', name]);
const tests = spawn('vitest', ['run', ...projects, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
  cwd: ROOT,
  env,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
const [status] = await once(tests, 'exit');
const todos = await checking;
const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(readFileSync(report, 'utf8'));
console.log(`\nAll checks took ${seconds(since)}.\n${numPassedTests} passed, ${numFailedTests} failed`);
if (todos.length > 0) fail('Not everything is in order.', todos.join('\n  '));
if (status !== 0 || numPassedTests === 0)
  fail('Tests failed.', 'See above. Run one kind alone with: npm test -- unit (or edge, build, e2e).');
