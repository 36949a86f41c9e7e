/** Reads and checks the glossary of a locale from disk. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { glossarySchema, type Glossary } from '#domain/articles/glossary.ts';
import { DEFAULT_LOCALE, type Locale } from '#domain/locale.ts';
import { translated } from '#domain/text/translate.ts';
import { readDictionary } from './dictionary.ts';

/** In English, or with the words of another language where it has them. Throws with every problem when the file does not have the shape of `src/domain/articles/glossary.ts`. */
export function readGlossary(root: string, locale: Locale = DEFAULT_LOCALE): Glossary {
  const file = `src/content/glossary/${DEFAULT_LOCALE}.json`;
  const result = glossarySchema.safeParse(JSON.parse(readFileSync(join(root, file), 'utf8')));
  if (result.success) return translated(result.data, readDictionary(root, locale, 'glossary'));
  throw new Error(result.error.issues.map(({ path, message }) => `${file} → ${path.join('.')}: ${message}`).join('\n'));
}
