/** What a page needs of its language. */
import { catalogIn, type Catalog } from '#domain/catalog.ts';
import { localeOfPath, type Locale } from '#domain/locale.ts';
import { urlsFor } from '#domain/urls.ts';
import { languageIn, type Words } from '../words/index.ts';

interface Language {
  locale: Locale;
  words: Words;
  urls: ReturnType<typeof urlsFor>;
  /** Facts with their texts. */
  catalog: Catalog;
}

/** The language of a page by its address, with the words, addresses and facts in it. Use it as `languageOf(Astro.url)`. */
export function languageOf({ pathname }: Pick<URL, 'pathname'>): Language {
  const locale = localeOfPath(pathname);
  return { ...languageIn(locale), urls: urlsFor(locale), catalog: catalogIn(locale) };
}

/**
 * The language that a route is for, where its pages are listed: `getStaticPaths({ routePattern })`. Each route stands once for
 * each language (`build/integrations/languages.ts`).
 */
export const localeOfRoute = ({ routePattern }: { routePattern: string }): Locale => localeOfPath(routePattern);

/** A group of words as the attribute `data-words` of the element whose script needs it. */
export const wordsJson = (group: Words[keyof Words]): string => JSON.stringify(group);
