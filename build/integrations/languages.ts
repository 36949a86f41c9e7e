/**
 * Every page of `src/pages` once more for each further language, at its own first segment: `/es/pay/` is made by the file of
 * `/pay/`, which takes its language from its address. There is no second file for a page.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { DEFAULT_LOCALE, LOCALES, pathIn } from '#domain/locale.ts';

/** Files that are the same in every language, or for who builds pages. */
const ONCE: readonly RegExp[] = [
  /^\.well-known\//,
  /^api\//,
  /^facts\/changes\.xml\.ts$/,
  /^(?:robots\.txt|opensearch\.xml|site\.webmanifest)\.ts$/,
  /^styleguide\.astro$/,
];

/** The route of a file of `src/pages`: `pay/[region]/index.astro` → `/pay/[region]`. */
const routeOf = (file: string): string => `/${file.replace(/\.(?:astro|ts)$/, '').replace(/(?:^|\/)index$/, '')}`;

/** What stands at an address in each language. */
function pagesInLanguages(root: string): { pattern: string; entrypoint: string }[] {
  const files = readdirSync(join(root, 'src/pages'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:astro|ts)$/.test(name) && !ONCE.some((pattern) => pattern.test(name)))
    .sort();
  return LOCALES.filter((locale) => locale !== DEFAULT_LOCALE).flatMap((locale) =>
    files.map((file) => ({ pattern: pathIn(locale, routeOf(file)).replace(/(.)\/$/, '$1'), entrypoint: join(root, 'src/pages', file) })),
  );
}

export function languages(): AstroIntegration {
  return {
    name: 'languages',
    hooks: {
      'astro:config:setup': ({ config, injectRoute }) => {
        for (const route of pagesInLanguages(fileURLToPath(config.root))) injectRoute({ ...route, prerender: true });
      },
    },
  };
}
