/**
 * A search that costs a fraction of a millisecond: for people without scripts, answered at the edge. It matches the
 * words of a query with whole questions and aliases through lists that the build writes, corrects spelling letter by
 * letter, and knows no synonyms but the aliases.
 */
import { REGION_IDS, type RegionId } from '../regions/ids.ts';
import type { Coverage } from '../contact/coverage.ts';
import type { Action } from './action.ts';
import { createAskedFact } from './asked-fact.ts';
import { certaintyOf, QUICK } from './certainty.ts';
import { correctionToShow } from './correction.ts';
import { isDanger } from './danger.ts';
import { resultKindOf } from './kinds.ts';
import type { DocumentKind } from './rank.ts';
import type { Questions } from './questions-schema.ts';
import type { Safety } from './safety.ts';
import type { SearchOptions } from './search.ts';
import { isSpanishQuery } from './spanish.ts';
import type { Found } from './view.ts';
import { editCost } from './spelling.ts';
import { compact } from '../text/compact.ts';
import { readEntities } from './entities.ts';
import { stem } from './stem.ts';
import { wordsOf } from '../text/words.ts';

export interface QuickPage {
  url: string;
  title: string;
  summary: string;
  kind: DocumentKind;
  /** Empty: for everyone. */
  regions: readonly RegionId[];
  /** Left out: for every kind of coverage. */
  coverage?: readonly Coverage[];
  /** What it asks to call or open. */
  action?: Action;
  /** For people in danger, grief or need of privacy. */
  sensitive?: boolean;
  /** Exists once for each region, so it is offered only when the region is known. "numbers" is what a bare region means. */
  perRegion?: 'numbers' | 'payments';
}

/** `/quick-search.json` */
export interface QuickData {
  pages: readonly QuickPage[];
  /** For each title and alias: its page, and how many words count in it. */
  phrases: readonly (readonly [page: number, words: number])[];
  /** Stem → the word itself, the phrases that hold it, the pages whose text does. */
  words: Readonly<Record<string, readonly [word: string, phrases: readonly number[], texts: readonly number[]]>>;
  stopWords: readonly string[];
  /** Words of danger, grief and privacy: taken as typed. */
  neverCorrected: readonly string[];
  /** Words that only Spanish has. */
  spanish: readonly string[];
  /** What regions and their cities are called. */
  places: Readonly<Record<string, readonly RegionId[]>>;
  /** Numbers, boxes and links as `plain` writes them → pages. */
  values: Readonly<Record<string, readonly number[]>>;
}

export interface QuickAnswer extends Found {
  pages: readonly QuickPage[];
}

const MOST = 10;
const LONGEST_PLACE = 4;
const SHORTEST_TO_CORRECT = 4;
/** A word that only the text of a page has. */
const IN_TEXT = 0.4;
const PHRASE = 2;
/** What a word of a phrase costs that was not asked for. */
const EXTRA_WORD = 3;
const NAMED_REGION = 1.3;
const BARE_REGION = 10;
/** Below this share of the best score, a page is noise. */
const WORTH_SHOWING = 0.35;

/** `safety` and what to narrow down to: as the whole search has them. */
export type QuickSearch = (
  query: string,
  region: RegionId | null,
  asTyped: boolean,
  safety?: Safety | null,
  options?: Pick<SearchOptions, 'kind' | 'coverage'>,
) => QuickAnswer;

