/** Where a letter may go, region by region: what the facts know, for people to choose from. */
import { addressLines } from '#domain/facts/text.ts';
import type { Fact, Region } from '#domain/facts/schema.ts';
import type { RegionId } from '#domain/regions/ids.ts';
import { whereText } from './fact-tags.ts';

export interface KnownAddress {
  lines: string[];
  /** "Western Washington"; empty for the only one. */
  where: string;
  note: string | undefined;
}

export interface SendTo {
  regions: RegionId[];
  addresses: KnownAddress[];
}

function known(fact: Fact): KnownAddress[] {
  return fact.kind === 'address' ? [{ lines: addressLines(fact.value), where: whereText(fact), note: fact.note }] : [];
}

/** Regions with the same addresses together; one set has none when no source gives any. */
export function sendTo(regions: readonly Pick<Region, 'id' | 'facts'>[], key: string | undefined): SendTo[] {
  const sets = new Map<string, SendTo>();
  for (const { id, facts } of regions) {
    const addresses = key ? (facts[key]?.facts ?? []).flatMap(known) : [];
    const same = JSON.stringify(addresses);
    const set = sets.get(same) ?? { regions: [], addresses };
    set.regions.push(id);
    sets.set(same, set);
  }
  return [...sets.values()];
}
