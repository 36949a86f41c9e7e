/** Where a letter may go, region by region: what the facts know, for people to choose from. */
import { addressLines } from '#domain/facts/text.ts';
import { factsOf, type FactOf, type FactSource } from '#domain/facts/look-up.ts';
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

const addressOf = (fact: FactOf<'address'>): KnownAddress => ({
  lines: addressLines(fact.value),
  where: whereText(fact),
  note: fact.note,
});

/** Regions with the same addresses together; one set has none when no source gives any. */
export function sendTo(source: FactSource, key: string | undefined): SendTo[] {
  const sets = new Map<string, SendTo>();
  for (const { id } of source.regions) {
    const addresses = key ? factsOf(source, key, 'address', id).map(addressOf) : [];
    const same = JSON.stringify(addresses);
    const set = sets.get(same) ?? { regions: [], addresses };
    set.regions.push(id);
    sets.set(same, set);
  }
  return [...sets.values()];
}
