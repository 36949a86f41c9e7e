/** How sure a fact is. Worked out from who says so, never typed: a word in a file would outlive its sources. */
import type { Claim, Fact } from './schema.ts';
import type { PublisherKind, Publishers, Sources } from './source-schema.ts';

export const CONFIDENCES = [
  /** Two or more publishers say so, independently of each other. */
  'confirmed',
  /** The plan says so itself. */
  'plan',
  'one-source',
  /** A source says something else. */
  'disputed',
  /** Nothing fit to publish was found. */
  'unknown',
] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What `data/` knows of sources. */
export interface Evidence {
  sources: Sources;
  publishers: Publishers;
}

/** Anything that rests on sources: a fact, hours, a payment site. */
export interface Stated {
  sources: readonly Claim[];
}

/** Who stands behind a value, each publisher once; in the order of its sources. */
export function publishersOf({ sources: cited }: Stated, { sources }: Pick<Evidence, 'sources'>): string[] {
  return [...new Set(cited.flatMap(({ id, against }) => (against ? [] : (sources[id]?.publisher ?? []))))];
}

/** Nobody answers for what is copied or told from hand to hand, so it confirms nothing. */
const counts = (kind: PublisherKind | undefined): boolean => kind !== undefined && kind !== 'community';

/** How sure a fact, hours or anything else with sources is. A fact that has none is `unknown`. */
export function confidenceOf(what: Stated | Extract<Fact, { kind: 'unknown' }>, evidence: Evidence): Confidence {
  if (!('sources' in what)) return 'unknown';
  if (what.sources.some(({ against }) => against)) return 'disputed';
  const kinds = publishersOf(what, evidence)
    .map((id) => evidence.publishers[id]?.kind)
    .filter(counts);
  if (kinds.length > 1) return 'confirmed';
  return kinds[0] === 'plan' ? 'plan' : 'one-source';
}

/** How sure the hours of a line are. Without sources of their own, they rest on those of the number. */
export function hoursConfidence(fact: Extract<Fact, { kind: 'phone' }>, evidence: Evidence): Confidence | null {
  return fact.hours ? confidenceOf({ sources: fact.hours.sources ?? fact.sources }, evidence) : null;
}
