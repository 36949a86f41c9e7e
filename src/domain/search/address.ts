/** The address of the results page: what was asked, and how to read it. */
import { isCoverage, type Coverage } from '../contact/coverage.ts';
import { isResultKind, type ResultKind } from './kinds.ts';
import type { Locale } from '../locale.ts';
import { isRegionId, type RegionId } from '../regions/ids.ts';
import { cut } from '../text/cut.ts';
import { wellFormed } from '../text/fold.ts';
import { urlsFor } from '../urls.ts';

export interface SearchRequest {
  query: string;
  /** Take the words as typed: no spelling is corrected. */
  asTyped: boolean;
  /** Whose pages to show beside the general ones: a region, `all`, or (null) the region that the person chose. */
  region: RegionId | null;
  /** Only pages of this kind. */
  kind: ResultKind | null;
  /** Only pages for this coverage, and for everyone. */
  coverage: Coverage | null;
}

/** A request with nothing but words. */
export const requestFor = (query: string): SearchRequest => ({ query, asTyped: false, region: null, kind: null, coverage: null });

/** The longest query that the box takes: a pasted story is read for danger to its end. */
export const MAX_QUERY = 5_000;

export function readSearchAddress(parameters: { get: (name: string) => string | null }): SearchRequest {
  const region = parameters.get('region');
  const kind = parameters.get('kind');
  const coverage = parameters.get('coverage');
  return {
    query: cut((parameters.get('q') ?? '').trim(), MAX_QUERY),
    asTyped: parameters.get('exact') === '1',
    region: region === 'all' || isRegionId(region) ? region : null,
    kind: isResultKind(kind) ? kind : null,
    coverage: isCoverage(coverage) ? coverage : null,
  };
}

export function searchAddress({ query, asTyped, region, kind, coverage }: SearchRequest, locale: Locale): string {
  const page = urlsFor(locale).search();
  if (!query) return page;
  const rest = `${asTyped ? '&exact=1' : ''}${region ? `&region=${region}` : ''}${kind ? `&kind=${kind}` : ''}${coverage ? `&coverage=${coverage}` : ''}`;
  return `${page}?q=${encodeURIComponent(wellFormed(query))}${rest}`;
}

/** The region whose pages to show beside the general ones; null for all. */
export function filterOf({ region }: SearchRequest, chosen: RegionId | null): RegionId | null {
  return region === 'all' ? null : (region ?? chosen);
}
