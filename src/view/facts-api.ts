/** The facts as the API gives them. Its answers are files of the build. */
import { sources } from '#domain/catalog.ts';
import { isKnown } from '#domain/facts/look-up.ts';
import type { Fact, FactGroup, Region } from '#domain/facts/schema.ts';

function citedIn(groups: Readonly<Record<string, FactGroup>>): string[] {
  const ids = (fact: Fact) =>
    [
      ...(isKnown(fact) ? fact.sources : []),
      ...(fact.kind === 'phone' ? (fact.hours?.sources ?? []) : []),
      ...(fact.superseded ?? []).flatMap((old) => old.sources),
    ].map(({ id }) => id);
  return [...new Set(Object.values(groups).flatMap(({ facts }) => facts.flatMap(ids)))].sort();
}

/** A region with the sources that its facts cite, and no other. */
export function withSources(region: Region) {
  const cited = citedIn(region.facts);
  return { ...region, sources: Object.fromEntries(cited.map((id) => [id, sources[id]])) };
}
