import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sharedScriptOf } from '../support/deployed-headers.ts';
import { read, type BuiltPage } from './built-site.ts';
import { attribute, documentOf, withAttribute } from './dom.ts';
import { articles } from './written-texts.ts';

const BUDGET = 14 * 1024;
const MEDIAN = 12 * 1024;
const REQUESTS = 3;
/** The suggestion of a region, which the script asks for once a visit. Its answer is some hundred bytes. */
const SUGGESTION_REQUESTS = 1;

/** A middle setting: servers compress on the fly, and rarely as hard as they could. */
const compressed = (text: string) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).byteLength;

/** A script and every script that it imports before it runs. */
function withImports(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const imports = read(path).matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+)["']/g);
  for (const [, name = ''] of imports) withImports(new URL(name, `https://site.example${path}`).pathname, seen);
  return seen;
}

/** What a browser with scripts loads with the page, before anyone touches it. */
function loadedWith(page: BuiltPage): string[] {
  const styles = withAttribute(page, 'link[rel="stylesheet"]', 'href')
    .filter(({ element }) => element.parent?.tagName !== 'noscript')
    .map(({ value }) => value);
  const scripts = documentOf(page)
    .querySelectorAll('script[src]')
    .map((script) => attribute(script, 'src') ?? '')
    .concat(sharedScriptOf(page.html))
    .flatMap((path) => [...withImports(path)]);
  const rest = withAttribute(page, '[src]', 'src').filter(({ element }) => element.tagName !== 'script');
  const preloads = withAttribute(page, 'link[rel="preload"]', 'href').concat(withAttribute(page, 'link[rel="modulepreload"]', 'href'));
  const others = [...rest, ...preloads, ...withAttribute(page, 'link[rel="icon"]', 'href')].map(({ value }) => value);
  return [...new Set([...styles, ...scripts, ...others])].filter((path) => path && !path.startsWith('data:'));
}

describe('a page with an answer', () => {
  it(`a page with an answer weighs at most ${BUDGET} bytes compressed with everything it loads, and makes at most ${REQUESTS} requests`, () => {
    const weights = articles
      .map((page) => {
        const files = loadedWith(page);
        const bytes = files.reduce((sum, file) => sum + compressed(read(file)), compressed(page.html));
        return { url: page.url, bytes, requests: 1 + files.length + SUGGESTION_REQUESTS };
      })
      .sort((a, b) => a.bytes - b.bytes);
    const median = weights[Math.floor(weights.length / 2)];
    const heaviest = weights.at(-1);
    console.log(
      `Weight of ${weights.length} articles: median ${median?.bytes ?? 0} bytes, most ${heaviest?.bytes ?? 0} (${heaviest?.url ?? ''})`,
    );
    expect(weights.length).toBeGreaterThan(29);
    expect(weights.filter(({ bytes }) => bytes > BUDGET)).toEqual([]);
    expect(median?.bytes).toBeLessThanOrEqual(MEDIAN);
    expect(weights.filter(({ requests }) => requests > REQUESTS)).toEqual([]);
  });
});
