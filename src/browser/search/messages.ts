/** What the page and the search in the background say to each other. */
import type { Coverage } from '#domain/contact/coverage.ts';
import type { RegionId } from '#domain/regions/ids.ts';
import type { ResultKind } from '#domain/search/kinds.ts';
import type { Safety } from '#domain/search/safety.ts';
import type { Found } from '#domain/search/view.ts';

export interface Question {
  id: number;
  query: string;
  /** Whose pages to show beside the general ones; null for all. */
  region: RegionId | null;
  asTyped: boolean;
  kind: ResultKind | null;
  coverage: Coverage | null;
  /** What the page read the query as. */
  safety: Safety | null;
  most: number;
}

/** `passages`: from now on answers hold passages. */
export type Reply = { kind: 'found'; id: number; found: Found } | { kind: 'failed'; id: number } | { kind: 'passages' };
