/** What the page and the search in the background say to each other. */
import type { RegionId } from '#domain/regions/ids.ts';
import type { Safety } from '#domain/search/safety.ts';
import type { Found } from '#domain/search/results.ts';

export interface Question {
  id: number;
  query: string;
  /** Whose pages to show beside the general ones; null for all. */
  region: RegionId | null;
  asTyped: boolean;
  /** What the page read the query as. */
  safety: Safety | null;
  most: number;
}

/** `passages`: from now on answers hold passages. */
export type Reply = { kind: 'found'; id: number; found: Found } | { kind: 'failed'; id: number } | { kind: 'passages' };
