/** From what a person typed to what they mean: regions, numbers, known words, in the words of our pages. */
import type { RegionId } from '../region.ts';
import type { Speller } from './spelling.ts';
import { fold, stem, wordsOf } from './words.ts';

/** `data/lexicon.json`, as the browser gets it. */
export interface Lexicon {
  /** Words that carry no subject: how, do, my, please. */
  stopWords: readonly string[];
  /** Each list: our word first, then what people say instead. Phrases are fine. */
  synonyms: readonly (readonly string[])[];
  /** Spanish words and phrases and what our pages call it. */
  spanish: Readonly<Record<string, string>>;
}

export interface Term {
  stem: string;
  /** 1 for what was typed, less for what was inferred. */
  weight: number;
}

export interface Understanding {
  terms: Term[];
  /** Regions named in the query; none is no filter. */
  regions: RegionId[];
  /** Ten-digit numbers, without punctuation. */
  phones: string[];
  /** Words of a link, host first: `velocitypayment.com/vbills` → `velocitypayment`. */
  links: string[];
  /** The query as we read it, when spelling was mended; null otherwise. */
  corrected: string | null;
}

export interface Understander {
  (query: string): Understanding;
}

interface Phrase {
  words: string[];
  to: string[];
}

/** Longest first, so that "washington dc" is read before "washington". */
function phrasesOf(entries: readonly (readonly [string, string])[]): Map<string, Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  for (const [from, to] of entries) {
    const words = wordsOf(from);
    const [first] = words;
    if (!first) continue;
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), { words, to: wordsOf(to) }].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return byFirst;
}

function replacePhrases(words: readonly string[], phrases: ReadonlyMap<string, readonly Phrase[]>): string[] {
  const result: string[] = [];
  for (let at = 0; at < words.length;) {
    const found = phrases.get(words[at] ?? '')?.find((phrase) => phrase.words.every((word, offset) => words[at + offset] === word));
    result.push(...(found ? found.to : [words[at] ?? '']));
    at += found ? found.words.length : 1;
  }
  return result;
}

const PHONE = /(?:\+?1[\s.-]*)?\(?\b(\d{3})\)?[\s.-]*(\d{3})[\s.-]*(\d{4})\b/g;
const LINK = /\b(?:https?:\/\/)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|gov|net|guru|au))(\/\S*)?/gi;

/** `names`: what each region is called, in any spelling. */
export function createUnderstander(lexicon: Lexicon, speller: Speller, names: Readonly<Record<RegionId, readonly string[]>>): Understander {
  const stop = new Set(lexicon.stopWords.flatMap(wordsOf));
  const spanish = phrasesOf(Object.entries(lexicon.spanish));
  const synonyms = phrasesOf(lexicon.synonyms.flatMap(([to = '', ...from]) => from.map((phrase) => [phrase, to] as const)));
  const MARK = 'region';
  const places = phrasesOf(
    Object.entries(names).flatMap(([id, all]) => all.map((name) => [name, `${MARK} ${id.replaceAll('-', '')}`] as const)),
  );
  const idOf = new Map(Object.keys(names).map((id) => [id.replaceAll('-', ''), id as RegionId]));

  function mend(word: string): string[] {
    if (
      word.length < 3 ||
      /\d/.test(word) ||
      stop.has(word) ||
      speller.has(word) ||
      spanish.has(word) ||
      synonyms.has(word) ||
      places.has(word)
    )
      return [word];
    const [best] = speller.suggest(word);
    const parts = speller.split(word);
    if (parts && !best) return parts;
    return best ? [best] : (parts ?? [word]);
  }

  return (query) => {
    const phones = [...query.matchAll(PHONE)].map(([, area = '', exchange = '', line = '']) => area + exchange + line);
    const links = [...query.matchAll(LINK)].map(([, host = '', path = '']) => fold(host + path));
    const plain = query.replaceAll(LINK, (match) => ` ${match.replaceAll(/[./]|\b(?:https?|www|com|org)\b/g, ' ')} `);

    const typed = wordsOf(plain);
    const mended = typed.flatMap(mend);
    const changed = mended.join(' ') !== typed.join(' ');

    const withPlaces = replacePhrases(replacePhrases(mended, spanish), places);
    const regions: RegionId[] = [];
    const rest: string[] = [];
    for (let at = 0; at < withPlaces.length; at += 1) {
      const id = withPlaces[at] === MARK ? idOf.get(withPlaces[at + 1] ?? '') : undefined;
      if (id) {
        if (!regions.includes(id)) regions.push(id);
        at += 1;
      } else {
        rest.push(withPlaces[at] ?? '');
      }
    }

    const terms = new Map<string, number>();
    const add = (words: readonly string[], weight: number) => {
      for (const word of words) {
        if (!stop.has(word)) terms.set(stem(word), Math.max(weight, terms.get(stem(word)) ?? 0));
      }
    };
    add(rest, 1);
    add(replacePhrases(rest, synonyms), 0.9);
    // A second reading of a word that we had to mend, in case the first was wrong.
    for (const word of typed) if (changed && !mended.includes(word)) add(speller.suggest(word).slice(1, 2), 0.4);

    return {
      terms: [...terms].map(([text, weight]) => ({ stem: text, weight })),
      regions,
      phones,
      links,
      corrected: changed ? mended.join(' ') : null,
    };
  };
}
