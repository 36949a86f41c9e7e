/**
 * Ranks pages for an understood query: weighted fields with saturation (BM25F), plus how closely the query
 * matches one whole question or alias of a page. Pure arithmetic over a few hundred pages, all in memory.
 */
import type { RegionId } from '../region.ts';
import type { Term, Understanding } from './understand.ts';
import { stem, wordsOf } from './words.ts';

/** A page as the search knows it. */
export interface SearchDocument {
  url: string;
  title: string;
  summary: string;
  /** "Answer", "Guide", "Form", "Payments", "Region", "Old values". */
  kind: string;
  /** Empty: for everyone. */
  regions: readonly RegionId[];
  /** Whole phrases in the words that people use. */
  aliases: readonly string[];
  headings: readonly string[];
  /** The stems of the text, each once. */
  body: readonly string[];
}

export interface RankedDocument {
  document: SearchDocument;
  score: number;
  /** Share of the query that the page knows, 0 to 1, weighed by how telling each word is. */
  coverage: number;
}

const FIELDS = { title: 4, aliases: 3, summary: 1.6, headings: 1.2, body: 0.5 } as const;
const SATURATION = 2.2;
const PHRASE_WEIGHT = 2.2;
/** 1: a phrase counts by how much of it was asked for; 0: by how much of the query it explains. */
const PHRASE_BALANCE = 0.6;
const KIND_FACTOR: Readonly<Record<string, number>> = { Answer: 1, Guide: 0.94, Form: 0.92, Topic: 0.8, 'Old values': 0.9 };

interface Indexed {
  document: SearchDocument;
  fields: Map<string, number>;
  phrases: Set<string>[];
}

const stemsOf = (text: string, ignored: ReadonlySet<string>): string[] =>
  wordsOf(text)
    .filter((word) => !ignored.has(word))
    .map(stem);

export function createRanker(documents: readonly SearchDocument[], stopWords: readonly string[]) {
  const ignored = new Set(stopWords);
  const pages: Indexed[] = documents.map((document) => {
    const fields = new Map<string, number>();
    const count = (texts: readonly string[], boost: number) => {
      const length = texts.reduce((sum, text) => sum + text.split(' ').length, 0);
      const norm = 1 + 0.02 * Math.max(0, length - 8);
      for (const text of texts) for (const word of stemsOf(text, ignored)) fields.set(word, (fields.get(word) ?? 0) + boost / norm);
    };
    count([document.title], FIELDS.title);
    count(document.aliases, FIELDS.aliases);
    count([document.summary], FIELDS.summary);
    count(document.headings, FIELDS.headings);
    for (const word of document.body) fields.set(word, (fields.get(word) ?? 0) + FIELDS.body);
    return { document, fields, phrases: [document.title, ...document.aliases].map((text) => new Set(stemsOf(text, ignored))) };
  });

  const frequency = new Map<string, number>();
  for (const { fields } of pages) for (const word of fields.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const idf = (word: string): number => Math.log(1 + (pages.length + 1) / ((frequency.get(word) ?? 0) + 0.5));

  function phraseMatch(phrases: readonly ReadonlySet<string>[], weights: ReadonlyMap<string, number>, total: number): number {
    let best = 0;
    for (const phrase of phrases) {
      let size = 0;
      let shared = 0;
      for (const word of phrase) {
        const value = idf(word);
        size += value;
        shared += value * (weights.get(word) ?? 0);
      }
      if (shared > 0) best = Math.max(best, shared / (size ** PHRASE_BALANCE * total ** (1 - PHRASE_BALANCE)));
    }
    return best;
  }

  /** Best first; pages that know none of the words are left out. `region`: pages for other regions are left out. */
  return function rank({ terms, regions }: Pick<Understanding, 'terms' | 'regions'>, region: RegionId | null = null): RankedDocument[] {
    const weights = new Map(terms.map(({ stem: word, weight }: Term) => [word, weight]));
    const total = terms.reduce((sum, { stem: word, weight }) => sum + idf(word) * weight, 0);
    const wanted = regions.length > 0 ? regions : region ? [region] : [];
    return pages
      .flatMap(({ document, fields, phrases }): RankedDocument[] => {
        const local = document.regions.length > 0;
        if (local && wanted.length > 0 && !document.regions.some((id) => wanted.includes(id))) return [];
        let score = 0;
        let covered = 0;
        for (const { stem: word, weight } of terms) {
          const found = fields.get(word);
          if (found === undefined) continue;
          covered += idf(word) * weight;
          score += idf(word) * weight * (found / (found + SATURATION));
        }
        // A page of the region that was named answers even with no further word.
        const named = local && regions.length > 0;
        if (score === 0 && !named) return [];
        const coverage = total > 0 ? covered / total : named ? 1 : 0;
        score += PHRASE_WEIGHT * phraseMatch(phrases, weights, total || 1) * total;
        score = score * (0.4 + 0.6 * coverage) * (KIND_FACTOR[document.kind] ?? 1) + (named ? 1 + 0.25 * score : 0);
        return [{ document, score, coverage }];
      })
      .sort((a, b) => b.score - a.score || a.document.url.localeCompare(b.document.url));
  };
}
