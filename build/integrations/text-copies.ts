/** Writes the Markdown copy of every page that names one in its head, and `/llms.txt`, which leads to them. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { regions } from '#domain/catalog.ts';
import { COVERAGES } from '#domain/contact/coverage.ts';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { site } from '#domain/plan.ts';
import { copyAddress } from '../../src/view/share-kind.ts';
import { wordsFor } from '../../src/words/index.ts';
import { readArticles } from '../content/article.ts';
import { llmsText } from '../share/llms.ts';
import { markdownOf } from '../share/markdown.ts';

const COPY = /<link rel="alternate" type="text\/markdown" href="([^"]+)">/;

const words = wordsFor(DEFAULT_LOCALE);
const { coverageNames } = words.factTags;
const { independent } = words.site;
const names = new Map<string, string>([
  ...regions.map(({ id, name }) => [id, name] as const),
  ...COVERAGES.map((id) => [id, coverageNames[id]] as const),
]);
const naming = { nameOf: (id: string) => names.get(id) ?? id, origin: site.url };

/** Where the text is from, and whose it is not. */
const sourceLine = (path: string): string => `${site.url}${path.replaceAll('\\', '/')} – ${independent}`;

export function textCopies(): AstroIntegration {
  return {
    name: 'text-copies',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const client = fileURLToPath(dir);
        for (const page of globSync('**/index.html', { cwd: client, exclude: ['pagefind/**'] })) {
          const html = readFileSync(join(client, page), 'utf8');
          const [, copy] = COPY.exec(html) ?? [];
          if (copy !== undefined)
            writeFileSync(join(client, copy), `${markdownOf(html, naming)}\n${sourceLine(`/${page.replace(/index\.html$/, '')}`)}\n`);
        }
        const articles = readArticles(process.cwd(), DEFAULT_LOCALE).filter(({ address }) =>
          existsSync(join(client, copyAddress(address))),
        );
        writeFileSync(join(client, 'llms.txt'), llmsText(articles, DEFAULT_LOCALE));
      },
    },
  };
}
