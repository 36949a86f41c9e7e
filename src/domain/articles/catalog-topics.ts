/** The groups that questions are sorted into: `data/topics.json`, checked at build time against `topics-schema.ts`. */
import file from '../../../data/topics.json' with { type: 'json' };
import { pathIn, type Locale } from '../locale.ts';
import type { Topics } from './topics-schema.ts';

const { topics, home }: Topics = file;

/** The id of a topic of `data/topics.json`. */
export type TopicId = string;

export interface Topic {
  id: TopicId;
  title: string;
  lead: string;
  contact: string;
  /** Questions for the home page, by their place in the address; none named: the first ones. */
  top?: readonly string[] | undefined;
  groups: readonly { id: string; title: string; questions: readonly string[] }[];
}

export const TOPIC_IDS: readonly TopicId[] = topics.map(({ id }) => id);

/** In the order in which people see them. */
export const topicsIn = (locale: Locale): Topic[] =>
  topics.map(({ title, lead, groups = [], ...topic }) => ({
    ...topic,
    title: title[locale],
    lead: lead[locale],
    groups: groups.map((group) => ({ ...group, title: group.title[locale] })),
  }));

export interface Errand {
  href: string;
  title: string;
  hint: string;
}

/** What the home page shows first. */
export function errandsIn(locale: Locale): Errand[] {
  return home.errands.map(({ page, title, hint }) => ({ href: pathIn(locale, page), title: title[locale], hint: hint[locale] }));
}
