/** What a page needs of its language. */
import { localeOfPath, type Locale } from '#domain/locale.ts';
import { urlsFor } from '#domain/urls.ts';
import { languageIn, type Words } from '../words/index.ts';

/** The language of a page by its address, with the words and addresses in it. Use it as `languageOf(Astro.url)`. */
export function languageOf({ pathname }: URL): { locale: Locale; words: Words; urls: ReturnType<typeof urlsFor> } {
  const locale = localeOfPath(pathname);
  return { ...languageIn(locale), urls: urlsFor(locale) };
}

/** A group of words as the attribute `data-words` of the element whose script needs it. */
export const wordsJson = (group: Words[keyof Words]): string => JSON.stringify(group);
