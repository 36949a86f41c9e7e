/**
 * The words of the interface, one catalogue a language. Imports nothing of the site or the Worker, so both may use it.
 * The core gets words as parameters. A script of the browser gets the group that it needs from its page
 * (`data-words`, written by `wordsJson` and read by `src/browser/words.ts`), not the catalogue.
 */
import type { Locale } from '#domain/locale.ts';
import { plan, site } from '#domain/plan.ts';
import type { NamedEverywhere } from '#domain/text/fill.ts';
import { en } from './en.ts';

export { fill, plural } from '#domain/text/fill.ts';

export type Words = typeof en;
/** What a catalogue in another language must have: the same groups and names, other words. */
export type Translation<T = Words> = T extends string ? string : { readonly [K in keyof T]: Translation<T[K]> };

const NAMES: Readonly<Record<NamedEverywhere, string>> = { plan: plan.name, planShort: plan.shortName, site: site.name };

function withNames<T>(words: T): T {
  if (typeof words === 'string') return words.replace(/\{(plan|planShort|site)\}/g, (_, name: NamedEverywhere) => NAMES[name]) as T;
  return Object.fromEntries(Object.entries(words as object).map(([name, value]) => [name, withNames<unknown>(value)])) as T;
}

const CATALOGUES: Readonly<Record<Locale, Words>> = { en: withNames(en) };

/** The catalogue of a language. */
export const wordsFor = (locale: Locale): Words => CATALOGUES[locale];

/** A language with its catalogue, as functions of the core that write texts take it. */
export const languageIn = (locale: Locale): { locale: Locale; words: Words } => ({ locale, words: wordsFor(locale) });
