/** Everyone who reads this site lives with the numbers of the United States: `$25` and `1,500`, also in Spanish. */
const NUMBER_LOCALES: Readonly<Record<string, string>> = { es: 'es-US' };

/** A number, a price or a share, as readers of a language in the United States write it. */
export const numberText = (value: number, locale: string, options?: Intl.NumberFormatOptions): string =>
  value.toLocaleString(NUMBER_LOCALES[locale] ?? locale, options);
