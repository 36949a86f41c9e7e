/** Measures a search against the development queries: the same numbers for the gate, the bench and other engines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';

export interface Query {
  kind: string;
  query: string;
  /** Pages that are right as the first answer; empty when none is. */
  expect: readonly string[];
  /** What the card above the results should be; only for queries without a right page. */
  safety?: 'emergency' | 'crisis' | 'advice' | null;
}

/** Addresses, best first; `null` where an engine cannot say that it is not sure. */
export interface Found {
  urls: readonly string[];
  confident: boolean | null;
}

export interface Quality {
  kind: string;
  count: number;
  /** Percentages, but for `mrr`: the mean of 1 / place among the first ten. */
  success1: number;
  success3: number;
  mrr: number;
  none: number;
  /** Share of queries without a right page that got results as if they were answers. */
  falseAnswers: number;
}

export function readQueries(file = join(ROOT, 'tests/search/queries.json')): Query[] {
  return JSON.parse(readFileSync(file, 'utf8')) as Query[];
}

/** The same half for the same query in every run: settings are chosen on half 0 and reported on half 1. */
export function halfOf(query: string): number {
  let hash = 7;
  for (const letter of query) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % 2;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

function measureKind(kind: string, queries: readonly Query[], results: ReadonlyMap<Query, Found>): Quality {
  const places = queries.map((query) => (results.get(query)?.urls ?? []).findIndex((url) => query.expect.includes(url)));
  const inScope = queries.filter(({ expect }) => expect.length > 0).length;
  const within = (limit: number): number => places.filter((place) => place >= 0 && place < limit).length;
  const empty = (query: Query): boolean => (results.get(query)?.urls ?? []).length === 0;
  const falseAnswers = queries.filter(
    (query) => query.expect.length === 0 && !empty(query) && results.get(query)?.confident !== false,
  ).length;
  return {
    kind,
    count: queries.length,
    success1: share(within(1), inScope),
    success3: share(within(3), inScope),
    mrr: inScope === 0 ? 0 : places.reduce((sum, place) => sum + (place >= 0 && place < 10 ? 1 / (place + 1) : 0), 0) / inScope,
    none: share(queries.filter((query) => query.expect.length > 0 && empty(query)).length, inScope),
    falseAnswers: share(falseAnswers, queries.length - inScope),
  };
}

/** One line for each kind, and "all in scope" last. */
export function measure(queries: readonly Query[], results: ReadonlyMap<Query, Found>): Quality[] {
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  return [
    ...kinds.map((kind) =>
      measureKind(
        kind,
        queries.filter((query) => query.kind === kind),
        results,
      ),
    ),
    measureKind(
      'all in scope',
      queries.filter(({ expect }) => expect.length > 0),
      results,
    ),
  ];
}
