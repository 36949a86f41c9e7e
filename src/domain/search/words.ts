/** Text as the search sees it: folded letters, whole words, and the stem that forms of a word share. */

/** Lower case, without accents and apostrophes: `Número` → `numero`, `can't` → `cant`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}|['’‘`´]/gu, '');
}

/** The words of a text in order. Digits stay together; everything else that is not a letter parts words. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[a-z]+|\d+/g) ?? [];
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(ss|us|is)$/, '$1'],
  [/ies$/, 'y'],
  [/(ch|sh|x|z|ss)es$/, '$1'],
  [/s$/, ''],
];

/** Drops plural, -ing, -ed and -ment where a word of at least three letters is left. Rough on purpose, and the same for text and query. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  let plain = word;
  for (const [ending, rest] of ENDINGS) {
    if (ending.test(plain)) {
      plain = plain.replace(ending, rest);
      break;
    }
  }
  for (const ending of ['ments', 'ment', 'ing', 'ed', 'er', 'ly']) {
    if (plain.endsWith(ending) && plain.length - ending.length >= 3) {
      plain = plain.slice(0, -ending.length);
      break;
    }
  }
  // Doubled letters and silent e differ between forms: cancel, cancelled; change, changing.
  return plain.replace(/([b-df-hj-np-tv-z])\1$/, '$1').replace(/(.{2,})e$/, '$1');
}
