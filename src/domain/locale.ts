/** The languages of the site. English stands at the root; every other one under its own first segment, as in `/es/pay/`. */
export const LOCALES = ['en', 'es'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'en';

export function isLocale(value: unknown): value is Locale {
  return (LOCALES as readonly unknown[]).includes(value);
}

/** `/es/pay/` → `es`; a path without a language is in the default one. */
export function localeOfPath(path: string): Locale {
  const first = path.split('/', 2)[1];
  return isLocale(first) ? first : DEFAULT_LOCALE;
}

/** `/es/pay/` → `/pay/`: the page in the default language. */
export function englishPath(path: string): string {
  const locale = localeOfPath(path);
  return locale === DEFAULT_LOCALE ? path : path.slice(locale.length + 1);
}

/** `/pay/` in the address of a language, also one that has no pages yet: `/es/pay/`; as it is in the default one. */
export function pathIn(locale: string, path: string): string {
  return locale === DEFAULT_LOCALE ? path : `/${locale}${path}`;
}
