/**
 * The words of the interface, one catalogue a language. Imports nothing of the site. The Worker has its part in `worker.ts`.
 * The core gets words as parameters. A script of the browser gets the group that it needs from its page
 * (`data-words`, written by `wordsJson` and read by `src/browser/words.ts`), not the catalogue.
 */
import type { Locale } from '#domain/locale.ts';
import { catalogues } from './catalogues.ts';
import { en } from './en.ts';
import { es } from './es.ts';

export { fill, plural } from '#domain/text/fill.ts';

export type Words = typeof en;

/** The catalogue of a language. */
export const wordsFor: (locale: Locale) => Words = catalogues<Words>({ en, es });

/** A language with its catalogue, as functions of the core that write texts take it. */
export const languageIn = (locale: Locale): { locale: Locale; words: Words } => ({ locale, words: wordsFor(locale) });
