/**
 * What `npm start` and `npm test` share. Runs on any Node from 20 before anything is installed, so it uses
 * nothing but Node itself.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, '.cache');
const BIN = join(ROOT, 'node_modules', '.bin');

/** Every tool below runs on the Node of node_modules, whatever the machine has. */
export const env = {
  ...process.env,
  PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`,
  ASTRO_TELEMETRY_DISABLED: '1',
  WRANGLER_SEND_METRICS: 'false',
  CI: process.env.CI ?? '1',
};

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

export function fail(what, todo) {
  console.error(`\n✗ ${what}\n  ${todo}\n`);
  process.exit(1);
}

/** Runs a tool to its end and shows its output; false when it fails. With `quiet`, output is shown only then. */
export function run(command, args, { quiet = false, cwd = ROOT } = {}) {
  const result = spawnSync(command, args, {
    cwd,
    env,
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (quiet && result.status !== 0) console.error(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`);
  return result.status === 0;
}

/** Says what happens, does it, and says how long it took. Stops the command when it fails. */
export function step(title, work, todo) {
  const since = performance.now();
  process.stdout.write(`▸ ${title} …\n`);
  const done = work();
  if (done === false) fail(`${title} did not work.`, todo);
  console.log(`  ${done === 'skipped' ? 'nothing to do' : `done in ${seconds(since)}`}`);
}

/**
 * Does several checks at once, each a command that only reads. Says how each ended, and gives what to do where one failed.
 *
 * @param {{ title: string, command: string[], todo: string }[]} checks
 * @returns {Promise<string[]>}
 */
export async function stepsTogether(checks) {
  console.log(`▸ ${checks.map(({ title }) => title).join(', ')} …`);
  const todos = await Promise.all(
    checks.map(async ({ title, command: [name, ...args], todo }) => {
      const since = performance.now();
      const child = spawn(name, args, { cwd: ROOT, env, stdio: 'pipe', shell: process.platform === 'win32' });
      let output = '';
      child.stdout.on('data', (text) => (output += text));
      child.stderr.on('data', (text) => (output += text));
      const status = await new Promise((resolve) => child.on('close', resolve).on('error', () => resolve(1)));
      if (status !== 0) console.error(output);
      console.log(`  ${title}: ${status === 0 ? 'done' : 'failed'} in ${seconds(since)}`);
      return status === 0 ? [] : [`${title}: ${todo}`];
    }),
  );
  return todos.flat();
}

function fingerprint(paths) {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else {
      hash.update(relative(ROOT, path)).update(readFileSync(path));
    }
  };
  for (const path of paths) visit(join(ROOT, path));
  return hash.digest('hex');
}

/** Whether `inputs` are as they were when `done` was last called, and each of `outputs` is there. */
function sinceLastTime(name, inputs, ...outputs) {
  const file = join(CACHE, name);
  const now = fingerprint(inputs);
  const done = () => {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(file, now);
  };
  return {
    same: outputs.every((output) => existsSync(join(ROOT, output))) && existsSync(file) && readFileSync(file, 'utf8') === now,
    done,
  };
}

/**
 * Does `work` only when one of `inputs` changed since it last succeeded, or an output is gone.
 *
 * @param {string} name
 * @param {string[]} inputs
 * @param {string | string[]} outputs
 * @param {() => boolean | void} work
 */
export function whenChanged(name, inputs, outputs, work) {
  const { same, done } = sinceLastTime(name, inputs, ...[outputs].flat());
  if (same) return 'skipped';
  if (work() === false) return false;
  done();
  return true;
}

export function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) fail(`This is Node ${process.versions.node}.`, 'Install Node 20 or newer from nodejs.org, then run the command again.');
}

export function install() {
  return whenChanged('install', ['package.json', 'package-lock.json'], 'node_modules/.bin/astro', () =>
    run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']),
  );
}

/**
 * The header scorer, while other things happen: few tests need it. Its scripts are not run: they would download lists and
 * compile a database client.
 *
 * @returns {Promise<boolean>} whether it is there
 */
