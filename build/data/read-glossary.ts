/** Reads and checks the glossary of a locale from disk. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { glossarySchema, type Glossary } from '#domain/articles/glossary.ts';

/** Throws with every problem when the file does not have the shape of `src/domain/articles/glossary.ts`. */
export function readGlossary(root: string, locale = 'en'): Glossary {
  const file = `src/content/glossary/${locale}.json`;
  const result = glossarySchema.safeParse(JSON.parse(readFileSync(join(root, file), 'utf8')));
  if (result.success) return result.data;
  throw new Error(result.error.issues.map(({ path, message }) => `${file} → ${path.join('.')}: ${message}`).join('\n'));
}
