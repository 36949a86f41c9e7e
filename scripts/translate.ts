/**
 * For translators, as `docs/translating.md` says:
 * `npm run translate -- skeleton`: writes and updates the dictionaries of data in `data/<locale>/`, with "" for what nobody has written.
 * `npm run translate -- article <file>`: writes a translation to start from, beside an English article (`src/content/…/en/….md`).
 * `npm run translate -- stamp <file> …`: says that translations stand for the English text as it is now.
 * `npm run translate -- status`: what is translated, stale and missing.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isLocale } from '#domain/locale.ts';
import { readArticle } from '../build/content/article.ts';
import { textHash } from '../build/content/translation.ts';
import { startOfTranslation } from '../build/content/translation-start.ts';
import { dictionaryFile } from '../build/data/dictionary.ts';
import { dictionarySources, mergedDictionary } from '../build/data/dictionary-sources.ts';
import { translationStatus } from '../build/content/translation-status.ts';

const root = process.cwd();
const { values, positionals } = parseArgs({ options: { locale: { type: 'string', default: 'es' } }, allowPositionals: true });
const [command, ...files] = positionals;
const { locale } = values;
if (!isLocale(locale)) throw new Error(`"${locale}" is no language of this site. Write one of src/domain/locale.ts.`);

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const englishOf = (file: string): string => file.replace(`/${locale}/`, '/en/');

function hashOf(file: string): string {
  const { article, problems } = readArticle({ file, raw: read(file) });
  if (!article) throw new Error(`${file}: ${problems.map(({ message }) => message).join(' ')}`);
  return textHash(article.entry, article.body);
}

switch (command) {
  case 'skeleton':
    for (const { name, texts } of dictionarySources(root)) {
      const file = dictionaryFile(locale, name);
      const old = existsSync(join(root, file)) ? (JSON.parse(read(file)) as Record<string, string>) : {};
      write(file, `${JSON.stringify(mergedDictionary(texts, old), null, 2)}\n`);
    }
    break;
  case 'article':
    for (const file of files) {
      const target = file.replace('/en/', `/${locale}/`);
      if (existsSync(join(root, target))) throw new Error(`${target} is there already.`);
      write(target, startOfTranslation(file, read(file)));
      console.log(target);
    }
    break;
  case 'stamp':
    for (const file of files) write(file, read(file).replace(/^translationOf: .*$/m, `translationOf: '${hashOf(englishOf(file))}'`));
    break;
  case 'status':
    console.table(translationStatus(root, locale).counts);
    break;
  default:
    console.error('Say what to do: skeleton, article <file>, stamp <file> or status. docs/translating.md says more.');
    process.exitCode = 1;
}
