/** The published help texts of a language, sorted as people see them. Drafts never leave this module. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { topicsIn, type Topic } from '#domain/articles/catalog-topics.ts';
import { isShown } from '#domain/articles/place.ts';
import { DEFAULT_LOCALE, type Locale } from '#domain/locale.ts';
import { memoize } from './memoize.ts';

export type FaqEntry = CollectionEntry<'faqs'>;
export type FormEntry = CollectionEntry<'forms'>;
export type GuideEntry = CollectionEntry<'guides'>;

const faqsOf = memoize(async (locale: Locale): Promise<readonly FaqEntry[]> => {
  const entries = await getCollection('faqs', ({ data }) => isShown(data, locale));
  return entries.sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id));
});

const byTitle = (a: { data: { title: string } }, b: { data: { title: string } }) => a.data.title.localeCompare(b.data.title);

const formsOf = memoize(async (locale: Locale): Promise<readonly FormEntry[]> =>
  (await getCollection('forms', ({ data }) => isShown(data, locale))).sort(byTitle),
);
const guidesOf = memoize(async (locale: Locale): Promise<readonly GuideEntry[]> =>
  (await getCollection('guides', ({ data }) => isShown(data, locale))).sort(byTitle),
);

export const faqs = (locale = DEFAULT_LOCALE) => faqsOf(locale);
export const forms = (locale = DEFAULT_LOCALE) => formsOf(locale);
export const guides = (locale = DEFAULT_LOCALE) => guidesOf(locale);

/** A page about this site itself. Throws when nobody wrote it, so the build stops. */
export async function sitePage(slug: string, locale = DEFAULT_LOCALE): Promise<CollectionEntry<'pages'>> {
  const [entry] = await getCollection('pages', ({ data }) => data.slug === slug && isShown(data, locale));
  if (!entry) throw new Error(`There is no src/content/pages/${locale}/${slug}.md, or it is a draft. Write it as docs/authoring.md says.`);
  return entry;
}

export interface PageLink {
  href: string;
  title: string;
}

const linkTo = ({ data }: FaqEntry): PageLink => ({ href: data.address, title: data.title });

/** Questions shown of a topic that names none. */
const USUAL = 5;

export interface TopicQuestions {
  topic: Topic;
  /** The ones that most people have. */
  questions: PageLink[];
  /** How many the topic has in all. */
  count: number;
}

/** Each topic with the questions that most people have. */
export async function topQuestions(locale = DEFAULT_LOCALE): Promise<TopicQuestions[]> {
  const entries = await faqs(locale);
  return topicsIn(locale).map((topic) => {
    const own = entries.filter(({ data }) => data.topic === topic.id);
    const named = topic.top?.flatMap((slug) => own.find(({ data }) => data.slug === slug) ?? []);
    return { topic, questions: (named ?? own.slice(0, USUAL)).map(linkTo), count: own.length };
  });
}

/** The questions of a topic in its groups; in one without a title when it has none. Drafts are in none. */
export async function groupedQuestions(
  { id, groups }: Topic,
  locale = DEFAULT_LOCALE,
): Promise<{ id: string; title: string | null; questions: PageLink[] }[]> {
  const own = (await faqs(locale)).filter(({ data }) => data.topic === id);
  if (groups.length === 0) return [{ id, title: null, questions: own.map(linkTo) }];
  return groups.map(({ questions, ...group }) => ({
    ...group,
    questions: questions.flatMap((slug) => own.find(({ data }) => data.slug === slug) ?? []).map(linkTo),
  }));
}

const linksById = memoize(async (locale: Locale) => {
  const entries = [...(await faqs(locale)), ...(await forms(locale)), ...(await guides(locale))];
  return new Map(entries.map(({ id, data }): [string, PageLink] => [id, { href: data.address, title: data.title }]));
});

/** `topic/slug`, `forms/slug` and `guides/slug` as links. Throws for a page that does not exist, so the build stops. */
export async function relatedLinks(from: string, related: readonly string[], locale = DEFAULT_LOCALE): Promise<PageLink[]> {
  const links = await linksById(locale);
  return related.map((id) => {
    const link = links.get(`${locale}/${id}`);
    if (!link) throw new Error(`${from}: "related" names ${id}, and there is no such page.`);
    return link;
  });
}

export interface PageGroup {
  title: string;
  /** By title. */
  pages: PageLink[];
}

/** Every help text: questions by topic, then guides and forms. */
export async function allByGroup(locale: Locale, titles: Record<'guides' | 'forms', string>): Promise<PageGroup[]> {
  const links = (entries: readonly { data: { address: string; title: string } }[]): PageLink[] =>
    entries.map(({ data }) => ({ href: data.address, title: data.title })).sort((a, b) => a.title.localeCompare(b.title, locale));
  const questions = await faqs(locale);
  return [
    ...topicsIn(locale).map(({ id, title }) => ({ title, pages: links(questions.filter(({ data }) => data.topic === id)) })),
    { title: titles.guides, pages: links(await guides(locale)) },
    { title: titles.forms, pages: links(await forms(locale)) },
  ];
}
