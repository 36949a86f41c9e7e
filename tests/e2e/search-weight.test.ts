import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, it } from 'vitest';
import { goTo, visitor } from './browser.ts';

const CLIENT = fileURLToPath(new URL('../../dist/client/', import.meta.url));
const MOST_BYTES = 130 * 1024;

/** A middle setting: servers compress on the fly, and rarely as hard as they could. */
const compressed = (path: string) =>
  brotliCompressSync(readFileSync(join(CLIENT, path)), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).byteLength;

it(`the search loads at most ${MOST_BYTES} bytes, compressed, up to the first answer`, async () => {
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
  expect(
    loaded.reduce((sum, path) => sum + compressed(path), 0),
    loaded.join(' '),
  ).toBeLessThanOrEqual(MOST_BYTES);
});
