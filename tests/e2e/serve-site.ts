/** Runs once before all browser tests: the built site in workerd with an empty database, and one browser for all files, each with contexts of its own. */
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { copyFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findTestBrowser } from '../../scripts/find-browser.mjs';
import { freePort, makeLocalKey, ROOT, run, serve, whenChanged } from '../../scripts/project.mjs';
import { BROWSER_FLAGS } from './launch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the site is served, without a slash at the end. */
    address: string;
    /** Where tests connect to the shared browser. */
    browser: string;
  }
}

interface Site {
  /** Where it is served, without a slash at the end. */
  address: string;
  /** The folder of its database, for the command line tools. */
  state: string;
  stop: () => Promise<void>;
}

/** A database as the migrations make it, which each site copies. */
const EMPTY = '.cache/empty-database';

function emptyDatabase() {
  return whenChanged('empty-database-of', ['migrations', 'wrangler.toml'], EMPTY, () => {
    rmSync(join(ROOT, EMPTY), { recursive: true, force: true });
    return run('wrangler', ['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', join(ROOT, EMPTY)], { quiet: true });
  });
}

/**
 * A site with a database of its own: for tests that change what the site says to everyone.
 * @param cwd where it was built; elsewhere than here the desk is the one of its operator
 */
export async function startSite(cwd = ROOT): Promise<Site> {
  const state = await mkdtemp(join(tmpdir(), 'site-state-'));
  if (emptyDatabase() === false) throw new Error('The database of the browser tests could not be prepared.');
  await cp(join(ROOT, EMPTY), state, { recursive: true });
  makeLocalKey();
  if (cwd !== ROOT) await copyFile(join(ROOT, '.dev.vars'), join(cwd, '.dev.vars'));
  const args = ['--persist-to', state, '--inspector-port', '0'];
  // Without this, workerd's helper asks the internet where this machine is.
  const variables = { CLOUDFLARE_CF_FETCH_ENABLED: 'false' };
  const site = await serve({ port: await freePort(), args, detached: true, realDesk: cwd !== ROOT, variables, cwd });
  if (!site?.child.pid) throw new Error('The site did not start.');
  const { address, child } = site;
  const group = -site.child.pid;
  const end = () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(group, 'SIGTERM');
  };
  process.once('exit', end);
  return {
    address,
    state,
    stop: async () => {
      const ended = once(child, 'exit');
      end();
      await ended;
      process.off('exit', end);
      await rm(state, { recursive: true, force: true });
    },
  };
}

export default async function serveSite({ provide }: TestProject): Promise<() => Promise<void>> {
  const executablePath = findTestBrowser();
  const launching = chromium.launchServer({ ...(executablePath ? { executablePath } : {}), args: BROWSER_FLAGS });
  const site = await startSite();
  const browser = await launching;
  provide('address', site.address);
  provide('browser', browser.wsEndpoint());

  return async () => {
    await browser.close();
    await site.stop();
  };
}
