/** The whole search, from what was typed to ranked pages. Built once from the data that the build writes. */
import type { RegionId } from '../region.ts';
import { createReader, type Lexicon } from './meaning.ts';
import { createPlaceReader, type PlaceData } from './places.ts';
import { createRanker, type RankedDocument, type SearchDocument } from './rank.ts';
import { readSafety, type Safety } from './safety.ts';
import { createSpeller, WITHOUT_SPELLING } from './spelling.ts';
import { plain } from './typed.ts';
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

export interface SearchOptions {
  /** Take every word as typed: nothing is mended or completed. */
  asTyped?: boolean;
}

export type Search = (query: string, region?: RegionId | null, options?: SearchOptions) => SearchAnswer;

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
  const readPlaces = createPlaceReader(
    data.places,
    (word) => reader.isStop(word) || reader.isSpanish(word) || speller.has(word),
    (word) => speller.suggest(word).find(({ completed }) => !completed) ?? null,
  );
  const understand = createUnderstander(reader, speller, readPlaces);
  const understandAsTyped = createUnderstander(reader, WITHOUT_SPELLING, readPlaces);
  yield;
  const ranker = createRanker(reader);
  for (const [index, document] of data.documents.entries()) {
    ranker.add(document);
    if (index % STEP === STEP - 1) yield;
  }
  ranker.finish();
  yield;
  const byUrl = new Map(data.documents.map((document) => [document.url, document]));
  const old = new Map<string, SearchDocument>();
  const boxes = new Map<string, SearchDocument>();
  for (const document of data.documents) {
    if (document.kind !== 'Old values') continue;
    for (const spelling of [document.title, ...document.aliases]) {
      old.set(plain(spelling), document);
      const [host = '', ...path] = spelling.replace(/^(https?:\/\/)?(www\.)?/i, '').split('/');
      if (/^[\w.-]+\.(com|org|gov|net|guru|au)$/i.test(host)) {
        const name = plain(host.replace(/\.(com|org|gov|net|guru|au)+$/i, '').replace(/\.org$/, ''));
        for (const key of [name, name + plain(path[0] ?? ''), plain(path.at(-1) ?? '')])
          if (key.length > 6) old.set(key, old.get(key) ?? document);
      }
      for (const [, digits = ''] of spelling.matchAll(/\bbox (\d+)|^(\d{5})$/gi)) if (digits) boxes.set(digits, document);
      if (/^\d{5}$/.test(spelling)) boxes.set(spelling, document);
    }
    // The ZIP code of an old address alone names it too.
    const zip = /\b[A-Z]{2} (\d{5})/.exec(document.title)?.[1];
    if (zip && !boxes.has(zip)) boxes.set(zip, document);
  }

  const current = (key: string): SearchDocument[] => (data.known[key] ?? []).flatMap((url) => byUrl.get(url) ?? []);

  /** Pages for a number, box or link that was typed as such: who answers there now, else what replaced it. */
  function exact({ phones, links, boxes: numbers, words, regions }: Understanding, query: string): SearchDocument[] {
    const inRegion = (pages: SearchDocument[]) => {
      const near =
        regions.length > 0 ? pages.filter((page) => page.regions.length === 0 || page.regions.some((id) => regions.includes(id))) : pages;
      return near.length > 0 ? near : pages;
    };
    const forPhone = phones.flatMap((digits) => [...inRegion(current(digits)), old.get(digits)]);
    const forBox = numbers.flatMap((digits) => [...inRegion(current(`box${digits}`)), boxes.get(digits)]);
    const forLink = links.flatMap((link) => {
      const [host = ''] = link.split('/');
      return [old.get(plain(link)), ...current(plain(link)), old.get(plain(host.replace(/\.\w+$/, '')))];
    });
    const typed = wordsOf(query.slice(0, 200));
    const forName: (SearchDocument | undefined)[] = [];
    if (phones.length + links.length + words.length < 8) {
      for (let at = 0; at < typed.length; at += 1) {
        for (const size of [3, 2, 1]) {
          const parts = typed.slice(at, at + size);
          const name = parts.join('');
          // "pay my bill" is not the site of that name.
          const rare = size === 1 || parts.some((part) => (counts.get(part) ?? 0) < 12 && part.length > 3);
          if (parts.length === size && name.length > 7 && rare) forName.push(old.get(name));
        }
      }
    }
    return [...new Set([...forLink, ...forPhone, ...forBox, ...forName].filter((document) => document !== undefined))];
  }

  const elsewhere = new Set(data.lexicon.elsewhere);
  const isElsewhere = (query: string): boolean => {
    const words = wordsOf(query.slice(0, 400));
    return words.some(
      (word, at) =>
        elsewhere.has(word) || elsewhere.has(`${word} ${words[at + 1] ?? ''}`) || elsewhere.has(words.slice(at, at + 3).join(' ')),
    );
  };

  return (query, region = null, { asTyped = false } = {}) => {
    const understanding = (asTyped ? understandAsTyped : understand)(query);
    const safety = readSafety(query);
    const first = exact(understanding, query);
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
