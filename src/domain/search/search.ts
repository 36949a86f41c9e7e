/** The whole search, from what was typed to ranked pages. Built once from the data that the build writes. */
import type { RegionId } from '../regions/ids.ts';
import { createAskedFact } from './asked-fact.ts';
import { createValueFinder } from './value-finder.ts';
import { createReader } from './meaning.ts';
import { createPlaceReader } from './places.ts';
import { certaintyOf, WHOLE, type Certainty } from './certainty.ts';
import type { Coverage } from '../contact/coverage.ts';
import { correctionToShow } from './correction.ts';
import { isDanger } from './danger.ts';
import { resultKindOf, type ResultKind } from './kinds.ts';
import { createRanker, type RankedDocument, type SearchDocument } from './rank.ts';
import type { Safety } from './safety.ts';
import type { SearchData } from './search-data.ts';
import { spanishWords } from './spanish.ts';
import { createSpeller, WITHOUT_SPELLING } from './spelling.ts';
import { createUnderstander, type Understanding } from './understand.ts';
import { countWords, realWords } from './vocabulary.ts';
import { cut } from '../text/cut.ts';
import { wordsOf } from '../text/words.ts';

export interface SearchAnswer {
  /** Best first. */
  hits: RankedDocument[];
  understanding: Understanding;
  certainty: Certainty;
  /** Key of the fact that is asked for. */
  asked: string | null;
}

export interface SearchOptions {
  /** Take every word as typed: nothing is corrected or completed. */
  asTyped?: boolean;
  /**
   * What the query was read as: no page is the answer to a medical question, and in danger only one page for people in danger
   * is offered, unless the words are wanted as typed.
   */
  safety?: Safety | null;
  /** Only pages of this kind. */
  kind?: ResultKind | null;
  /** Only pages for this coverage, and for everyone. */
  coverage?: Coverage | null;
}

export type Search = (query: string, region?: RegionId | null, options?: SearchOptions) => SearchAnswer;

/** Characters of a query that are searched for subjects that this site has nothing about. */
const MOST_ELSEWHERE = 400;

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
  const spanish = new Set(spanishWords(data));
  const understand = createUnderstander(reader, speller, readPlaces, neverCorrected, realWords(data), spanish);
  const understandAsTyped = createUnderstander(reader, WITHOUT_SPELLING, readPlaces, undefined, undefined, spanish);
  const ranker = createRanker(reader, documents);
  const askedFact = createAskedFact(data.questions);
  const findValues = createValueFinder(data, counts);
  const elsewhere = new Set(lexicon.elsewhere);
  const isElsewhere = (query: string): boolean => {
    const words = wordsOf(cut(query, MOST_ELSEWHERE));
    return words.some(
      (word, at) =>
        elsewhere.has(word) || elsewhere.has(`${word} ${words[at + 1] ?? ''}`) || elsewhere.has(words.slice(at, at + 3).join(' ')),
    );
  };

  return (query, region = null, { asTyped = false, safety = null, kind = null, coverage = null } = {}) => {
    const understanding = (asTyped ? understandAsTyped : understand)(query);
    const isWanted = (document: SearchDocument): boolean =>
      (kind === null || resultKindOf(document.kind) === kind) &&
      (coverage === null || document.coverage === undefined || document.coverage.includes(coverage));
    const first = findValues(understanding, query).filter(isWanted);
    const ranked = ranker.rank(understanding, region).filter(({ document }) => isWanted(document));
    const [best, second] = ranked;
    const found = [
      ...first.map((document) => ({ document, score: Infinity, coverage: 1 })),
      ...ranked.filter(({ document }) => !first.includes(document)),
    ];
    const { phones, links, words, sentences, corrected } = understanding;
    if (isDanger(safety) && !asTyped) {
      const hits = found.filter(({ document }) => document.sensitive).slice(0, 1);
      return { hits, understanding: { ...understanding, corrected: null, offered: null }, certainty: 'sure', asked: null };
    }
    const evidence = {
      exact: first.length > 0,
      best: best?.score ?? 0,
      second: second?.score ?? 0,
      coverage: best?.coverage ?? 0,
      words: sentences.flat().length,
      sentences: sentences.length,
      corrected: correctionToShow(query, corrected) !== null,
      notOurs: safety === 'advice' || isElsewhere(query),
    };
    const asked = phones.length + links.length > 0 ? null : askedFact(words);
    return { hits: found, understanding, certainty: certaintyOf(evidence, WHOLE), asked };
  };
}
