/** Region names, cities and ZIP codes in a query. They choose pages; they are not words to look for. */
import { createDetector } from '../regions/detect.ts';
import type { RegionId } from '../regions/ids.ts';
import type { ZipRules } from '../regions/zip-schema.ts';
import { editCost } from './spelling.ts';
import { wordsOf } from '../text/words.ts';

export interface PlaceData {
  /** What each region is called, its cities and counties; one name may stand for several regions. */
  names: Readonly<Record<string, readonly string[]>>;
  /** Short forms that count only in capitals, or after a place: OR, LA, DC. */
  codes: Readonly<Record<string, readonly RegionId[]>>;
  zips: ZipRules;
}

export interface PlacesFound {
  regions: RegionId[];
  /** The words that are not places, folded. */
  rest: string[];
  /** How the misspelt words of places are spelt. */
  corrected: Map<string, string>;
}

/** What the reader must know of the other words. */
export interface OtherWords {
  /** Known words are never read as misspelt places. */
  isWord: (word: string) => boolean;
  /** The known word that is nearest. */
  nearest: (word: string) => { word: string; cost: number } | null;
  /** How many words from here on are a name that only sounds like a place: Covered California; 0 for none. */
  nameAt: (words: readonly string[], at: number) => number;
}

interface Place {
  words: string[];
  regions: RegionId[];
}

const SETTINGS = {
  /** Shorter words are never read as misspelt places. */
  shortest: 5,
  /** How wrong a place name may be spelt, in edits: one of fewer letters than `long`, and a longer one. */
  long: 7,
  shortCost: 0.8,
  longCost: 1.5,
  /** Another first letter costs this much more. */
  firstLetter: 0.5,
};

export function createPlaceReader({ names, codes, zips }: PlaceData, { isWord, nearest, nameAt }: OtherWords) {
  const byName = new Map<string, Place>();
  for (const [id, all] of Object.entries(names)) {
    for (const name of all) {
      if (codes[name]) continue;
      const words = wordsOf(name);
      const key = words.join(' ');
      const place = byName.get(key) ?? { words, regions: [] };
      if (!place.regions.includes(id)) place.regions.push(id);
      byName.set(key, place);
    }
  }
  const byFirst = new Map<string, Place[]>();
  for (const place of byName.values()) {
    const first = place.words[0] ?? '';
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), place].sort((a, b) => b.words.length - a.words.length),
    );
  }
  const placeWords = [...new Set([...byName.values()].flatMap(({ words }) => words))].filter((word) => word.length >= SETTINGS.shortest);
  const known = new Set([...byName.values()].flatMap(({ words }) => words));
  const detect = createDetector({ rules: zips });

  function correct(word: string): string {
    if (word.length < SETTINGS.shortest || known.has(word) || isWord(word)) return word;
    const other = nearest(word);
    if (other && known.has(other.word)) return other.word;
    const limit = word.length < SETTINGS.long ? SETTINGS.shortCost : SETTINGS.longCost;
    let best = { name: word, cost: Math.min(limit, other?.cost ?? Infinity) };
    for (const name of placeWords) {
      const cost = editCost(word, name, best.cost) + (name.startsWith(word.charAt(0)) ? 0 : SETTINGS.firstLetter);
      if (cost < best.cost) best = { name, cost };
    }
    return best.name;
  }

  /** `typed`: the words as written, so that capitals show. */
  return function readPlaces(typed: readonly string[], zipCodes: readonly string[]): PlacesFound {
    const shouting = typed.every((word) => word === word.toUpperCase());
    const folded = typed.map((word) => correct(wordsOf(word)[0] ?? ''));
    const regions = new Set<RegionId>(zipCodes.flatMap((zip) => detect({ zip }).region ?? []));
    const rest: string[] = [];
    const corrected = new Map<string, string>();
    let afterPlace = false;
    for (let at = 0; at < folded.length;) {
      const name = nameAt(folded, at);
      if (name > 0) {
        rest.push(...folded.slice(at, at + name));
        at += name;
        continue;
      }
      const place = byFirst.get(folded[at] ?? '')?.find(({ words }) => words.every((word, offset) => folded[at + offset] === word));
      const word = typed[at] ?? '';
      const code = codes[word.toUpperCase()];
      const isCode = code && (afterPlace || (!shouting && word === word.toUpperCase()) || (word.length > 2 && !isWord(folded[at] ?? '')));
      if (place) {
        for (const id of place.regions) regions.add(id);
        for (const [offset, spelt] of place.words.entries()) corrected.set(wordsOf(typed[at + offset] ?? '').join(''), spelt);
        at += place.words.length;
      } else if (isCode) {
        // A code after a city only confirms it.
        if (!afterPlace) for (const id of code) regions.add(id);
        at += 1;
      } else {
        if (folded[at]) rest.push(wordsOf(word)[0] ?? '');
        at += 1;
      }
      afterPlace = Boolean(place);
    }
    return { regions: [...regions], rest, corrected };
  };
}
