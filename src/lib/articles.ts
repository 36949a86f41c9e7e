/** The published help texts, sorted as people see them. Drafts never leave this module. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { TOPICS, type TopicId } from '#domain/topics.ts';
import { urls } from '#domain/urls.ts';

export type FaqEntry = CollectionEntry<'faqs'>;
export type FormEntry = CollectionEntry<'forms'>;
export type GuideEntry = CollectionEntry<'guides'>;

export const DEFAULT_LOCALE = 'en';

const inLocale = (entry: { id: string; data: { draft: boolean } }) => entry.id.startsWith(`${DEFAULT_LOCALE}/`) && !entry.data.draft;

export const slugOf = (entry: { id: string }): string => entry.id.split('/').at(-1) ?? entry.id;

export async function faqs(): Promise<FaqEntry[]> {
  const entries = await getCollection('faqs', inLocale);
  return entries.sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id));
}

export async function forms(): Promise<FormEntry[]> {
  const entries = await getCollection('forms', inLocale);
  return entries.sort((a, b) => a.data.title.localeCompare(b.data.title));
}

export async function guides(): Promise<GuideEntry[]> {
  const entries = await getCollection('guides', inLocale);
  return entries.sort((a, b) => a.data.title.localeCompare(b.data.title));
}

export const guideUrl = (entry: GuideEntry): string => urls.guide(slugOf(entry));
export const faqUrl = (entry: FaqEntry): string => urls.article(entry.data.topic, slugOf(entry));
export const formUrl = (entry: FormEntry): string => urls.form(slugOf(entry));

export async function faqsByTopic(): Promise<{ topic: (typeof TOPICS)[number]; entries: FaqEntry[] }[]> {
  const entries = await faqs();
  return TOPICS.map((topic) => ({ topic, entries: entries.filter(({ data }) => data.topic === topic.id) }));
}

export interface PageLink {
  href: string;
  title: string;
}

/** `topic/slug`, `forms/slug` and `guides/slug` as links. Throws for a page that does not exist, so the build stops. */
export async function relatedLinks(from: string, related: readonly string[]): Promise<PageLink[]> {
  const pages = new Map<string, PageLink>();
  for (const entry of await faqs()) pages.set(`${entry.data.topic}/${slugOf(entry)}`, { href: faqUrl(entry), title: entry.data.title });
  for (const entry of await forms()) pages.set(`forms/${slugOf(entry)}`, { href: formUrl(entry), title: entry.data.title });
  for (const entry of await guides()) pages.set(`guides/${slugOf(entry)}`, { href: guideUrl(entry), title: entry.data.title });
  return related.map((id) => {
    const link = pages.get(id);
    if (!link) throw new Error(`${from}: "related" names ${id}, and there is no such page.`);
    return link;
  });
}

export function topicEntries(entries: readonly FaqEntry[], topic: TopicId): FaqEntry[] {
  return entries.filter(({ data }) => data.topic === topic);
}
