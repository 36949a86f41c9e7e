/** Runs once before all browser tests: the built site in workerd with an empty database, and one browser for all files. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { freePort, makeLocalKey, run, serve } from '../../scripts/project.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the site is served, without a slash at the end. */
    address: string;
    /** The folder of its database, for the command line tools. */
    state: string;
    /** Where tests connect to the shared browser. */
    browser: string;
  }
}

const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing but this machine can be reached, whatever a page asks for.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

async function startSite(state: string) {
  const migrated = run('wrangler', ['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', state], { quiet: true });
  if (!migrated) throw new Error('The database of the browser tests could not be prepared.');
  makeLocalKey();
  const args = ['--persist-to', state, '--inspector-port', '0'];
  // Without this, workerd's helper asks the internet where this machine is.
  const variables = { CLOUDFLARE_CF_FETCH_ENABLED: 'false' };
  const site = await serve({ port: await freePort(), args, detached: true, variables });
  if (!site?.child.pid) throw new Error('The site did not start.');
  return { address: site.address, child: site.child, group: -site.child.pid };
}

export default async function serveSite({ provide }: TestProject): Promise<() => Promise<void>> {
  const state = await mkdtemp(join(tmpdir(), 'site-state-'));
  const executablePath = findBrowser();
  const launching = chromium.launchServer({ ...(executablePath ? { executablePath } : {}), args: BROWSER_FLAGS });
  const site = await startSite(state);
  const stop = () => {
    if (site.child.exitCode === null && site.child.signalCode === null) process.kill(site.group, 'SIGTERM');
  };
  process.once('exit', stop);
  const browser = await launching;
  provide('address', site.address);
  provide('state', state);
  provide('browser', browser.wsEndpoint());

  return async () => {
    await browser.close();
    const ended = once(site.child, 'exit');
    stop();
    await ended;
    process.off('exit', stop);
    await rm(state, { recursive: true, force: true });
  };
}
