/** The whole search, from what was typed to ranked pages. Built once from the data that the build writes. */
import type { RegionId } from '../regions/ids.ts';
import { createAskedFact } from './asked-fact.ts';
import { createValueFinder } from './value-finder.ts';
import { createReader } from './meaning.ts';
import { createPlaceReader } from './places.ts';
import { isDanger } from './danger.ts';
import { createRanker, type RankedDocument } from './rank.ts';
import type { Safety } from './safety.ts';
import type { SearchData } from './search-data.ts';
import { createSpeller, WITHOUT_SPELLING } from './spelling.ts';
import { createUnderstander, type Understanding } from './understand.ts';
import { countWords } from './vocabulary.ts';
import { cut } from '../text/cut.ts';
import { wordsOf } from '../text/words.ts';

export interface SearchAnswer {
  /** Best first. */
  hits: RankedDocument[];
  understanding: Understanding;
  /** False: the best page shares too little with the query to be called an answer. */
  confident: boolean;
  /** Key of the fact that is asked for. */
  asked: string | null;
}

export interface SearchOptions {
  /** Take every word as typed: nothing is corrected or completed. */
  asTyped?: boolean;
  /**
   * What the query was read as: no page is the answer to a medical question, and in danger only pages for people in
   * danger are, unless the words are wanted as typed.
   */
  safety?: Safety | null;
}

export type Search = (query: string, region?: RegionId | null, options?: SearchOptions) => SearchAnswer;

const SETTINGS = {
  /** Below this share of the query's meaning, the best page is a guess. */
  coverage: 0.4,
  /** A story names much that no page knows: of so many units, or of several sentences, this share is enough. */
  storyUnits: 12,
  storyCoverage: 0.12,
  /** Characters of a query that are searched for subjects that this site has nothing about. */
  elsewhere: 400,
};

/** Takes a few hundred milliseconds on an old phone: browsers build it in a worker. */
export function createSearch(data: SearchData): Search {
  const { documents, lexicon, places } = data;
  const reader = createReader(lexicon);
  const counts = countWords(data);
  const speller = createSpeller(counts, new Set(lexicon.ordinary));
  const neverCorrected = new Set(lexicon.neverCorrected);
  const readPlaces = createPlaceReader(places, {
    isWord: (word) => neverCorrected.has(word) || reader.isStop(word) || reader.isSpanish(word) || speller.has(word),
    nearest: (word) => speller.suggest(word).find(({ completed }) => !completed) ?? null,
    nameAt: reader.nameAt,
  });
  const understand = createUnderstander(reader, speller, readPlaces, neverCorrected);
  const understandAsTyped = createUnderstander(reader, WITHOUT_SPELLING, readPlaces);
  const ranker = createRanker(reader, documents);
  const askedFact = createAskedFact(data.questions);
  const findValues = createValueFinder(data, counts);
  const elsewhere = new Set(lexicon.elsewhere);
  const isElsewhere = (query: string): boolean => {
    const words = wordsOf(cut(query, SETTINGS.elsewhere));
    return words.some(
      (word, at) =>
        elsewhere.has(word) || elsewhere.has(`${word} ${words[at + 1] ?? ''}`) || elsewhere.has(words.slice(at, at + 3).join(' ')),
    );
  };

  return (query, region = null, { asTyped = false, safety = null } = {}) => {
    const understanding = (asTyped ? understandAsTyped : understand)(query);
    const first = findValues(understanding, query);
    const ranked = ranker.rank(understanding, region);
    const top = ranked[0];
    const enough =
      understanding.sentences.length > 1 || understanding.sentences.flat().length > SETTINGS.storyUnits
        ? SETTINGS.storyCoverage
        : SETTINGS.coverage;
    const found = [
      ...first.map((document) => ({ document, score: Infinity, coverage: 1 })),
      ...ranked.filter(({ document }) => !first.includes(document)),
    ];
    const { phones, links, words } = understanding;
    if (isDanger(safety) && !asTyped) {
      const hits = found.filter(({ document }) => document.sensitive);
      return { hits, understanding: { ...understanding, corrected: null }, confident: true, asked: null };
    }
    const confident = first.length > 0 || (top !== undefined && top.coverage >= enough && !isElsewhere(query) && safety !== 'advice');
    return { hits: found, understanding, confident, asked: phones.length + links.length > 0 ? null : askedFact(words) };
  };
}
