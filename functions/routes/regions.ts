import { Hono } from 'hono';
import { regionById, regions as allRegions, shared, sources } from '#domain/catalog.ts';
import type { Fact, FactGroup, Region } from '#domain/facts.ts';
import { isRegionId, REGION_IDS } from '#domain/region.ts';
import type { AppEnv } from '../app.ts';
import { problem } from '../problem.ts';

export const regions = new Hono<AppEnv>();

const FACTS_HEADERS = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'public, max-age=300' };

function citedIn(groups: Readonly<Record<string, FactGroup>>): string[] {
  const ids = (fact: Fact) =>
    [
      ...(fact.kind === 'unknown' ? [] : fact.sources),
      ...(fact.kind === 'phone' ? (fact.hours?.sources ?? []) : []),
      ...(fact.superseded ?? []).flatMap((old) => old.sources),
    ].map(({ id }) => id);
  return [...new Set(Object.values(groups).flatMap(({ facts }) => facts.flatMap(ids)))].sort();
}

function withSources(region: Region) {
  const cited = citedIn(region.facts);
  return { ...region, sources: Object.fromEntries(cited.map((id) => [id, sources[id]])) };
}

/** Facts change only with a deploy, so each answer is written out once. */
const written = new Map<string, string>();

function writeOnce(name: string, make: () => unknown): string {
  let text = written.get(name);
  if (text === undefined) written.set(name, (text = JSON.stringify(make())));
  return text;
}

regions.get(
  '/api/v1/regions',
  () =>
    new Response(
      writeOnce('', () => ({ regions: allRegions, shared: shared.facts, sources })),
      { headers: FACTS_HEADERS },
    ),
);

regions.get('/api/v1/regions/:id', (c) => {
  const id = c.req.param('id');
  if (!isRegionId(id)) return problem(c, 'not-found', `The regions are: ${REGION_IDS.join(', ')}.`);
  return new Response(
    writeOnce(id, () => withSources(regionById[id])),
    { headers: FACTS_HEADERS },
  );
});
