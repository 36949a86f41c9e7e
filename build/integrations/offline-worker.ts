/**
 * Writes `/sw.js` (`src/browser/offline/worker.ts`) with the version of the finished site. With a file `public/sw-off.txt`, one
 * that removes itself from every device stands there instead, and pages ask for none.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';
import { LOCALES } from '#domain/locale.ts';
import { wordsFor } from '../../src/words/index.ts';

/** Whether pages are kept at all, for the root of a project. */
export const keepsPages = (root: string): boolean => !existsSync(join(root, 'public/sw-off.txt'));

/** The same for the same files, whenever they were built. */
function versionOf(client: string): string {
  const hash = createHash('sha256');
  const files = globSync('**/*.{html,js,css}', { cwd: client, exclude: ['pagefind/**', 'sw.js'] }).sort();
  for (const file of files) hash.update(`${file.replaceAll('\\', '/')}\0`).update(readFileSync(join(client, file)));
  return hash.digest('hex').slice(0, 12);
}

/** @param kind `worker` keeps pages; `off` ends that on every device */
export async function writeOfflineWorker(client: string, kind: 'worker' | 'off', version = versionOf(client)): Promise<void> {
  const settings = { version, notices: Object.fromEntries(LOCALES.map((locale) => [locale, wordsFor(locale).offline.notice])) };
  const input = fileURLToPath(new URL(`../../src/browser/offline/${kind}.ts`, import.meta.url));
  const bundle = await rolldown({ input, transform: { define: { OFFLINE: JSON.stringify(settings) }, target: 'es2021' } });
  await bundle.write({ file: join(client, 'sw.js'), format: 'iife', minify: true });
  await bundle.close();
}

export function offlineWorker(): AstroIntegration {
  return {
    name: 'offline-worker',
    hooks: {
      'astro:build:done': ({ dir }) => writeOfflineWorker(fileURLToPath(dir), keepsPages(process.cwd()) ? 'worker' : 'off'),
    },
  };
}
