/** The whole search, from what was typed to ranked pages. Built once from the data that the build writes. */
import { spellingsOf } from '../old-values.ts';
import type { RegionId } from '../region.ts';
import { createRanker, type RankedDocument, type SearchDocument } from './rank.ts';
import { createSpeller } from './spelling.ts';
import { createUnderstander, type Lexicon, type Understanding } from './understand.ts';
import { stem, wordsOf } from './words.ts';

export interface SearchData {
  documents: readonly SearchDocument[];
  lexicon: Lexicon;
  /** What each region is called. */
  names: Readonly<Record<RegionId, readonly string[]>>;
  /** Ten digits of each current number → whose it is, and the page that shows it. */
  numbers: Readonly<Record<string, { label: string; url: string }>>;
}

export interface SearchAnswer {
  /** Best first. */
  hits: RankedDocument[];
  understanding: Understanding;
  /** False: the best page shares too little with the query to be called an answer. */
  confident: boolean;
}

/** Below this share of the query's meaning, the best page is a guess. */
const CONFIDENT_COVERAGE = 0.34;

function vocabulary({ documents, lexicon }: SearchData): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (words: readonly string[], weight: number) => {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + weight);
  };
  for (const { title, aliases, summary, headings, body } of documents) {
    add(wordsOf([title, ...aliases].join(' ')), 2);
    add(wordsOf([summary, ...headings].join(' ')), 1);
    add(body, 0.2);
  }
  for (const group of lexicon.synonyms) add(wordsOf(group.join(' ')), 1);
  add(wordsOf(Object.keys(lexicon.spanish).join(' ')), 1);
  return counts;
}

export function createSearch(data: SearchData): (query: string, region?: RegionId | null) => SearchAnswer {
  const counts = vocabulary(data);
  const speller = createSpeller(counts);
  const understand = createUnderstander(
    data.lexicon,
    { ...speller, has: (word) => counts.has(word) || counts.has(stem(word)) },
    data.names,
  );
  const rank = createRanker(data.documents, data.lexicon.stopWords);
  const byUrl = new Map(data.documents.map((document) => [document.url, document]));
  const bySpelling = new Map<string, SearchDocument>();
  for (const document of data.documents) {
    if (document.kind !== 'Old values') continue;
    for (const spelling of [document.title, ...document.aliases]) bySpelling.set(plain(spelling), document);
  }

  /** Pages for a number or link that was typed as such: what replaced it first, then who answers there now. */
  function exact({ phones, links }: Understanding): SearchDocument[] {
    const numbers = phones.flatMap((digits) => [
      ...(bySpelling.get(plain(spellingsOf(`+1${digits}`)[0] ?? '')) ? [bySpelling.get(plain(spellingsOf(`+1${digits}`)[0] ?? ''))] : []),
      byUrl.get(data.numbers[digits]?.url ?? ''),
    ]);
    const addresses = links.map((link) => bySpelling.get(plain(link)) ?? bySpelling.get(plain(link.split('/')[0] ?? '')));
    return [...numbers, ...addresses].filter((document) => document !== undefined);
  }

  return (query, region = null) => {
    const understanding = understand(query);
    const first = exact(understanding);
    const ranked = rank(understanding, region);
    const top = ranked[0];
    const hits = [
      ...first.map((document) => ({ document, score: Infinity, coverage: 1 })),
      ...ranked.filter(({ document }) => !first.includes(document)),
    ];
    return { hits, understanding, confident: first.length > 0 || (top !== undefined && top.coverage >= CONFIDENT_COVERAGE) };
  };
}

/** Letters and digits only, so that every way of writing a number or link is the same. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
