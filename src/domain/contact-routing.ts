/**
 * Which ways of contact a person should see, best first: `data/routing.json` plus one pure function.
 * It gives an answer for every region, topic and coverage.
 */
import { factHref, factText } from './fact-text.ts';
import type { FactGroup, KnownFact } from './facts.ts';
import type { Hours } from './hours.ts';
import type { RegionId } from './region.ts';
import type { Routing } from './routing.ts';

export const COVERAGES = ['medicare', 'individual', 'exchange', 'employer', 'medicaid', 'cobra'] as const;
export type Coverage = (typeof COVERAGES)[number];

export function isCoverage(value: unknown): value is Coverage {
  return (COVERAGES as readonly unknown[]).includes(value);
}

export interface Channel {
  kind: 'phone' | 'web' | 'mail' | 'email';
  /** The fact key it comes from. */
  key: string;
  /** "Member Services" or "Member Services, Oahu". */
  label: string;
  /** E.164 for a phone, https for a page, one line for an address. */
  value: string;
  /** As a person reads it. */
  text: string;
  href: string | null;
  /** Dial first, for anyone who uses TTY or relay. */
  tty: '711' | null;
  hours: Hours | null;
  note: string | null;
}

export interface RoutingSource {
  routing: Routing;
  shared: { facts: Readonly<Record<string, FactGroup>> };
  regions: Readonly<Record<RegionId, { facts: Readonly<Record<string, FactGroup>> }>>;
}

const KINDS: Partial<Record<KnownFact['kind'], Channel['kind']>> = { phone: 'phone', url: 'web', address: 'mail', email: 'email' };

function channelOf(key: string, group: FactGroup, fact: KnownFact): Channel | null {
  const kind = KINDS[fact.kind];
  if (!kind) return null;
  const text = factText(fact);
  return {
    kind,
    key,
    label: fact.label ? `${group.title}, ${fact.label}` : group.title,
    value: typeof fact.value === 'string' ? fact.value : text,
    text: fact.kind === 'phone' ? text.replace(' (TTY: 711)', '') : text,
    href: factHref(fact),
    tty: fact.kind === 'phone' ? '711' : null,
    hours: fact.kind === 'phone' ? (fact.hours ?? null) : null,
    note: fact.note ?? null,
  };
}

/** Every channel for a region's topic and coverage, best first, each place once. Never empty for a known topic. */
export function routeContact(
  source: RoutingSource,
  request: { region: RegionId; topic: string; coverage?: Coverage | null | undefined },
): Channel[] {
  const topic = source.routing.topics.find(({ id }) => id === request.topic);
  if (!topic) return [];
  const regionFacts = source.regions[request.region].facts;

  function channels(key: string): Channel[] {
    const group = regionFacts[key] ?? source.shared.facts[key];
    if (!group) return [];
    return group.facts.flatMap((fact) => (fact.kind === 'unknown' ? [] : (channelOf(key, group, fact) ?? [])));
  }

  const rule = request.coverage ? source.routing.coverage[request.coverage] : undefined;
  const lead = (rule?.lead ?? []).filter(({ topics }) => !topics || topics.includes(topic.id)).flatMap(({ channel }) => channels(channel));
  const dropped = lead.length > 0 ? (rule?.drop ?? []) : [];
  const rest = topic.channels.filter((key) => !dropped.includes(key)).flatMap(channels);

  const seen = new Set<string>();
  return [...lead, ...rest].filter(({ value }) => !seen.has(value) && seen.add(value));
}
