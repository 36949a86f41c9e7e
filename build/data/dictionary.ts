/** Reads what the texts of data are in another language: `data/<locale>/<name>.json`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import type { Dictionary } from '#domain/text/translate.ts';
import { DataError, readJson } from './read-json.ts';

/** English texts by what they are in another language; empty: nobody has written it yet. */
const dictionarySchema = z.record(z.string().min(1), z.string());

export const dictionaryFile = (locale: string, name: string): string => `data/${locale}/${name}.json`;

/** Empty where there is none. Throws `DataError` for a file that is no dictionary. */
export function readDictionary(root: string, locale: string, name: string): Dictionary {
  const file = dictionaryFile(locale, name);
  if (locale === DEFAULT_LOCALE || !existsSync(join(root, file))) return {};
  const { value, problems } = readJson(root, file, dictionarySchema);
  if (value === null) throw new DataError(problems);
  return value;
}
