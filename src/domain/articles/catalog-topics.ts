/** The groups that questions are sorted into: `data/topics.json`, checked at build time against `topics-schema.ts`. */
import file from '../../../data/topics.json' with { type: 'json' };
import { pathIn, type Locale } from '../locale.ts';
import { translated, type Dictionary } from '../text/translate.ts';
import type { TopicId } from './topic-ids.ts';
import type { Topics } from './topics-schema.ts';

const dictionaries = import.meta.glob<Dictionary>('../../../data/??/topics.json', { eager: true, import: 'default' });

const fileIn = (locale: Locale): Topics => translated<Topics>(file, dictionaries[`../../../data/${locale}/topics.json`]);

export interface Topic {
  id: TopicId;
  title: string;
  lead: string;
  contact: string;
  /** Questions for the home page, by their place in the address; none named: the first ones. */
  top?: readonly string[] | undefined;
  groups: readonly { id: string; title: string; questions: readonly string[] }[];
}

/** In the order in which people see them. */
export const topicsIn = (locale: Locale): Topic[] => fileIn(locale).topics.map(({ groups = [], ...topic }) => ({ ...topic, groups }));

export interface Errand {
  href: string;
  title: string;
  hint: string;
}

/** What the home page shows first. */
export function errandsIn(locale: Locale): Errand[] {
  return fileIn(locale).home.errands.map(({ page, ...texts }) => ({ href: pathIn(locale, page), ...texts }));
}
