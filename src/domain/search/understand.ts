/** From what a person typed to what they mean: regions, numbers, and units of meaning in the words of our pages. */
import type { RegionId } from '../regions/ids.ts';
import type { Reader, Token, Unit } from './meaning.ts';
import type { PlacesFound } from './places.ts';
import type { Speller, Suggestion } from './spelling.ts';
import { readEntities, spelledOut } from './entities.ts';
import { cut } from '../text/cut.ts';
import { fold } from '../text/fold.ts';
import { isSpanishQuery, SMALL_WORDS } from './spanish.ts';
import { wordsOf } from '../text/words.ts';

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
  /** The query as it was typed with its spelling corrected, fit for "Showing results for …"; null when nothing was. */
  corrected: string | null;
  /** The same where a word that exists may be a slip of a much more common one: it is taken as typed, and this is offered. */
  offered: string | null;
  /** The query is in Spanish. */
  spanish: boolean;
}

export type PlaceReader = (typed: readonly string[], zips: readonly string[]) => PlacesFound;

const SETTINGS = {
  /** The longest query that is read, in characters; nobody types more on purpose. */
  maxLength: 1_000,
  /** Sentences of more characters are stories told in one breath: they are read by clause. */
  longSentence: 90,
  /** Sentences of fewer words are read with their neighbour. */
  shortSentence: 3,
  /** What a correction may cost at most before a Spanish word, a form of one, or two words run together are likelier. */
  spanishCost: 1,
  formCost: 1,
  splitCost: 0.9,
  /** How surely a reading is meant, beside 1 for what was typed: a common word that a rare one may be a typo of, … */
  typo: 0.8,
  /** … a form of a Spanish word, … */
  form: 0.97,
  /** … two words that were run together. */
  split: 0.95,
};
const SENTENCE = /[.?!;\n]+\s+|\n+|\s-\s/;
/** Where a long sentence goes on to something else. */
const CLAUSE = /,\s+|\s(?:and|but|so|because|cuz|then|or|y|pero|porque|entonces)\s/i;
const WORD = /[\p{L}\p{M}]+|\d+/gu;

/** The sentences of a query, and the clauses of long ones. */
const partsOf = (text: string): string[] =>
  text.split(SENTENCE).flatMap((sentence) => (sentence.length > SETTINGS.longSentence ? sentence.split(CLAUSE) : [sentence]));

