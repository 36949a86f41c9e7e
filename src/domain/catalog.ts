/**
 * The only loader of `data/`. Files are checked at build time (`config/read-data.ts`), so this module only
 * puts them together; it carries no validator into the Worker or the pages.
 */
import { createDetector } from './detect-region.ts';
import type { FactGroup, Holidays, Hosts, Region, Shared, Sources } from './facts.ts';
import type { Providers } from './providers.ts';
import { REGION_IDS, type RegionId } from './region.ts';
import type { Routing } from './routing.ts';
import type { ZipEvidence } from './zip-evidence.ts';

const files = import.meta.glob<unknown>('../../data/**/*.json', { eager: true, import: 'default' });

function file<T>(name: string): T {
  const content = files[`../../data/${name}`];
  if (content === undefined) throw new Error(`data/${name} is missing.`);
  return content as T;
}

export const regions: readonly Region[] = REGION_IDS.map((id) => file<Region>(`regions/${id}.json`));
export const regionById = Object.fromEntries(regions.map((region) => [region.id, region])) as Readonly<Record<RegionId, Region>>;
export const shared = file<Shared>('shared.json');
export const sources = file<Sources>('sources.json');
export const hosts = file<Hosts>('hosts.json');
export const holidays = file<Holidays>('holidays.json');
export const providers = file<Providers>('providers.json');
export const routing = file<Routing>('routing.json');

export const detectRegion = createDetector(file<ZipEvidence>('zip.json'), regions);

/** The values of a key for one region, or the shared ones; undefined when nothing has this key. */
export function factGroup(key: string, region?: RegionId): FactGroup | undefined {
  return (region ? regionById[region].facts[key] : undefined) ?? shared.facts[key];
}

/** Every set of candidates that a ZIP code can leave open. */
export const zipAnswers: readonly (readonly RegionId[])[] = [
  ...new Map(
    file<ZipEvidence>('zip.json')
      .rules.filter(({ confidence }) => confidence === 'ambiguous')
      .map(({ regions: candidates }) => [candidates.join(), candidates]),
  ).values(),
];
