import { regionOf, regions, shared, sources } from '#domain/catalog.ts';
import { isKnown } from '#domain/facts/look-up.ts';
import type { Fact, FactGroup, Region } from '#domain/facts/schema.ts';
import { isRegionId, REGION_IDS } from '#domain/regions/ids.ts';
import type { AppContext } from '../http/context.ts';
import { problem } from '../http/problem.ts';

function citedIn(groups: Readonly<Record<string, FactGroup>>): string[] {
  const ids = (fact: Fact) =>
    [
      ...(isKnown(fact) ? fact.sources : []),
      ...(fact.kind === 'phone' ? (fact.hours?.sources ?? []) : []),
      ...(fact.superseded ?? []).flatMap((old) => old.sources),
    ].map(({ id }) => id);
  return [...new Set(Object.values(groups).flatMap(({ facts }) => facts.flatMap(ids)))].sort();
}

function withSources(region: Region) {
  const cited = citedIn(region.facts);
  return { ...region, sources: Object.fromEntries(cited.map((id) => [id, sources[id]])) };
}

const HEADERS = { 'Cache-Control': 'public, max-age=300' };

/** `GET /api/v1/regions`: every fact. */
export const allRegions = (c: AppContext): Response => c.json({ regions, shared: shared.facts, sources }, 200, HEADERS);

/** `GET /api/v1/regions/:id`: the facts of one region and where they come from. */
export function oneRegion(c: AppContext<'/api/v1/regions/:id'>): Response | Promise<Response> {
  const id = c.req.param('id');
  if (!isRegionId(id)) return problem(c, 'not-found', `The regions are: ${REGION_IDS.join(', ')}.`);
  return c.json(withSources(regionOf(id)), 200, HEADERS);
}
