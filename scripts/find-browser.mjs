/** Where the browser tests find a Chromium. Uses nothing but Node, like everything that `npm test` starts with. */
import { existsSync } from 'node:fs';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * `CHROMIUM_PATH` if it is set, else the first browser in the usual places. Null when there is none: Playwright
 * then looks for the one that `npx playwright-core install chromium` brings.
 *
 * @returns {string | null}
 */
export function findBrowser() {
  return process.env.CHROMIUM_PATH || (USUAL_PLACES.find((path) => existsSync(path)) ?? null);
}