export async function installObservatory() {
  const folder = 'bench/observatory';
  const { same, done } = sinceLastTime('observatory', [`${folder}/package.json`], `${folder}/node_modules/@mdn`);
  if (same) return true;
  const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const child = spawn('npm', ['install', '--prefix', folder, ...options], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const status = await new Promise((resolve) => child.on('close', resolve).on('error', () => resolve(1)));
  if (status === 0) done();
  return status === 0;
}

const BUILD_INPUTS = [
  'src',
  'data',
  'functions',
  'build',
  'public',
  'astro.config.mjs',
  'wrangler.toml',
  'package-lock.json',
  'tsconfig.json',
];

/** The second leads Wrangler to the first: without it, Wrangler would bundle the source, which it cannot. */
export const BUILT = ['dist/server/wrangler.json', '.wrangler/deploy/config.json'];

export function build() {
  return whenChanged('build', BUILD_INPUTS, BUILT, () => run('astro', ['build'], { quiet: true }));
}

/** Whether the last build saw these very files, so that the types which Astro writes of them are here. */
export function builtFromThis() {
  return sinceLastTime('build', BUILD_INPUTS, '.astro/types.d.ts').same;
}

/**
 * What Wrangler keeps on this machine is for its owner alone: its database, the mails as files, and a record of every request,
 * with its address.
 */
export function keepPrivate() {
  process.umask(0o077);
  mkdirSync(join(ROOT, '.wrangler'), { recursive: true });
  chmodSync(join(ROOT, '.wrangler'), 0o700);
}

export function migrate() {
  keepPrivate();
  return whenChanged('migrations', ['migrations', 'wrangler.toml'], '.wrangler/state/v3/d1', () =>
    run('wrangler', ['d1', 'migrations', 'apply', 'DB', '--local'], { quiet: true }),
  );
}

/** The types of the Worker's runtime at the compatibility date, which `functions/tsconfig.json` and typed lint rules read. */
export function runtimeTypes() {
  const file = '.wrangler/types/runtime.d.ts';
  return whenChanged('runtime-types', ['wrangler.toml', 'package-lock.json'], file, () => {
    mkdirSync(join(ROOT, dirname(file)), { recursive: true });
    return run('wrangler', ['types', file, '--config=wrangler.toml', '--include-env=false'], { quiet: true });
  });
}

/** A random key for messages on this machine, in `.dev.vars`, which git ignores. */
export function makeLocalKey() {
  const file = join(ROOT, '.dev.vars');
  if (existsSync(file) && readFileSync(file, 'utf8').includes('MESSAGE_KEYS=')) return 'skipped';
  const keys = { current: 'local', keys: { local: randomBytes(32).toString('base64') } };
  appendFileSync(file, `MESSAGE_KEYS='${JSON.stringify(keys)}'\n`, { mode: 0o600 });
  return true;
}

/**
 * Whether nobody listens there: else another program would answer in place of the site.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function isPortFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** The port that was asked for (`PORT`), else the usual one or the next that is free. */
export async function firstFreePort() {
  let port = Number(process.env.PORT ?? 8787);
  while (!process.env.PORT && port < 8887 && !(await isPortFree(port))) port += 1;
  return port;
}

/** A port of this machine that nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Starts the built site in workerd and resolves once it answers. `output` is shown when it does not.
 * With `detached`, the child leads a process group of its own, which can be stopped as one. Messages go to a test desk, which the form
 * says; with `realDesk` they go to the one that a deployed site would have.
 *
 * @param {{ port: number, args?: string[], detached?: boolean, realDesk?: boolean, variables?: Record<string, string>, cwd?: string }} options `cwd`: of the built site
 */
export async function serve({ port, args = [], detached = false, realDesk = false, variables = {}, cwd = ROOT }) {
  if (!(await isPortFree(port)))
    fail(`Port ${port} is in use by another program.`, 'End that program, or choose another port: PORT=8788 npm start');
  keepPrivate();
  const desk = realDesk ? [] : ['--var', 'MESSAGE_DESK:test'];
  const options = ['--port', String(port), '--show-interactive-dev-session=false', '--log-level=warn', ...desk, ...args];
  const child = spawn('wrangler', ['dev', ...options], {
    cwd,
    env: { ...env, ...variables },
    detached,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  const address = `http://localhost:${port}`;
  const patience = performance.now() + 60_000;
  while (performance.now() < patience) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${address}/api/v1/health`).catch(() => null);
    // Not all may be well: a message that waits for a person, for example. The site itself is there.
    if (answer?.ok || answer?.headers.get('Content-Type')?.startsWith('application/json')) return { address, child };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  fail(`The site did not start on port ${port}.`, output.trim().slice(-2_000));
}
