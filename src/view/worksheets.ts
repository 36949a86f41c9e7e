/** Letters and notes that people draft themselves, in a language. */
import { getCollection } from 'astro:content';
import type { Worksheet } from '#domain/articles/worksheet.ts';
import type { Locale } from '#domain/locale.ts';

export async function worksheetsIn(locale: Locale): Promise<Worksheet[]> {
  const entries = await getCollection('worksheets', ({ id }) => id.startsWith(`${locale}/`));
  return entries.map(({ id, data }) => ({ slug: id.slice(locale.length + 1), ...data }));
}
