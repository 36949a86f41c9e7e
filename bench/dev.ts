/**
 * `npm run bench:dev`: how long `npm run dev` takes to start, and how long after a save of each kind the page in an open browser shows it.
 * Works on a copy of the project. Fails when a save is seen later than promised.
 */
import { performance } from 'node:perf_hooks';
import { chromium } from 'playwright-core';
import { findTestBrowser } from '../scripts/find-browser.mjs';
import { startLive } from '../scripts/live.mjs';
import { freePort, makeLocalKey, migrate } from '../scripts/project.mjs';
import { copyOfProject, EDITS, save } from '../tests/e2e/live-edits.ts';

/** Seconds from a save to the page that shows it. */
const PROMISE = 2;

makeLocalKey();
migrate();
const folder = copyOfProject();
const started = performance.now();
const live = await startLive({ port: await freePort(), cwd: folder, stdio: process.argv.includes('--log') ? 'inherit' : 'ignore' });
if (!live) throw new Error('The site did not start. See why with: npm run bench:dev -- --log');
console.log(`Ready after ${((performance.now() - started) / 1000).toFixed(1)} s.`);

const executablePath = findTestBrowser();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu'] });
const late: string[] = [];
try {
  for (const edit of EDITS) {
    const page = await browser.newPage({ baseURL: live.address });
    await page.goto(edit.page, { waitUntil: 'networkidle' });
    const saved = performance.now();
    const undo = save(folder, edit);
    await page
      .waitForFunction(edit.seen, undefined, { timeout: 30_000, polling: 20 })
      .catch((error: unknown) => late.push(`${edit.kind}: not seen (${String(error).split('\n', 1)[0] ?? ''})`));

    const seconds = (performance.now() - saved) / 1000;
    console.log(`${edit.kind}: ${seconds.toFixed(2)} s`);
    if (seconds > PROMISE) late.push(`${edit.kind}: ${seconds.toFixed(2)} s`);
    undo();
    // Not in the middle of the next look.
    await page.waitForFunction(`!(${edit.seen})`, undefined, { polling: 20 });
    await page.close();
  }
} finally {
  await browser.close();
  live.stop();
}
if (late.length > 0) {
  console.error(`Seen later than ${PROMISE} s: ${late.join(', ')}.`);
  process.exitCode = 1;
}
