/** Whether a query is in Spanish: then its answer begins with a line in Spanish. */
import type { Locale } from '../locale.ts';
import type { Lexicon } from './meaning.ts';
import { wordsOf } from '../text/words.ts';

export const SPANISH: Locale = 'es';

/** Small words that only Spanish has. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  'el la los las un una de del mi mis su para por como que en es esta estoy tengo quiero puedo necesito cuando donde cual con al se ya muy yo ver'.split(
    ' ',
  ),
);

interface Texts {
  lexicon: Pick<Lexicon, 'spanish' | 'stopWords'>;
  documents: readonly { title: string; summary: string; body: readonly string[] }[];
}

/** Words of the lexicon's Spanish that no English text of the site has. */
export function spanishWords({ lexicon, documents }: Texts): string[] {
  const english = new Set([
    ...documents.flatMap(({ title, summary, body }) => wordsOf([title, summary, ...body].join(' '))),
    ...Object.values(lexicon.spanish).flatMap(wordsOf),
    ...lexicon.stopWords,
  ]);
  return [...new Set(Object.keys(lexicon.spanish).flatMap(wordsOf))].filter(
    (word) => word.length > 3 && !english.has(word) && !SMALL_WORDS.has(word),
  );
}

/** Of the small words, those that English knows from names: "LA", "El Paso". */
const IN_NAMES: ReadonlySet<string> = new Set(['el', 'la', 'los', 'las', 'de', 'del', 'al', 'se', 'con', 'un', 'en']);

/** `words`: folded, without the names of places, which are Spanish in half of the regions. `known`: of `spanishWords`. */
export function isSpanishQuery(words: readonly string[], known: ReadonlySet<string>): boolean {
  const content = words.filter((word) => known.has(word)).length;
  const small = words.filter((word) => SMALL_WORDS.has(word));
  const certain = small.some((word) => !IN_NAMES.has(word));
  return (content > 0 && (content + small.length) * 2 >= words.length) || (certain && small.length > 1);
}
