import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, it } from 'vitest';
import { goTo, visitor } from './browser.ts';

const CLIENT = fileURLToPath(new URL('../../dist/client/', import.meta.url));
const MOST_BYTES = 130 * 1024;
/** What tells danger has a share of its own until it is lighter: whoever is in danger comes before weight (docs/decisions/0020). */
const MOST_OF_DANGER = 32 * 1024;
const isDanger = (path: string) => /\/safety[.-][^/]*\.js$/.test(path);

/** A middle setting: servers compress on the fly, and rarely as hard as they could. */
const compressed = (path: string) =>
  brotliCompressSync(readFileSync(join(CLIENT, path)), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).byteLength;

it(`the search loads at most ${MOST_BYTES} bytes, compressed, up to the first answer, and ${MOST_OF_DANGER} that tell danger`, async () => {
  const page = await (await visitor()).newPage();
  // They come after the first answer, which does not wait for them.
  await page.route('**/search-passages.json', () => undefined);
  await goTo(page, '/help/bill-pay/premium-autopay/');
  const paths = new Set<string>();
  page.on('request', (request) => paths.add(new URL(request.url()).pathname));
  await page.locator('[data-search] input').fill('refund');
  await page.getByRole('option').first().waitFor();
  // The page's own question for a region is no part of the search.
  const loaded = [...paths].filter((path) => !path.startsWith('/api/') && path !== '/search-passages.json');
  expect(loaded.length).toBeGreaterThan(3);
  const weightOf = (of: string[]) => of.reduce((sum, path) => sum + compressed(path), 0);
  const danger = loaded.filter(isDanger);
  expect(danger).toHaveLength(1);
  expect(weightOf(danger)).toBeLessThanOrEqual(MOST_OF_DANGER);
  expect(weightOf(loaded.filter((path) => !isDanger(path))), loaded.join(' ')).toBeLessThanOrEqual(MOST_BYTES);
});
