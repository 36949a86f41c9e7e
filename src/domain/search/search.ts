/** The whole search, from what was typed to ranked pages. Built once from the data that the build writes. */
import type { RegionId } from '../region.ts';
import { createValueFinder } from './known-values.ts';
import { readerSteps } from './meaning.ts';
import { createPlaceReader } from './places.ts';
import { createRanker, type RankedDocument } from './rank.ts';
import { readSafety, type Safety } from './safety.ts';
import { spellerSteps, WITHOUT_SPELLING } from './spelling.ts';
import { each, finish, type Steps } from './steps.ts';
import { createUnderstander, type Understanding } from './understand.ts';
import { unpack, type SearchData } from './unpack.ts';
import { countWords } from './vocabulary.ts';
import { wordsOf } from './words.ts';

export type { SearchData } from './unpack.ts';

export interface SearchAnswer {
  /** Best first. */
  hits: RankedDocument[];
  understanding: Understanding;
  /** False: the best page shares too little with the query to be called an answer. */
  confident: boolean;
  /** What to show above every result: the 911 or 988 card, or that we give no medical advice. */
  safety: Safety | null;
}

export interface SearchOptions {
  /** Take every word as typed: nothing is mended or completed. */
  asTyped?: boolean;
}

export type Search = (query: string, region?: RegionId | null, options?: SearchOptions) => SearchAnswer;

/** Below this share of the query's meaning, the best page is a guess. */
const CONFIDENT_COVERAGE = 0.4;
/** A story names much that no page knows. */
const STORY = { units: 12, coverage: 0.12 };
/** Documents read in one step of building, so that no step holds up the page. */
const STEP = 4;

/** The same as `createSearch`, in short steps with room between them; the last step returns the search. */
export function* buildSearch(data: SearchData): Steps<Search> {
  const texts = yield* unpack(data);
  yield;
  const { documents, lexicon, places } = texts;
  const reader = yield* readerSteps(lexicon);
  yield;
  const counts = yield* countWords(texts);
  yield;
  const speller = yield* spellerSteps(counts, new Set(lexicon.ordinary));
  yield;
  const readPlaces = createPlaceReader(places, {
    isWord: (word) => reader.isStop(word) || reader.isSpanish(word) || speller.has(word),
    nearest: (word) => speller.suggest(word).find(({ completed }) => !completed) ?? null,
    nameAt: reader.nameAt,
  });
  const understand = createUnderstander(reader, speller, readPlaces);
  const understandAsTyped = createUnderstander(reader, WITHOUT_SPELLING, readPlaces);
  yield;
  const ranker = createRanker(reader);
  yield* each(documents, STEP, ranker.add);
  yield* ranker.weigh();
  yield;
  const findValues = createValueFinder(texts, counts);
  const elsewhere = new Set(lexicon.elsewhere);
  const isElsewhere = (query: string): boolean => {
    const words = wordsOf(query.slice(0, 400));
    return words.some(
      (word, at) =>
        elsewhere.has(word) || elsewhere.has(`${word} ${words[at + 1] ?? ''}`) || elsewhere.has(words.slice(at, at + 3).join(' ')),
    );
  };

  return (query, region = null, { asTyped = false } = {}) => {
    const understanding = (asTyped ? understandAsTyped : understand)(query);
    const safety = readSafety(query, speller.has);
    const first = findValues(understanding, query);
    const ranked = ranker.rank(understanding, region);
    const top = ranked[0];
    const enough =
      understanding.sentences.length > 1 || understanding.sentences.flat().length > STORY.units ? STORY.coverage : CONFIDENT_COVERAGE;
    const hits = [
      ...first.map((document) => ({ document, score: Infinity, coverage: 1 })),
      ...ranked.filter(({ document }) => !first.includes(document)),
    ];
    const confident = first.length > 0 || (top !== undefined && top.coverage >= enough && !isElsewhere(query) && safety !== 'advice');
    return { hits, understanding, confident, safety };
  };
}

export const createSearch = (data: SearchData): Search => finish(buildSearch(data));
