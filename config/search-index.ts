/** Builds the search index over the finished pages. Runs last in the build; drafts are not there to be found. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

function check(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Search index, ${step}: ${errors.join('; ')}`);
}

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        try {
          const { index, errors } = await createIndex({ keepIndexUrl: false });
          check('start', errors);
          if (!index) throw new Error('Search index: it could not be created.');
          const added = await index.addDirectory({ path: site });
          check('read pages', added.errors);
          if (added.page_count === 0) throw new Error(`Search index: no page found in ${site}.`);
          check('write files', (await index.writeFiles({ outputPath: `${site}pagefind` })).errors);
          logger.info(`${added.page_count} pages indexed.`);
        } finally {
          await close();
        }
      },
    },
  };
}
