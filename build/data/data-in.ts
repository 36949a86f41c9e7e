/** What `readData` gives, with its texts in a language, for the build. Pages and the Worker have the same from `catalogIn`. */
import { DEFAULT_LOCALE, type Locale } from '#domain/locale.ts';
import { translated } from '#domain/text/translate.ts';
import { readDictionary } from './dictionary.ts';
import type { readData } from './read-data.ts';

type Data = ReturnType<typeof readData>;

/** Each part of the data and its dictionary. Rules have one a file: what one says, the others say in the same words. */
const PARTS = {
  regions: 'regions',
  shared: 'shared',
  holidays: 'holidays',
  providers: 'providers',
  routing: 'routing',
  topics: 'topics',
  calendar: 'calendar',
  questions: 'questions',
  searchPages: 'search-pages',
  letters: 'letters',
  ruleSubjects: 'rule-subjects',
} as const satisfies Partial<Record<keyof Data, string>>;

export function dataIn(root: string, data: Data, locale: Locale): Data {
  if (locale === DEFAULT_LOCALE) return data;
  const parts = Object.entries(PARTS).map(([part, name]) => [
    part,
    translated<unknown>(data[part as keyof typeof PARTS], readDictionary(root, locale, name)),
  ]);
  return { ...data, ...(Object.fromEntries(parts) as Pick<Data, keyof typeof PARTS>) };
}
