/** Builds the search index over the finished pages. Runs last in the build; drafts are not there to be found. */
import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { byReplacement, collectOldValues } from '#domain/facts/old-values.ts';
import { LOCALES, type Locale } from '#domain/locale.ts';
import { fill } from '#domain/text/fill.ts';
import { urlsFor } from '#domain/urls.ts';
import { languageIn } from '../../src/words/index.ts';
import { dataIn } from '../data/data-in.ts';
import { readData } from '../data/read-data.ts';
import { withoutIndexMarks, withPlainQuotes } from './index-marks.ts';
import { searchContents } from './search-contents.ts';

function check(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Search index, ${step}: ${errors.join('; ')}`);
}

/** One search entry for each value that was replaced or never right, under every way of writing it. */
function oldValueRecords(data: ReturnType<typeof readData>, locale: Locale) {
  const language = languageIn(locale);
  const { oldValueRecord } = language.words;
  const urls = urlsFor(locale);
  return collectOldValues(data, language).map(({ id, text, spellings, was, explanation, subject, now }) => {
    const regions = now.flatMap(({ region }) => region ?? []);
    return {
      url: urls.oldValues(id),
      language: locale,
      content: [
        explanation,
        ...byReplacement(now).map((item) => fill(oldValueRecord.now, { subject, text: item.text })),
        spellings.join(', '),
      ].join(' '),
      meta: { title: `${oldValueRecord.was[was]}: ${text}`, kind: 'Old values' },
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
    for (const record of LOCALES.flatMap((locale) => oldValueRecords(dataIn(process.cwd(), data, locale), locale)))
      check(record.url, (await index.addCustomRecord(record)).errors);
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
        for (const page of globSync('**/*.html', { cwd: site, exclude: ['pagefind/**'] }))
          await writeFile(join(site, page), withPlainQuotes(withoutIndexMarks(await readFile(join(site, page), 'utf8'))));
        for (const locale of LOCALES) {
          for (const [path, content] of Object.entries(searchContents(dataIn(process.cwd(), data, locale), locale)))
            await writeFile(join(site, path), JSON.stringify(content));
        }
        logger.info(`${pageCount} pages indexed.`);
      },
    },
  };
}
