/**
 * Ranks pages for an understood query: weighted fields with saturation (BM25F), plus how closely a sentence
 * of the query matches one whole question or alias of a page. Pure arithmetic, all in memory.
 */
import type { Coverage } from '../contact/coverage.ts';
import type { RegionId } from '../regions/ids.ts';
import type { Reader, Unit } from './meaning.ts';
import { stem } from './stem.ts';
import type { Understanding } from './understand.ts';

/** What a page is to the ranking. What people read of it is in the catalogue of words. */
export type DocumentKind =
  'answer' | 'guide' | 'form' | 'payments' | 'region' | 'contact' | 'letter' | 'word' | 'rule' | 'site' | 'old-values';

/** A page as the search knows it. */
export interface SearchDocument {
  url: string;
  title: string;
  summary: string;
  kind: DocumentKind;
  /** Empty: for everyone. */
  regions: readonly RegionId[];
  /** Left out: for every kind of coverage. */
  coverage?: readonly Coverage[];
  /** Whole phrases in the words that people use. */
  aliases: readonly string[];
  /** The words of the text that its other fields do not have, each once. */
  body: readonly string[];
  /** For people in danger, grief or need of privacy. */
  sensitive?: boolean;
  /** Pages that this one answers for when its region is named. */
  insteadOf?: readonly string[];
}

export interface RankedDocument {
  document: SearchDocument;
  score: number;
  /** Share of the query that the page knows, 0 to 1, weighed by the idf of each word. */
  coverage: number;
}

/** The numbers that decide the order; set on one half of tests/search/queries.json and checked on the other. */
export const SETTINGS = {
  /** How much a word counts in each field. */
  title: 3,
  aliases: 1.28,
  summary: 0.88,
  body: 0.35,
  /** A page with more aliases than this has each of them count less … */
  usualAliases: 16,
  /** … by the share of the excess to this power. */
  manyAliases: 0.5,
  /** A soft word, or one inside a phrase, counts at least this much in a field. */
  leastFactor: 0.3,
  /** BM25's k1: the weight in a field at which a word has half of what it can count. */
  saturation: 2.42,
  /** How much the best phrase of a page counts beside its words. */
  phrase: 3.57,
  /** 1: a phrase counts by how much of it was asked for; 0: by how much of the query it explains. */
  balance: 0.5,
  /** Power of the best phrase match: below 1 lifts halves of phrases. */
  power: 0.9,
  /** A title counts this much as a phrase; an alias counts 1. */
  titlePhrase: 1.03,
  /** How much of a better match a page's other phrases add, and how much less a worse one adds. */
  second: 0.12,
  secondWorse: 0.5,
  /** How much a second sentence adds to the best one. */
  otherSentences: 0.35,
  /** How much of a score hangs on the share of the query that the page knows, and that share's power. */
  coverage: 0.87,
  coveragePower: 0.87,
  /** Factors by the kind of a page. */
  guide: 0.98,
  form: 0.91,
  oldValues: 0.85,
  /** An old value is found by what it is, hardly by words about it: its phrase must match this well. */
  oldValuesMatch: 0.62,
  /** A page of a region that was named: factor, and what is added. */
  named: 2.75,
  namedFloor: 0.6,
  /** Added to a region's own page when nothing but the region was named. */
  bareRegion: 10,
  /** Beside a general page that it answers for, a region's page counts this much more. */
  instead: 1.14,
  /** Added to the number of pages that know a word, so that no word is infinitely rare. */
  idfSmoothing: 0.5,
  /** Power of the idf: below 1 brings rare and common words nearer. */
  idfPower: 0.79,
  /** Readings less sure than this do not say how rare a word is. */
  sureReading: 0.6,
  /** The idf of what no page knows. */
  unknown: 4.5,
};

/** A page that has a word. */
interface Posting {
  page: number;
  weight: number;
}

/** A phrase of a page. */
interface Phrase {
  page: number;
  boost: number;
  units: readonly Unit[];
  /** What all of its units count together. */
  total: number;
}

