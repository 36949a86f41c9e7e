/** English lists of this site have no comma before "and". */
const LIST_LOCALES: Readonly<Record<string, string>> = { en: 'en-001' };

/** By language and type: making one takes far longer than using it. */
const formats = new Map<string, Intl.ListFormat>();

function listed(names: readonly string[], locale: string, type: Intl.ListFormatType): string {
  const key = `${locale} ${type}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.ListFormat(LIST_LOCALES[locale] ?? locale, { type })));
  return format.format(names);
}

/** `A, B and C`, as the language writes it. */
export const listText = (names: readonly string[], locale: string): string => listed(names, locale, 'conjunction');

/** `A, B or C`, as the language writes it. */
export const orText = (names: readonly string[], locale: string): string => listed(names, locale, 'disjunction');
