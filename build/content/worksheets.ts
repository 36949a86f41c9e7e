/** Reads and checks worksheets: `src/content/worksheets/en/<form>.yaml`, with `data/<locale>/worksheets.json`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { parse as parseYaml } from 'yaml';
import { worksheetSchema, type Worksheet } from '#domain/articles/worksheet.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '#domain/locale.ts';
import { translated } from '#domain/text/translate.ts';
import { readDictionary } from '../data/dictionary.ts';
import { schemaProblems } from '../data/schema-problems.ts';

const FOLDER = 'src/content/worksheets';

/** A worksheet, or what is wrong with its file. `forms`: slugs of the forms there are. */
export function parseWorksheet(file: string, raw: string, forms: readonly string[]): { worksheet: Worksheet } | { problems: string[] } {
  let data: unknown;
  try {
    data = parseYaml(raw);
  } catch (error) {
    return { problems: [`${file}: is not valid YAML. ${error instanceof Error ? error.message : ''}`] };
  }
  const result = worksheetSchema.safeParse(data);
  if (!result.success) return { problems: schemaProblems(file, result.error) };
  const slug = /([^/]+)\.yaml$/.exec(file)?.[1] ?? '';
  const missing = [slug, ...result.data.alsoFor].filter((form) => !forms.includes(form));
  if (missing.length > 0)
    return {
      problems: missing.map((form) => `${file}: there is no form "${form}" in src/content/forms. Name the file, or alsoFor, after one.`),
    };
  return { worksheet: { slug, ...result.data } };
}

/** Every worksheet of a language. Throws with everything that is wrong. */
export function readWorksheets(root: string, locale: Locale = DEFAULT_LOCALE): Worksheet[] {
  const dictionary = readDictionary(root, locale, 'worksheets');
  const namesIn = (folder: string): string[] => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : []);
  const forms = namesIn(`src/content/forms/${DEFAULT_LOCALE}`).map((name) => name.replace(/\.md$/, ''));
  const read = namesIn(`${FOLDER}/${DEFAULT_LOCALE}`)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${FOLDER}/${DEFAULT_LOCALE}/${name}`)
    .map((file) => parseWorksheet(file, readFileSync(join(root, file), 'utf8'), forms));
  const problems = read.flatMap((one) => ('problems' in one ? one.problems : []));
  if (problems.length > 0) throw new Error(`Worksheet problems:\n  ${problems.join('\n  ')}`);
  return read.flatMap((one) => ('worksheet' in one ? [translated(one.worksheet, dictionary)] : []));
}

/** A content loader for the worksheets of all languages, by `<locale>/<slug>`. */
export function worksheetLoader(): Loader {
  return {
    name: 'worksheet-loader',
    async load(context) {
      const { logger, store, watcher } = context;
      const root = fileURLToPath(context.config.root);
      const sync = async () => {
        store.clear();
        for (const locale of LOCALES) {
          for (const { slug, ...worksheet } of readWorksheets(root, locale)) {
            const entry = `${locale}/${slug}`;
            store.set({ id: entry, data: await context.parseData({ id: entry, data: worksheet }) });
          }
        }
      };
      await sync();
      watcher?.add(join(root, FOLDER));
      watcher?.on('change', (changed) => {
        if (changed.startsWith(join(root, FOLDER)))
          sync().catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error)));
      });
    },
  };
}
