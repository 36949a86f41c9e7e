/** Starts the site that follows its files: Astro makes the pages, workerd runs the Worker, which asks it for them (functions/dev.ts). */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { env, freePort, keepPrivate, ROOT } from './project.mjs';

/** Milliseconds. */
const PATIENCE = 120_000;
const BIN = join(ROOT, 'node_modules', '.bin');

/**
 * Resolves when both servers answer. What they print goes to `stdio`.
 *
 * @param {{ port: number, cwd?: string, stdio?: 'inherit' | 'ignore' }} options `cwd`: the folder whose files are shown
 * @returns {Promise<{ address: string, ended: Promise<number>, stop: () => void } | null>} null when they do not start
 */
export async function startLive({ port, cwd = ROOT, stdio = 'inherit' }) {
  keepPrivate();
  const pagesPort = await freePort();
  const pages = `http://localhost:${pagesPort}`;
  const address = `http://localhost:${port}`;
  // What starts it may say something else of itself: a test, for example.
  const variables = {
    NODE_ENV: 'development',
    VITEST: '',
    PAGES_PORT: String(pagesPort),
    PAGES_AT: pages,
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  };
  const start = (/** @type {string} */ command, /** @type {string[]} */ args) =>
    spawn(join(BIN, command), args, {
      cwd,
      env: { ...env, ...variables },
      stdio: ['ignore', stdio, stdio],
      shell: process.platform === 'win32',
    });
  const children = [
    start('astro', ['dev', '--port', String(pagesPort)]),
    start('vite', ['dev', '--config', 'build/dev/worker-server.config.ts', '--port', String(port), '--strictPort', '--logLevel', 'warn']),
  ];
  let running = true;
  const stop = () => {
    running = false;
    for (const child of children) child.kill();
  };
  // One without the other shows nothing.
  const ended = Promise.race(children.map((child) => new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 0)))));
  void ended.then(stop);

  const since = performance.now();
  const answers = async (/** @type {string} */ page) => {
    while (running && performance.now() - since < PATIENCE) {
      const answer = await fetch(page).catch(() => null);
      await answer?.body?.cancel();
      if (answer?.ok) return true;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return false;
  };
  // The Worker asks the server of the pages.
  if ((await answers(`${pages}/about/`)) && (await answers(`${address}/contact/`))) return { address, ended, stop };
  stop();
  return null;
}
