/**
 * The one way to a fact: what a key says in a region. Nothing else knows where facts lie, or which of them are known.
 * `#domain/catalog.ts` offers the same for the facts of `data/`.
 */
import type { Fact, FactGroup, KnownFact, Region, Shared } from './schema.ts';
import type { RegionId } from '../regions/ids.ts';

/** Where facts lie: what `#domain/catalog.ts` and `readData` hand over, or a few made-up ones. */
export interface FactSource {
  regions: readonly Pick<Region, 'id' | 'name' | 'facts'>[];
  shared: Shared;
}

export type FactKind = KnownFact['kind'];
export type FactOf<Kind extends FactKind> = Extract<KnownFact, { kind: Kind }>;
export type UnknownFact = Exclude<Fact, KnownFact>;

export const isKnown = (fact: Fact): fact is KnownFact => fact.kind !== 'unknown';

/** The region's own values of a key, else those that hold everywhere; undefined when neither has the key. */
export function groupOf({ regions, shared }: FactSource, key: string, region?: RegionId): FactGroup | undefined {
  const own = regions.find(({ id }) => id === region)?.facts[key];
  return own ?? shared.facts[key];
}

/** Where that group stands: the region, or `everywhere`. */
export function placeOf({ regions }: FactSource, key: string, region?: RegionId): string {
  const own = regions.find(({ id }) => id === region);
  return own && Object.hasOwn(own.facts, key) ? own.id : 'everywhere';
}

/** What is known of a subject, best first. */
export const known = (group: FactGroup | undefined): KnownFact[] => group?.facts.filter(isKnown) ?? [];

/** What was looked for and not found: with the reason, and whom to ask instead. */
export const unknown = (group: FactGroup | undefined): UnknownFact[] => group?.facts.filter((fact) => !isKnown(fact)) ?? [];

/** Every known value of a kind, best first. */
export function factsOf<Kind extends FactKind>(source: FactSource, key: string, kind: Kind, region?: RegionId): FactOf<Kind>[] {
  return known(groupOf(source, key, region)).filter((fact): fact is FactOf<Kind> => fact.kind === kind);
}

/** The best known value of a kind; undefined where `data/` has none. */
export function factOf<Kind extends FactKind>(source: FactSource, key: string, kind: Kind, region?: RegionId): FactOf<Kind> | undefined {
  return factsOf(source, key, kind, region)[0];
}

/** The same for those that cannot do without. Throws and says what to write. */
export function needFact<Kind extends FactKind>(source: FactSource, key: string, kind: Kind, region?: RegionId): FactOf<Kind> {
  const fact = factOf(source, key, kind, region);
  if (fact) return fact;
  const file = region ? `data/regions/${region}.json (or data/shared.json)` : 'data/shared.json';
  throw new Error(`${file}: "${key}" has no fact of the kind "${kind}", and a page needs it. Add one with its sources.`);
}

export interface PlacedGroup {
  /** null: it holds in every region. */
  region: RegionId | null;
  key: string;
  group: FactGroup;
}

/** Everything there is, region by region, then what holds everywhere; in the order of the files. */
export function allGroups({ regions, shared }: FactSource): PlacedGroup[] {
  const placed = (facts: Shared['facts'], region: RegionId | null) =>
    Object.entries(facts).map(([key, group]): PlacedGroup => ({ region, key, group }));
  return [...regions.flatMap(({ id, facts }) => placed(facts, id)), ...placed(shared.facts, null)];
}
