/** The finished site on disk: every page with its address, and what a visitor's browser would load for it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const CLIENT = join(ROOT, 'dist', 'client');

if (!existsSync(join(CLIENT, 'index.html'))) throw new Error('There is no finished site in dist/. Run "npm run build" first.');

export interface BuiltPage {
  /** Path as people see it: `/pay/georgia/`. */
  url: string;
  file: string;
  html: string;
}

/** Every file of the site, as paths that start with a slash. */
export const files: readonly string[] = readdirSync(CLIENT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(CLIENT.length).replaceAll('\\', '/'))
  .sort();

export const read = (path: string): string => readFileSync(join(CLIENT, path), 'utf8');

export const pages: readonly BuiltPage[] = files
  .filter((file) => file.endsWith('.html') && !file.startsWith('/pagefind/'))
  .map((file) => ({ url: file.replace(/\/index\.html$/, '/'), file, html: read(file) }));

export const pageAt = (url: string): BuiltPage => {
  const page = pages.find((candidate) => candidate.url === url);
  if (!page) throw new Error(`There is no page at ${url}.`);
  return page;
};

/** Runs a check on every page and gives back only the pages with complaints, so that a failure names them all. */
export function complaints(
  check: (page: BuiltPage) => readonly string[],
  among: readonly BuiltPage[] = pages,
): Record<string, readonly string[]> {
  const found = among.map((page) => [page.url, check(page)] as const);
  return Object.fromEntries(found.filter(([, list]) => list.length > 0));
}
