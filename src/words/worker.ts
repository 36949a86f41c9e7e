/** The words that the Worker says: a part of each catalogue, so that it starts without the rest. */
import type { Locale } from '#domain/locale.ts';
import { catalogues } from './catalogues.ts';
import { enInWorker } from './en/worker.ts';

export { fill, plural } from '#domain/text/fill.ts';

export type Words = typeof enInWorker;

/** As in `index.ts`. For another group, name it in `en/worker.ts`. */
export const wordsFor: (locale: Locale) => Words = catalogues({ en: enInWorker });

export const languageIn = (locale: Locale): { locale: Locale; words: Words } => ({ locale, words: wordsFor(locale) });
