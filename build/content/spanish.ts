/** Measures and rules of plain Spanish: how hard a text is to read, words we do not use, marks that Spanish needs. */
import { wordsOf } from './article-text.ts';

/** Words in a sentence: Spanish needs about a quarter more than English, whose limit is 19. */
export const MAX_SPANISH_WORDS = 25;
/** From 55 on a text is "normal" on the INFLESZ scale, from 65 "quite easy". */
export const LEAST_READABILITY = 55;

const STRONG = /[aeoáéíóú]/g;

/** Syllables of a Spanish word: a strong vowel makes one, weak ones beside it belong to it, and weak ones alone make one. */
export function spanishSyllables(word: string): number {
  const sounds = word
    .toLowerCase()
    .replaceAll(/qu(?=[eiéí])/g, 'k')
    .replaceAll(/gu(?=[eiéí])/g, 'g')
    .replaceAll(/y$/g, 'i');
  const groups = sounds.match(/[aeiouáéíóúü]+/g) ?? [];
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + Math.max(1, group.match(STRONG)?.length ?? 0), 0),
  );
}

/**
 * Perspicuity of Szigriszt-Pazos (1993), 206.835 − 62.3 · syllables ÷ words − words ÷ sentences, read on the INFLESZ scale of
 * Barrio-Cantalejo (An. Sist. Sanit. Navar. 2008; 31 (2): 135–152), which was made for texts on health. 100 for no words.
 */
export function readabilityOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) return 100;
  const syllables = words.reduce((sum, word) => sum + spanishSyllables(word), 0);
  return 206.835 - (62.3 * syllables) / words.length - words.length / sentences.length;
}

const BANNED: readonly (readonly [RegExp, string])[] = [
  [/haga clic aquí|clic aquí|pulse aquí/, 'Diga cómo se llama el enlace o el botón.'],
  [/simplemente|obviamente|por supuesto|fácilmente/, 'Quítelo.'],
  [/tenga en cuenta que|cabe (?:señalar|destacar|mencionar)/, 'Dígalo directamente.'],
  [/con el fin de|a fin de|con el objeto de/, 'Escriba "para".'],
  [/en (?:el )?caso de que|en el supuesto de/, 'Escriba "si".'],
  [/asimismo|adicionalmente|por ende|dicho lo anterior/, 'Escriba "también", o quítelo.'],
  [/no obstante|sin perjuicio de/, 'Escriba "pero".'],
  [/previo a|con anterioridad a/, 'Escriba "antes de".'],
  [/efectu(?:ar|e|a|ó)|realizar (?:el|un) pago/, 'Escriba "hacer" o "pagar".'],
  [/utiliz(?:ar|e|a|ando)/, 'Escriba "usar".'],
  [/aseguranza|bil(?:es)?|deductible|copay/, 'Use la palabra de data/terms-es.json.'],
  [/aplicar (?:para|por|al?)|aplique (?:para|por)/, 'Escriba "solicitar" o "pedir".'],
  [/ordenador|móvil|coger|vosotros|vuestr[oa]s?/, 'Use la palabra de los Estados Unidos: computadora, celular, tomar, ustedes.'],
  // "Tú" alone speaks to a child, where a page does.
  [/tus?|te|ti|contigo|tuy[oa]s?/, 'Trate de usted: "su", "le".'],
];

const PATTERNS = BANNED.map(
  ([pattern, instead]) => [new RegExp(`(?<![\\p{L}-])(?:${pattern.source})(?![\\p{L}-])`, 'giu'), instead] as const,
);
export function bannedSpanish(text: string): string[] {
  return PATTERNS.flatMap(([pattern, instead]) => [...text.matchAll(pattern)].map(([found]) => `"${found}": ${instead}`));
}

/** English words that are no Spanish ones: two in a text are English left over. */
const ENGLISH = /(?<![\p{L}'’-])(?:the|and|your|you|of|with|for|this|that|are|is|was|from|when|what|not|it|or|call)(?![\p{L}'’-])/giu;

export const englishWordsIn = (text: string): string[] => [...text.matchAll(ENGLISH)].map(([word]) => word);

/** Marks that are missing or wrong. `english`: what it translates; names of fields stand there in the quotes of programs. */
export function markProblems(text: string, english: string): string[] {
  const count = (mark: string): number => text.split(mark).length - 1;
  return [
    ...(count('?') === count('¿') ? [] : ['A question begins with ¿ and ends with ?.']),
    ...(count('!') === count('¡') ? [] : ['An exclamation begins with ¡ and ends with !.']),
    ...(text.includes('"') && !english.includes('"') ? ['Write « » for quotes.'] : []),
  ];
}