export function createQuickSearch(data: QuickData, questions: Questions): QuickSearch {
  const stop = new Set(data.stopWords);
  const neverCorrected = new Set(data.neverCorrected);
  const spanish = new Set(data.spanish);
  const roots = Object.keys(data.words);
  const askedFact = createAskedFact(questions);

  function nearest(word: string): string | null {
    let best: { root: string; cost: number; count: number } | null = null;
    const limit = word.length < 6 ? 1 : 2;
    for (const root of roots) {
      const [candidate, phrases] = data.words[root] ?? ['', []];
      if (candidate.charCodeAt(0) !== word.charCodeAt(0) || Math.abs(candidate.length - word.length) > 2) continue;
      const cost = editCost(word, candidate, limit);
      if (cost > limit) continue;
      if (!best || cost < best.cost || (cost === best.cost && phrases.length > best.count)) best = { root, cost, count: phrases.length };
    }
    return best?.root ?? null;
  }

  function takePlaces(words: readonly string[]): { regions: RegionId[]; rest: string[] } {
    const regions = new Set<RegionId>();
    const rest: string[] = [];
    for (let at = 0; at < words.length;) {
      let size = Math.min(LONGEST_PLACE, words.length - at);
      while (size > 0 && !data.places[words.slice(at, at + size).join(' ')]) size -= 1;
      for (const id of data.places[words.slice(at, at + size).join(' ')] ?? []) regions.add(id);
      if (size === 0) rest.push(words[at] ?? '');
      at += Math.max(1, size);
    }
    return { regions: REGION_IDS.filter((id) => regions.has(id)), rest };
  }

  function correct(words: readonly string[], asTyped: boolean): { words: string[]; changed: boolean } {
    let changed = false;
    const result = words.map((word) => {
      if (
        asTyped ||
        word.length < SHORTEST_TO_CORRECT ||
        neverCorrected.has(word) ||
        stop.has(word) ||
        data.words[stem(word)] ||
        /\d/.test(word)
      )
        return word;
      const root = nearest(word);
      if (root === null) return word;
      changed = true;
      return data.words[root]?.[0] ?? word;
    });
    return { words: result, changed };
  }

  function exact(query: string): number[] {
    const { phones, links, boxes } = readEntities(query);
    const keys = [...phones, ...boxes.map((digits) => `box${digits}`), ...links.map(compact)];
    return keys.flatMap((key) => data.values[key] ?? []);
  }

  function rank(words: readonly string[], regions: readonly RegionId[], region: RegionId | null) {
    const wanted = regions.length > 0 ? regions : region ? [region] : [];
    const counting = words.filter((word) => !stop.has(word));
    const asked = [...new Set((counting.length > 0 ? counting : words).map(stem))];
    const matched = new Map<number, { value: number; count: number }>();
    const covered = new Map<number, number>();
    let total = 0;
    for (const root of asked) {
      const [, phrases, texts] = data.words[root] ?? ['', [], []];
      const pages = new Set(phrases.map((id) => data.phrases[id]?.[0] ?? -1));
      const idf = Math.log(1 + data.pages.length / (pages.size + texts.length + 0.5));
      total += idf;
      for (const id of phrases) {
        const known = matched.get(id) ?? { value: 0, count: 0 };
        matched.set(id, { value: known.value + idf, count: known.count + 1 });
      }
      for (const page of pages) covered.set(page, (covered.get(page) ?? 0) + idf);
      for (const page of texts) if (!pages.has(page)) covered.set(page, (covered.get(page) ?? 0) + IN_TEXT * idf);
    }
    const best = new Map<number, number>();
    for (const [id, { value, count }] of matched) {
      const [page, length] = data.phrases[id] ?? [-1, 0];
      const match = value / Math.sqrt(total * (value + (length - count) * EXTRA_WORD));
      if (match > (best.get(page) ?? 0)) best.set(page, match);
    }
    return data.pages
      .map((page, index) => {
        const local = page.regions.length > 0;
        const coverage = total > 0 ? (covered.get(index) ?? 0) / total : 0;
        const other = local && wanted.length > 0 && !page.regions.some((id) => wanted.includes(id));
        const hidden = other || (page.perRegion && wanted.length === 0);
        const named = local && regions.length > 0;
        const bare = named && page.perRegion === 'numbers' && asked.length === 0 ? BARE_REGION : 0;
        const score = hidden ? 0 : (PHRASE * (best.get(index) ?? 0) + coverage) * (named ? NAMED_REGION : 1) + bare;
        return { page, score, coverage: bare > 0 ? 1 : coverage };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.page.url < b.page.url ? -1 : 1));
  }

  return (query, region, asTyped, safety = null, { kind = null, coverage = null } = {}) => {
    const known = exact(query);
    const typed = wordsOf(known.length > 0 ? readEntities(query).rest : query);
    const named = takePlaces(typed);
    const { words: read, changed } = correct(named.rest, asTyped);
    // A place may be misspelt too.
    const { regions: alsoNamed, rest: words } = takePlaces(read);
    const regions = REGION_IDS.filter((id) => named.regions.includes(id) || alsoNamed.includes(id));
    const isWanted = (page: QuickPage): boolean =>
      (kind === null || resultKindOf(page.kind) === kind) &&
      (coverage === null || page.coverage === undefined || page.coverage.includes(coverage));
    const ranked = rank(words, regions, region).filter(({ page }) => isWanted(page));
    const [best, second] = ranked;
    const inSpanish = isSpanishQuery(typed, spanish);
    if (isDanger(safety) && !asTyped) {
      const pages = ranked.flatMap(({ page }) => (page.sensitive ? [page] : [])).slice(0, 1);
      return { pages, corrected: null, offered: null, spanish: inSpanish, regions, asked: null, certainty: 'sure' };
    }
    const first = known.flatMap((index) => data.pages[index] ?? []).filter(isWanted);
    const rest = ranked.filter(({ score, page }) => score >= (best?.score ?? 0) * WORTH_SHOWING && !first.includes(page));
    const corrected = changed ? words.join(' ') || null : null;
    const counting = words.filter((word) => !stop.has(word));
    const evidence = {
      exact: first.length > 0,
      best: best?.score ?? 0,
      second: second?.score ?? 0,
      coverage: best?.coverage ?? 0,
      words: counting.length,
      sentences: 1,
      corrected: correctionToShow(query, corrected) !== null,
      notOurs: safety === 'advice',
    };
    return {
      pages: [...new Set([...first, ...rest.map(({ page }) => page)])].slice(0, MOST),
      corrected,
      offered: null,
      spanish: inSpanish,
      regions,
      asked: askedFact(counting),
      certainty: certaintyOf(evidence, QUICK),
    };
  };
}
