/** The words that the Worker says: a part of each catalogue, so that it starts without the rest. */
import type { Locale } from '#domain/locale.ts';
import { catalogues } from './catalogues.ts';
import { enInWorker } from './en/worker.ts';
import { esInWorker } from './es/worker.ts';

export { fill, plural } from '#domain/text/fill.ts';

export type Words = typeof enInWorker;

/** As in `index.ts`. For another group, name it in `<locale>/worker.ts`. */
export const wordsFor: (locale: Locale) => Words = catalogues<Words>({ en: enInWorker, es: esInWorker });

export const languageIn = (locale: Locale): { locale: Locale; words: Words } => ({ locale, words: wordsFor(locale) });
