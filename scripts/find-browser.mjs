/** Where the browser tests find a Chromium. Uses nothing but Node, like everything that `npm test` starts with. */
import { existsSync } from 'node:fs';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The same engine without windows, menus and profiles: a new page takes half of the time. What Playwright brings is this too. */
const WITHOUT_WINDOWS = '/usr/bin/chromium-headless-shell';

/**
 * `CHROMIUM_PATH` if it is set, else the first browser in the usual places. Null when there is none: Playwright
 * then looks for the one that `npx playwright-core install chromium` brings.
 *
 * @returns {string | null}
 */
export function findBrowser() {
  return process.env.CHROMIUM_PATH || (USUAL_PLACES.find((path) => existsSync(path)) ?? null);
}

/** As above, for the tests: they open hundreds of pages, so they prefer the browser that has no windows. */
export function findTestBrowser() {
  return !process.env.CHROMIUM_PATH && existsSync(WITHOUT_WINDOWS) ? WITHOUT_WINDOWS : findBrowser();
}
