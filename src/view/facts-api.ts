/** The facts as the API gives them: with how sure each is, and who says so. Its answers are files of the build. */
import { confidenceOf, hoursConfidence, publishers, sources } from '#domain/facts/catalog-sources.ts';
import { isKnown } from '#domain/facts/look-up.ts';
import type { Fact, FactGroup, Region } from '#domain/facts/schema.ts';

type Groups = Readonly<Record<string, FactGroup>>;

function citedIn(groups: Groups): string[] {
  const ids = (fact: Fact) =>
    [
      ...(isKnown(fact) ? fact.sources : []),
      ...(fact.kind === 'phone' ? (fact.hours?.sources ?? []) : []),
      ...(fact.superseded ?? []).flatMap((old) => old.sources),
    ].map(({ id }) => id);
  return [...new Set(Object.values(groups).flatMap(({ facts }) => facts.flatMap(ids)))].sort();
}

function withConfidence(fact: Fact) {
  const confidence = confidenceOf(fact);
  if (fact.kind !== 'phone' || !fact.hours) return { ...fact, confidence };
  return { ...fact, hours: { ...fact.hours, confidence: hoursConfidence(fact) }, confidence };
}

/** Each fact, and the hours of each line, with how sure it is. */
export const judged = (groups: Groups) =>
  Object.fromEntries(Object.entries(groups).map(([key, group]) => [key, { ...group, facts: group.facts.map(withConfidence) }] as const));

/** A region with the sources that its facts cite, and those who publish them; no other. */
export function withSources(region: Region) {
  const cited = citedIn(region.facts);
  const publisherIds = [...new Set(cited.flatMap((id) => sources[id]?.publisher ?? []))].sort();
  return {
    ...region,
    facts: judged(region.facts),
    sources: Object.fromEntries(cited.map((id) => [id, sources[id]])),
    publishers: Object.fromEntries(publisherIds.map((id) => [id, publishers[id]])),
  };
}
