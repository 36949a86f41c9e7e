import type { Locale } from '#domain/locale.ts';
import { plan, site } from '#domain/plan.ts';
import type { NamedEverywhere } from '#domain/text/fill.ts';

const NAMES: Readonly<Record<NamedEverywhere, string>> = { plan: plan.name, planShort: plan.shortName, site: site.name };

function withNames<T>(words: T): T {
  if (typeof words === 'string') return words.replace(/\{(plan|planShort|site)\}/g, (_, name: NamedEverywhere) => NAMES[name]) as T;
  return Object.fromEntries(Object.entries(words as object).map(([name, value]) => [name, withNames<unknown>(value)])) as T;
}

/** The same groups and names, with any words. */
export type InAnyLanguage<T> = T extends string ? string : { readonly [K in keyof T]: InAnyLanguage<T[K]> };

/** Gives the catalogue of a language, with the names of plan and site in it. They are put in when someone first asks. */
export function catalogues<Catalogue extends object>(
  written: Readonly<Record<Locale, InAnyLanguage<Catalogue>>>,
): (locale: Locale) => Catalogue {
  const ready = new Map<Locale, Catalogue>();
  return (locale) => {
    const words = ready.get(locale) ?? (withNames<unknown>(written[locale]) as Catalogue);
    ready.set(locale, words);
    return words;
  };
}