/** The query as it was typed, with each misspelt word, or two that are one, as `corrections` has it. */
function respelt(folded: string, corrections: ReadonlyMap<string, string>): string {
  const pieces = folded.split(/([\p{L}\p{M}']+)/u);
  const plainly = pieces.map((piece) => wordsOf(piece).join(''));
  for (let at = 1; at < pieces.length; at += 2) {
    const both = corrections.get(`${plainly[at] ?? ''} ${plainly[at + 2] ?? ''}`);
    if (both !== undefined && pieces[at + 1]?.trim() === '') pieces.splice(at, 3, both);
    else pieces[at] = corrections.get(plainly[at] ?? '') ?? pieces[at] ?? '';
  }
  return pieces.join('').trim();
}

/** `asTyped`: words that are never taken for a typo. `real`: words of texts, which are spelt right. `spanish`: words that only Spanish has, besides the small ones. */
export function createUnderstander(
  reader: Reader,
  speller: Speller,
  readPlaces: PlaceReader,
  asTyped: ReadonlySet<string> = new Set(),
  real: ReadonlySet<string> = new Set(),
  spanish: ReadonlySet<string> = new Set(),
): (query: string) => Understanding {
  const known = (word: string): boolean =>
    word.length < 3 ||
    asTyped.has(word) ||
    /\d/.test(word) ||
    reader.isStop(word) ||
    reader.isSoft(word) ||
    reader.isSpanish(word) ||
    speller.has(word);

  /** Spanish words are meant only when nothing English is near, or when the query is Spanish. */
  function candidates(word: string, inSpanish: boolean): Suggestion[] {
    const all = speller.suggest(word);
    if (inSpanish) return all;
    const english = all.filter((candidate) => !reader.isSpanish(candidate.word));
    return english.length > 0 ? english : all.filter(({ cost }) => cost < SETTINGS.spanishCost);
  }

  /** The Spanish word that this is a form of, unless it looks more like English misspelt. */
  function formOf(word: string, inSpanish: boolean, best = candidates(word, inSpanish)[0]): string | null {
    return inSpanish || !best || best.cost > SETTINGS.formCost || reader.isSpanish(best.word) ? reader.spanishForm(word) : null;
  }

  /** A much more common word that a rare one may be a slip of. */
  function slipOf(word: string): string | null {
    if (reader.isStop(word) || reader.isGrouped(word) || asTyped.has(word) || !known(word)) return null;
    return speller.typoOf(word)?.word ?? null;
  }

  function correct(word: string, inSpanish: boolean): Token[] {
    if (known(word)) {
      const slip = real.has(word) ? null : slipOf(word);
      return [{ options: [{ word, weight: 1 }, ...(slip ? [{ word: slip, weight: SETTINGS.typo }] : [])] }];
    }
    const [best, ...others] = candidates(word, inSpanish);
    const form = formOf(word, inSpanish, best);
    if (form) return [{ options: [{ word: form, weight: SETTINGS.form }] }];
    const split = !best || best.cost > SETTINGS.splitCost ? speller.split(word) : null;
    if (split && (!best || split.cost < best.cost))
      return split.parts.map((part) => ({ options: [{ word: part, weight: SETTINGS.split }] }));
    if (!best) return [{ options: [{ word, weight: 1 }] }];
    return [{ options: [best, ...others].map(({ word: candidate, weight }) => ({ word: candidate, weight })) }];
  }

  /** Two words that are one: `pass word`. */
  function joined(words: readonly string[]): { word: string; parts: string[] }[] {
    const result: { word: string; parts: string[] }[] = [];
    for (const word of words) {
      const last = result.at(-1);
      const both = (last?.word ?? '') + word;
      if (last && /^[a-z]{3,}$/.test(both) && (!known(last.word) || !known(word)) && speller.has(both))
        result[result.length - 1] = { word: both, parts: [...last.parts, word] };
      else result.push({ word, parts: [word] });
    }
    return result;
  }

  return (query) => {
    const folded = fold(cut(query, SETTINGS.maxLength));
    const { phones, links, boxes, zips, rest } = readEntities(spelledOut(folded));
    const regions = new Set<RegionId>();
    const read: string[] = [];
    const corrections = new Map<string, string>();
    const slips = new Map<string, string>();
    const typed: string[] = [];
    const sentences: Token[][] = [];
    for (const part of partsOf(rest)) {
      const raw = part.replaceAll("'", '').match(WORD) ?? [];
      const { regions: found, rest: others, corrected } = readPlaces(raw, read.length === 0 ? zips : []);
      for (const id of found) regions.add(id);
      for (const [typed, spelt] of corrected) if (typed !== spelt) corrections.set(typed, spelt);
      const words = others.filter(Boolean);
      typed.push(...words);
      const inSpanish = words.some((word) => SMALL_WORDS.has(word));
      const tokens = joined(words).flatMap(({ word, parts }) => {
        const readings = correct(word, inSpanish);
        const slip = real.has(word) ? slipOf(word) : null;
        if (slip !== null) slips.set(word, slip);
        const spelt = readings.map(({ options }) => options[0]?.word ?? '').join(' ');
        if (spelt !== parts.join(' ') && spelt !== formOf(word, inSpanish)) corrections.set(parts.join(' '), spelt);
        return readings;
      });
      read.push(...tokens.map(({ options }) => options[0]?.word ?? ''));
      const last = sentences.at(-1);
      if (last && (last.length < SETTINGS.shortSentence || tokens.length < SETTINGS.shortSentence)) last.push(...tokens);
      else if (tokens.length > 0) sentences.push(tokens);
    }
    return {
      sentences: sentences.map((tokens) => reader.read(tokens)),
      regions: [...regions],
      phones,
      links,
      boxes,
      words: read.filter((word) => word && !reader.isStop(word)),
      corrected: corrections.size > 0 ? respelt(folded, corrections) : null,
      offered: slips.size > 0 ? respelt(folded, new Map([...corrections, ...slips])) : null,
      spanish: isSpanishQuery(typed, spanish),
    };
  };
}
