/** The other half of `src/domain/search/unpack.ts`: search data as the browser gets it. */
import { characterFor, type SearchData, type SearchTexts } from '#domain/search/unpack.ts';

/** In UTF-8, characters below these places take one byte and two. */
const BANDS = [92, 1_900] as const;
const LONGEST_PREFIX = 25;
const PLAIN = /^[a-z0-9]+( [a-z0-9]+)*$/;

/** Frequent words first, so that they get short characters; in each band by letter, so that neighbours share a beginning. */
function ordered(counts: ReadonlyMap<string, number>): string[] {
  const frequent = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  const [one, two] = BANDS;
  return [frequent.slice(0, one), frequent.slice(one, two), frequent.slice(two)].flatMap((band) => band.sort());
}

function frontCoded(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let kept = 0;
      while (kept < LONGEST_PREFIX && kept < before.length && word[kept] === before[kept]) kept += 1;
      before = word;
      return String.fromCharCode('A'.charCodeAt(0) + kept) + word.slice(kept);
    })
    .join('');
}

export function pack({ documents, lexicon, places, known }: SearchTexts): SearchData {
  const { stopWords, softWords, ordinary, elsewhere, groups, spanish } = lexicon;
  const said = new Map<string, string[]>();
  for (const [text, meaning] of Object.entries(spanish)) said.set(meaning, [...(said.get(meaning) ?? []), text]);
  const translations = [...said].map(([meaning, texts]) => [meaning, ...texts]);
  const isPlain = (texts: readonly string[]): boolean => texts.every((text) => PLAIN.test(text));

  const counts = new Map<string, number>();
  const aliases = documents.map((document) => document.aliases);
  for (const text of [stopWords, softWords, elsewhere, ...groups, ...translations, ...aliases.filter(isPlain)].flat())
    for (const word of text.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = ordered(counts);
  const alone = ordinary.filter((word) => !counts.has(word)).sort();
  const characters = new Map(words.map((word, index) => [word, characterFor(index)]));

  const packed = (texts: readonly string[]): string =>
    texts
      .map((text) =>
        text
          .split(' ')
          .map((word) => characters.get(word) ?? '')
          .join(''),
      )
      .join(' ');
  return {
    words: frontCoded([...words, ...alone]),
    inPhrases: words.length,
    documents: documents.map(({ url, title, summary, kind, regions, body, insteadOf }) => ({
      url,
      title,
      summary,
      kind,
      regions,
      body,
      ...(insteadOf ? { insteadOf } : {}),
    })),
    aliases: aliases.map((texts) => (isPlain(texts) ? packed(texts) : texts)),
    lexicon: {
      stopWords: packed(stopWords),
      softWords: packed(softWords),
      elsewhere: packed(elsewhere),
      groups: groups.map(packed),
      spanish: translations.map(packed),
    },
    places,
    known,
  };
}
