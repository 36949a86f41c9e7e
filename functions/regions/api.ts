import type { Context } from 'hono';
import { regionOf, regions, shared, sources } from '#domain/catalog.ts';
import { isKnown } from '#domain/facts/look-up.ts';
import type { Fact, FactGroup, Region } from '#domain/facts/schema.ts';
import { isRegionId, REGION_IDS } from '#domain/regions/ids.ts';
import type { AppEnv } from '../http/context.ts';
import { headersWith, readyAnswer } from '../http/security-headers.ts';
import { problem } from '../http/problem.ts';

const FACTS_HEADERS = headersWith({ 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'public, max-age=300' });

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

/** Facts change only with a deploy, so each answer is written out once, as the bytes that go over the line. */
const written = new Map<string, Uint8Array>();

function writeOnce(name: string, make: () => unknown): Uint8Array {
  let bytes = written.get(name);
  if (!bytes) written.set(name, (bytes = new TextEncoder().encode(JSON.stringify(make()))));
  return bytes;
}

/** `GET /api/v1/regions`: every fact. */
export const allRegions = (c: Context<AppEnv>): Response =>
  readyAnswer(
    c,
    writeOnce('', () => ({ regions, shared: shared.facts, sources })),
    FACTS_HEADERS,
  );

/** `GET /api/v1/regions/:id`: the facts of one region and where they come from. */
export function oneRegion(c: Context<AppEnv, '/api/v1/regions/:id'>): Response | Promise<Response> {
  const id = c.req.param('id');
  if (!isRegionId(id)) return problem(c, 'not-found', `The regions are: ${REGION_IDS.join(', ')}.`);
  return readyAnswer(
    c,
    writeOnce(id, () => withSources(regionOf(id))),
    FACTS_HEADERS,
  );
}
