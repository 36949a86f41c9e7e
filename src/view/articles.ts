/** The published help texts, sorted as people see them. Drafts never leave this module. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { TOPICS } from '#domain/articles/topics.ts';
import { urls } from '#domain/urls.ts';
import { once } from './once.ts';

export type FaqEntry = CollectionEntry<'faqs'>;
export type FormEntry = CollectionEntry<'forms'>;
export type GuideEntry = CollectionEntry<'guides'>;

export const DEFAULT_LOCALE = 'en';

const inLocale = (entry: { id: string; data: { draft: boolean } }) => entry.id.startsWith(`${DEFAULT_LOCALE}/`) && !entry.data.draft;

export const slugOf = (entry: { id: string }): string => entry.id.split('/').at(-1) ?? entry.id;

export const faqs = once(async (): Promise<readonly FaqEntry[]> => {
  const entries = await getCollection('faqs', inLocale);
  return entries.sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id));
});

const byTitle = (a: { data: { title: string } }, b: { data: { title: string } }) => a.data.title.localeCompare(b.data.title);

export const forms = once(async (): Promise<readonly FormEntry[]> => (await getCollection('forms', inLocale)).sort(byTitle));
export const guides = once(async (): Promise<readonly GuideEntry[]> => (await getCollection('guides', inLocale)).sort(byTitle));

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

const linksById = once(async () => {
  const links = new Map<string, PageLink>();
  for (const entry of await faqs()) links.set(`${entry.data.topic}/${slugOf(entry)}`, { href: faqUrl(entry), title: entry.data.title });
  for (const entry of await forms()) links.set(`forms/${slugOf(entry)}`, { href: formUrl(entry), title: entry.data.title });
  for (const entry of await guides()) links.set(`guides/${slugOf(entry)}`, { href: guideUrl(entry), title: entry.data.title });
  return links;
});

/** `topic/slug`, `forms/slug` and `guides/slug` as links. Throws for a page that does not exist, so the build stops. */
export async function relatedLinks(from: string, related: readonly string[]): Promise<PageLink[]> {
  const links = await linksById();
  return related.map((id) => {
    const link = links.get(id);
    if (!link) throw new Error(`${from}: "related" names ${id}, and there is no such page.`);
    return link;
  });
}
