/** The texts that people wrote, with the address at which each should be, and the pages that came of them. */
import { parseFile, readSourceFiles } from '../../build/content/article-file.ts';
import { pages, ROOT } from './built-site.ts';

const ADDRESSES: Readonly<Record<string, (slug: string, topic: string) => string>> = {
  faqs: (slug, topic) => `/help/${topic}/${slug}/`,
  forms: (slug) => `/forms/${slug}/`,
  guides: (slug) => `/${slug}/`,
};

export const written = Object.entries(ADDRESSES).flatMap(([collection, address]) =>
  readSourceFiles(ROOT, `src/content/${collection}`).map((source) => {
    const { data } = parseFile(source);
    return { url: address(source.id.split('/').at(-1) ?? '', String(data['topic'])), draft: data['draft'] === true };
  }),
);

const published = new Set(written.filter(({ draft }) => !draft).map(({ url }) => url));

/** The pages of all published texts: answers, forms and guides. */
export const articles = pages.filter(({ url }) => published.has(url));
