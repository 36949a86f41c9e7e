/** The texts that people wrote, with the address at which each should be, and the pages that came of them. */
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { articleFiles, COLLECTIONS, readArticle, type Collection } from '../../build/content/article.ts';
import { pages, ROOT } from './built-site.ts';

const ADDRESSES: Readonly<Record<Collection, (slug: string, topic: string) => string>> = {
  faqs: (slug, topic) => `/help/${topic}/${slug}/`,
  forms: (slug) => `/forms/${slug}/`,
  guides: (slug) => `/${slug}/`,
  pages: (slug) => `/${slug}/`,
};

export const written = COLLECTIONS.flatMap((collection) => articleFiles(ROOT, collection)).flatMap((file) => {
  const { article } = readArticle(file);
  if (article?.locale !== DEFAULT_LOCALE) return [];
  const { collection, slug, id, draft } = article;
  return [{ url: ADDRESSES[collection](slug, id.split('/')[0] ?? ''), draft }];
});

const published = new Set(written.filter(({ draft }) => !draft).map(({ url }) => url));

/** The pages of all published texts: answers, forms and guides. */
export const articles = pages.filter(({ url }) => published.has(url));
