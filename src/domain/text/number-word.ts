import { numberText } from './number-text.ts';

/** A language with its words for small numbers. */
export interface NumberLanguage {
  locale: string;
  words: { numbers: { small: readonly string[] } };
}

/** `8` → `eight`; a number without a word of its own in figures. */
export const numberWord = (count: number, { locale, words }: NumberLanguage): string =>
  words.numbers.small[count] ?? numberText(count, locale);
