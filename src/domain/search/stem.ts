/** Words as the search sees them: the stem that forms of a word share, and its sound. See `wordsOf` in `text/words.ts`. */

const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/(ss|us|is)$/, '$1'],
  [/ie[sd]$/, 'y'],
  [/(ch|sh|x|z|ss)es$/, '$1'],
  [/s$/, ''],
];

const ENDINGS = ['ations', 'ation', 'ments', 'ment', 'ing', 'ed', 'ly'] as const;

function withoutEnding(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const plural = PLURALS.find(([ending]) => ending.test(word));
  let plain = plural ? word.replace(...plural) : word;
  const ending = ENDINGS.find(
    (candidate) => plain.endsWith(candidate) && plain.length - candidate.length >= (candidate.length > 4 ? 5 : 3),
  );
  if (ending) plain = plain.slice(0, -ending.length);
  // Doubled letters and silent e differ between forms: cancel, cancelled; change, changing.
  return plain.replace(/([b-df-hj-np-tv-z])\1$/, '$1').replace(/(.{2,})e$/, '$1');
}

const stems = new Map<string, string>();

/** Drops plural, -ing, -ed and -ment where enough of the word is left. Rough on purpose, and the same for text and query. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const result = withoutEnding(word);
  // Whatever people type must not fill the memory.
  if (stems.size < 20_000) stems.set(word, result);
  return result;
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^kn/, 'n'],
  [/^wr/, 'r'],
  [/[sct]hun|[tsc]ion|shion/g, 'xn'],
  [/[ct]ial|shal/g, 'xl'],
  [/ph/g, 'f'],
  [/sch|tch|ch|sh/g, 'x'],
  [/gh/g, ''],
  [/c(?=[eiy])/g, 's'],
  [/[ckq]+/g, 'k'],
  [/g(?=[eiy])/g, 'j'],
  [/z/g, 's'],
  [/x(?=[^nl]|$)/g, 'x'],
  [/(?!^)[aeiouyhw]/g, ''],
  [/^[aeiouy]/, 'a'],
  [/(.)\1+/g, '$1'],
];

/** Words that sound alike in English get the same text: `fone`, `phone`; `perscription` keeps its order of letters. */
export function phoneticKey(word: string): string {
  return SOUNDS.reduce((text, [from, to]) => text.replace(from, to), word);
}
