/** The words of the plan and of the government, each always translated in the same way: `data/terms-<locale>.json`. */
import * as z from 'zod';
import type { Locale } from '#domain/locale.ts';
import { DataError, readJson } from '../data/read-json.ts';

const termsSchema = z.record(
  z.string().min(2),
  z.strictObject({
    /** Always this one. */
    es: z.string().min(2),
    /** Right beside it, where the sentence asks for it. */
    also: z.array(z.string().min(2)).optional(),
    note: z.string().optional(),
    /** False for a word that means something else as well: nobody checks it. */
    check: z.literal(false).optional(),
  }),
);

export type Terms = z.infer<typeof termsSchema>;

export function termsOf(root: string, locale: Locale): Terms {
  const { value, problems } = readJson(root, `data/terms-${locale}.json`, termsSchema);
  if (value === null) throw new DataError(problems);
  return value;
}

const plain = (text: string): string => text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');

/** The beginning that all forms of a word share: "factur" of "factura", "facturas", "facturación". */
const stemOf = (word: string): string => word.slice(0, Math.max(4, word.length - 2));

/** Whether the words of a term stand in the text, in any form. */
function stands(term: string, text: string): boolean {
  return plain(term)
    .split(' ')
    .filter((word) => word.length > 3)
    .every((word) => text.includes(stemOf(word)));
}

/** Terms of the English text for which the translation has another word. */
export function wrongTerms(terms: Terms, english: string, translation: string): string[] {
  const text = plain(translation);
  return (
    Object.entries(terms)
      .filter(([, { check }]) => check !== false)
      .filter(([term]) => new RegExp(`(?<![\\p{L}-])${term}s?(?![\\p{L}-])`, 'iu').test(english))
      // In quotes stands what a button or a menu says.
      .filter(([term, { es, also = [] }]) => !text.includes(`«${plain(term)}`) && ![es, ...also].some((word) => stands(word, text)))
      .map(([term, { es }]) => `"${term}" is "${es}" (data/terms-es.json).`)
  );
}