export function createRanker(reader: Reader, documents: readonly SearchDocument[]) {
  const postings = new Map<string, Posting[]>();
  /** In how many titles, aliases and summaries a meaning stands. */
  const frequency = new Map<string, number>();
  const phrases: Phrase[] = [];
  /** Meaning → the phrases that have it, each once. */
  const inPhrases = new Map<string, number[]>();

  for (const [page, document] of documents.entries()) {
    const weights = new Map<string, number>();
    const count = (text: string, boost: number): Unit[] => {
      const units = reader.readText(text);
      for (const { options, factor } of units) {
        // Half the time of `for`: no pair is made for each entry.
        options.forEach((weight, key) =>
          weights.set(key, (weights.get(key) ?? 0) + boost * weight * Math.max(factor, SETTINGS.leastFactor)),
        );
      }
      return units;
    };
    const remember = (units: Unit[], boost: number) => {
      const phrase = phrases.push({ page, boost, units, total: 0 }) - 1;
      for (const { options } of units) {
        options.forEach((_, key) => {
          const list = inPhrases.get(key);
          if (!list) inPhrases.set(key, [phrase]);
          else if (list[list.length - 1] !== phrase) list.push(phrase);
        });
      }
    };
    remember(count(document.title, SETTINGS.title), SETTINGS.titlePhrase);
    const share = SETTINGS.aliases / Math.max(1, document.aliases.length / SETTINGS.usualAliases) ** SETTINGS.manyAliases;
    for (const alias of document.aliases) remember(count(alias, share), 1);
    count(document.summary, SETTINGS.summary);
    weights.forEach((_, key) => frequency.set(key, (frequency.get(key) ?? 0) + 1));
    for (const root of document.body.map(stem)) weights.set(root, (weights.get(root) ?? 0) + SETTINGS.body);
    weights.forEach((weight, key) => {
      const list = postings.get(key);
      if (list) list.push({ page, weight });
      else postings.set(key, [{ page, weight }]);
    });
  }

  const idfs = new Map<string, number>();

  /** Inverse document frequency: how few pages know a meaning. */
  function idf(key: string): number {
    const known = idfs.get(key);
    if (known !== undefined) return known;
    const value = Math.log(1 + (documents.length + 1) / ((frequency.get(key) ?? 0) + SETTINGS.idfSmoothing));
    if (frequency.has(key)) idfs.set(key, value);
    return value;
  }

  /** The idf of a unit: of the most common of its sure readings. */
  function idfOf(options: Unit['options']): number {
    let least = Infinity;
    for (const [key, weight] of options) if (weight > SETTINGS.sureReading && frequency.has(key)) least = Math.min(least, idf(key));
    return (least === Infinity ? SETTINGS.unknown : least) ** SETTINGS.idfPower;
  }

  const importance = ({ options, factor }: Unit): number => factor * idfOf(options);

  // The phrases say few different words, and often.
  const known = new Map<Unit['options'], number>();
  for (const phrase of phrases) {
    for (const { options, factor } of phrase.units) {
      let value = known.get(options);
      if (value === undefined) known.set(options, (value = idfOf(options)));
      phrase.total += factor * value;
    }
  }

  /** For each page, how closely its best phrase matches one sentence, 0 to 1. */
  function matchPhrases(units: readonly Unit[], into: Float64Array): void {
    const shared = new Map<number, number>();
    let total = 0;
    for (const unit of units) {
      const value = importance(unit);
      total += value;
      const best = new Map<number, number>();
      for (const [key, weight] of unit.options)
        for (const id of inPhrases.get(key) ?? []) if (weight > (best.get(id) ?? 0)) best.set(id, weight);
      for (const [id, weight] of best) shared.set(id, (shared.get(id) ?? 0) + value * weight);
    }
    if (total === 0) return;
    for (const [id, value] of shared) {
      const phrase = phrases[id];
      if (!phrase || phrase.total === 0) continue;
      const part = Math.min(value, phrase.total);
      const match = (phrase.boost * part) / (phrase.total ** SETTINGS.balance * total ** (1 - SETTINGS.balance));
      const before = into[phrase.page] ?? 0;
      into[phrase.page] = match > before ? match + SETTINGS.second * before : before + SETTINGS.second * match * SETTINGS.secondWorse;
    }
  }

  function kindFactor(kind: DocumentKind): number {
    if (kind === 'guide') return SETTINGS.guide;
    return kind === 'form' ? SETTINGS.form : 1;
  }

  /** Best first; pages that know none of the words are left out. `region`: pages for other regions are left out. */
  function rank({ sentences, regions }: Pick<Understanding, 'sentences' | 'regions'>, region: RegionId | null = null): RankedDocument[] {
    const scores = new Float64Array(documents.length);
    const covered = new Float64Array(documents.length);
    const units = sentences.flat();
    let total = 0;
    for (const unit of units) {
      const value = importance(unit);
      total += value;
      const best = new Map<number, { score: number; weight: number }>();
      for (const [key, weight] of unit.options) {
        for (const { page, weight: found } of postings.get(key) ?? []) {
          const score = weight * (found / (found + SETTINGS.saturation));
          const known = best.get(page);
          if (!known || score > known.score) best.set(page, { score, weight });
        }
      }
      for (const [page, { score, weight }] of best) {
        scores[page] = (scores[page] ?? 0) + value * score;
        covered[page] = (covered[page] ?? 0) + value * weight;
      }
    }
    const best = new Float64Array(documents.length);
    const sum = new Float64Array(documents.length);
    for (const sentence of sentences) {
      const match = new Float64Array(documents.length);
      matchPhrases(sentence, match);
      match.forEach((value, page) => {
        best[page] = Math.max(best[page] ?? 0, value);
        sum[page] = (sum[page] ?? 0) + value;
      });
    }
    const wanted = regions.length > 0 ? regions : region ? [region] : [];
    const bare = total === 0 && regions.length > 0;
    const general = new Map<string, number>();
    const ranked: RankedDocument[] = [];
    documents.forEach((document, page) => {
      const local = document.regions.length > 0;
      const perRegion = document.kind === 'region' || document.kind === 'payments';
      if (local && perRegion && wanted.length === 0) return;
      if (local && wanted.length > 0 && !document.regions.some((id) => wanted.includes(id))) return;
      const phrase = (best[page] ?? 0) ** SETTINGS.power + SETTINGS.otherSentences * ((sum[page] ?? 0) - (best[page] ?? 0));
      if (document.kind === 'old-values' && phrase < SETTINGS.oldValuesMatch) return;
      const coverage = total > 0 ? Math.min(1, (covered[page] ?? 0) / total) : 0;
      const named = local && regions.length > 0 && document.kind !== 'old-values';
      let score = (scores[page] ?? 0) + SETTINGS.phrase * phrase * (total / Math.max(1, sentences.length));
      score *= (1 - SETTINGS.coverage + SETTINGS.coverage * coverage ** SETTINGS.coveragePower) * kindFactor(document.kind);
      if (!local) general.set(document.url, score);
      if (named) score = score * SETTINGS.named + (bare && document.kind === 'region' ? SETTINGS.bareRegion : SETTINGS.namedFloor);
      if (document.kind === 'old-values') score *= SETTINGS.oldValues;
      if (score > 0) ranked.push({ document, score, coverage: bare && named ? 1 : coverage });
    });
    if (regions.length > 0) {
      for (const hit of ranked) {
        for (const url of hit.document.insteadOf ?? []) hit.score = Math.max(hit.score, SETTINGS.instead * (general.get(url) ?? 0));
      }
    }
    return ranked.sort((a, b) => b.score - a.score || a.document.url.localeCompare(b.document.url));
  }

  return { rank };
}
