import { scrub, type GapKind } from '#domain/search/feedback.ts';
import type { SearchGapStore } from './d1-search-gaps.ts';

/** Counts a search that led nowhere, if anything of it may be counted. Nothing says who searched, or when. */
export async function countSearchGap(gaps: SearchGapStore, kind: GapKind, query: string, client: string): Promise<void> {
  const text = scrub(query);
  if (text !== null) await gaps.add(kind, text, client);
}
