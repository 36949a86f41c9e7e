/** English lists of this site have no comma before "and". */
const LIST_LOCALES: Readonly<Record<string, string>> = { en: 'en-001' };

/** `A, B and C`, as the language writes it. */
export const listText = (names: readonly string[], locale: string): string =>
  new Intl.ListFormat(LIST_LOCALES[locale] ?? locale).format(names);

/** `A, B or C`, as the language writes it. */
export const orText = (names: readonly string[], locale: string): string =>
  new Intl.ListFormat(LIST_LOCALES[locale] ?? locale, { type: 'disjunction' }).format(names);
