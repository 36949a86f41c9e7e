/** The whole search, from what was typed to ranked pages. Built once from the data that the build writes. */
import type { RegionId } from '../region.ts';
import { createValueFinder } from './known-values.ts';
import { createReader, type Lexicon } from './meaning.ts';
import { createPlaceReader, type PlaceData } from './places.ts';
import { createRanker, type RankedDocument, type SearchDocument } from './rank.ts';
import { readSafety, type Safety } from './safety.ts';
import { createSpeller } from './spelling.ts';
import { createUnderstander, type Understanding } from './understand.ts';
import { wordsOf } from './words.ts';

export interface SearchData {
  documents: readonly SearchDocument[];
  lexicon: Lexicon & {
    /** Everyday words that are spelt right though no page has them. */
    ordinary: readonly string[];
    /** Words and phrases of subjects that this site has nothing about. */
    elsewhere: readonly string[];
  };
  places: PlaceData;
  /** Current numbers, boxes and links (as `plain` writes them), and the pages about them, best first. */
  known: Readonly<Record<string, readonly string[]>>;
}

export interface SearchAnswer {
  /** Best first. */
  hits: RankedDocument[];
  understanding: Understanding;
  /** False: the best page shares too little with the query to be called an answer. */
  confident: boolean;
  /** What to show above every result: the 911 or 988 card, or that we give no medical advice. */
  safety: Safety | null;
}

export type Search = (query: string, region?: RegionId | null) => SearchAnswer;

/** Below this share of the query's meaning, the best page is a guess. */
const CONFIDENT_COVERAGE = 0.3;
/** A story names much that no page knows. */
const STORY = { units: 12, coverage: 0.12 };
/** Documents read in one step of building, so that no step holds up the page. */
const STEP = 8;

/** Each known word, and how often it stands in the texts. */
export function vocabulary({ documents, lexicon }: Pick<SearchData, 'documents' | 'lexicon'>): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + weight);
  };
  for (const { kind, title, aliases, summary, body } of documents) {
    if (kind === 'Old values') continue;
    add([title, ...aliases].join(' '), 2);
    add(summary, 1);
    add(body.join(' '), 1);
  }
  for (const group of lexicon.groups) add(group.join(' '), 1);
  add(Object.keys(lexicon.spanish).join(' '), 0.3);
  add([...lexicon.softWords, ...lexicon.elsewhere].join(' '), 1);
  add(lexicon.stopWords.filter((word) => word.length > 3).join(' '), 1);
  return counts;
}

/** The same as `createSearch`, in short steps with room between them; the last step returns the search. */
export function* buildSearch(data: SearchData): Generator<undefined, Search> {
  const reader = createReader(data.lexicon);
  const counts = vocabulary(data);
  yield;
  const speller = createSpeller(counts, new Set(data.lexicon.ordinary));
  const readPlaces = createPlaceReader(data.places, {
    isWord: (word) => reader.isStop(word) || reader.isSpanish(word) || speller.has(word),
    nearest: (word) => speller.suggest(word).find(({ completed }) => !completed) ?? null,
    nameAt: reader.nameAt,
  });
  const understand = createUnderstander(reader, speller, readPlaces);
  yield;
  const ranker = createRanker(reader);
  for (const [index, document] of data.documents.entries()) {
    ranker.add(document);
    if (index % STEP === STEP - 1) yield;
  }
  ranker.finish();
  yield;
  const findValues = createValueFinder(data, counts);
  const elsewhere = new Set(data.lexicon.elsewhere);
  const isElsewhere = (query: string): boolean => {
    const words = wordsOf(query.slice(0, 400));
    return words.some(
      (word, at) =>
        elsewhere.has(word) || elsewhere.has(`${word} ${words[at + 1] ?? ''}`) || elsewhere.has(words.slice(at, at + 3).join(' ')),
    );
  };

  return (query, region = null) => {
    const understanding = understand(query);
    const safety = readSafety(query);
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

export function createSearch(data: SearchData): Search {
  const steps = buildSearch(data);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
