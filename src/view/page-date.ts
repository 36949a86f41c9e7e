/** How old a source is, as precisely as it is known. */
import type { Source } from '#domain/facts/source-schema.ts';
import { dayText, monthText } from '#domain/time/date-text.ts';

/** `2024-10` → `October 2024`; without a date, what is known of its age. */
export function pageDateText({ published, age = '' }: Pick<Source, 'published' | 'age'>, locale: string): string {
  if (published === undefined) return age;
  if (published.length === 'YYYY'.length) return published;
  return published.length === 'YYYY-MM'.length ? monthText(published, locale) : dayText(published, locale);
}
