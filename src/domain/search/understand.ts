/** From what a person typed to what they mean: regions, numbers, and units of meaning in the words of our pages. */
import type { RegionId } from '../region.ts';
import type { Reader, Token, Unit } from './meaning.ts';
import type { PlacesFound } from './places.ts';
import type { Speller, Suggestion } from './spelling.ts';
import { readTyped } from './typed.ts';

export interface Understanding {
  /** One list for each sentence; short queries have one. */
  sentences: Unit[][];
  /** Regions named in the query; none is no filter. */
  regions: RegionId[];
  /** Ten-digit numbers, without punctuation. */
  phones: string[];
  /** Links without scheme: `velocitypayment.com/vbills`. */
  links: string[];
  /** Numbers of boxes, payer ids, ZIP codes. */
  boxes: string[];
  /** The words as we read them, to mark them in texts. */
  words: string[];
  /** The query as we read it, when spelling was mended; null otherwise. */
  corrected: string | null;
}

export type PlaceReader = (typed: readonly string[], zips: readonly string[]) => PlacesFound;

/** The longest query that is read; nobody types more on purpose. */
const MAX_LENGTH = 1_000;
const SENTENCE = /[.?!;\n]+\s+|\n+|\s[-–—]\s/;
/** Small words that only Spanish has. */
const SPANISH = new Set(
  'el la los las un una de del mi mis su para por como que en es esta estoy tengo quiero puedo necesito cuando donde cual con al se ya muy yo ver'.split(
    ' ',
  ),
);
/** Shorter sentences are read with their neighbour. */
const SHORT_SENTENCE = 3;

export function createUnderstander(reader: Reader, speller: Speller, readPlaces: PlaceReader): (query: string) => Understanding {
  const known = (word: string): boolean =>
    word.length < 3 || /\d/.test(word) || reader.isStop(word) || reader.isSoft(word) || reader.isSpanish(word) || speller.has(word);

  /** Spanish words are meant only when nothing English is near, or when the query is Spanish. */
  function candidates(word: string, inSpanish: boolean): Suggestion[] {
    const all = speller.suggest(word);
    if (inSpanish) return all;
    const english = all.filter((candidate) => !reader.isSpanish(candidate.word));
    return english.length > 0 ? english : all.filter(({ cost }) => cost < 1);
  }

  function mend(word: string, inSpanish: boolean): Token[] {
    if (known(word)) {
      const slip = reader.isStop(word) ? null : speller.slip(word);
      return [{ options: [{ word, weight: 1 }, ...(slip ? [{ word: slip.word, weight: 0.8 }] : [])] }];
    }
    const [best, ...others] = candidates(word, inSpanish);
    const parts = !best || best.cost > 0.9 ? speller.split(word) : null;
    if (parts) return parts.map((part) => ({ options: [{ word: part, weight: 0.95 }] }));
    if (!best) return [{ options: [{ word, weight: 1 }] }];
    return [{ options: [best, ...others].map(({ word: candidate, weight }) => ({ word: candidate, weight })) }];
  }

  /** Two words that are one: `pass word`. */
  function joined(words: readonly string[]): string[] {
    const result: string[] = [];
    for (const word of words) {
      const last = result.at(-1);
      if (last && /^[a-z]{2,}$/.test(last + word) && (!known(last) || !known(word)) && speller.has(last + word))
        result[result.length - 1] = last + word;
      else result.push(word);
    }
    return result;
  }

  return (query) => {
    const { phones, links, boxes, zips, rest } = readTyped(query.slice(0, MAX_LENGTH).replaceAll(/\b([Ii])['’]d\b/g, '$1'));
    const regions = new Set<RegionId>();
    const typed: string[] = [];
    const mended: string[] = [];
    const sentences: Token[][] = [];
    for (const part of rest.split(SENTENCE)) {
      const raw =
        part
          .normalize('NFKC')
          .replaceAll(/['’‘`´]/g, '')
          .match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
      const { regions: found, rest: words } = readPlaces(raw, typed.length === 0 ? zips : []);
      for (const id of found) regions.add(id);
      const inSpanish = words.some((word) => SPANISH.has(word));
      const tokens = joined(words.filter(Boolean)).flatMap((word) => mend(word, inSpanish));
      typed.push(...words.filter(Boolean));
      mended.push(...tokens.map(({ options }) => options[0]?.word ?? ''));
      const last = sentences.at(-1);
      if (last && (last.length < SHORT_SENTENCE || tokens.length < SHORT_SENTENCE)) last.push(...tokens);
      else if (tokens.length > 0) sentences.push(tokens);
    }
    const corrected = mended.join(' ');
    return {
      sentences: sentences.map((tokens) => reader.read(tokens)),
      regions: [...regions],
      phones,
      links,
      boxes,
      words: mended.filter((word) => word && !reader.isStop(word)),
      corrected: corrected === typed.join(' ') ? null : corrected,
    };
  };
}
