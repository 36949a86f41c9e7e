/** Builds the search index over the finished pages. Runs last in the build; drafts are not there to be found. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { byReplacement, collectOldValues } from '#domain/facts/old-values.ts';
import { urls } from '#domain/urls.ts';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { readArticles } from '../content/article.ts';
import { languageIn } from '../../src/words/index.ts';
import { readData } from '../data/read-data.ts';
import { makeQuickData } from './quick-search-data.ts';
import { makeSearchData } from './search-data.ts';
import { makePassages } from './passages.ts';

function check(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Search index, ${step}: ${errors.join('; ')}`);
}

const WAS = { retired: 'Replaced', 'never-right': 'Never right', 'someone-else': 'Belongs to someone else' } as const;

/** One search entry for each value that was replaced or never right, under every way of writing it. */
function oldValueRecords(data: ReturnType<typeof readData>) {
  return collectOldValues(data, languageIn(DEFAULT_LOCALE)).map(({ id, text, spellings, was, explanation, subject, now }) => {
    const regions = now.flatMap(({ region }) => region ?? []);
    return {
      url: urls.oldValues(id),
      language: 'en',
      content: [explanation, ...byReplacement(now).map((item) => `${subject} now: ${item.text}.`), spellings.join(', ')].join(' '),
      meta: { title: `${WAS[was]}: ${text}`, kind: 'Old values' },
      filters: { region: regions.length > 0 ? regions : ['all'] },
    };
  });
}

/** Writes Pagefind's index of the site and gives the number of its pages. Pagefind is gone, and its memory with it, before the rest is made. */
async function indexPages(site: string, data: ReturnType<typeof readData>): Promise<number> {
  try {
    const { index, errors } = await createIndex({ keepIndexUrl: false });
    check('start', errors);
    if (!index) throw new Error('Search index: it could not be created.');
    const added = await index.addDirectory({ path: site });
    check('read pages', added.errors);
    for (const record of oldValueRecords(data)) check(record.url, (await index.addCustomRecord(record)).errors);
    if (added.page_count === 0) throw new Error(`Search index: no page found in ${site}.`);
    check('write files', (await index.writeFiles({ outputPath: `${site}pagefind` })).errors);
    return added.page_count;
  } finally {
    await close();
  }
}

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const data = readData(process.cwd());
        const pageCount = await indexPages(site, data);
        const articles = readArticles(process.cwd(), DEFAULT_LOCALE);
        const searchData = makeSearchData(articles, data);
        const written = {
          'search-data.json': searchData,
          'search-passages.json': makePassages(articles),
          'quick-search.json': makeQuickData(searchData),
        };
        for (const [name, content] of Object.entries(written)) await writeFile(`${site}${name}`, JSON.stringify(content));
        logger.info(`${pageCount} pages indexed.`);
      },
    },
  };
}
