/**
 * The only loader of `data/`. Files are checked at build time (`config/read-data.ts`), so this module only
 * puts them together; it carries no validator into the Worker or the pages.
 */
import type { RoutingSource } from './contact-routing.ts';
import { createDetector } from './detect-region.ts';
import type { FactGroup, Holidays, Hosts, Region, Shared, Sources } from './facts.ts';
import type { Providers } from './providers.ts';
import { REGION_IDS, type RegionId } from './region.ts';
import type { Routing } from './routing.ts';
import type { ZipEvidence } from './zip-evidence.ts';

const files = import.meta.glob<unknown>(['../../data/**/*.json', '!../../data/lexicon.json'], { eager: true, import: 'default' });

/** The caller names the shape: the file was checked against it at build time. */
function file(name: string): unknown {
  const content = files[`../../data/${name}`];
  if (content === undefined) throw new Error(`data/${name} is missing.`);
  return content;
}

export const regions: readonly Region[] = REGION_IDS.map((id) => file(`regions/${id}.json`) as Region);
export const regionById = Object.fromEntries(regions.map((region) => [region.id, region])) as Readonly<Record<RegionId, Region>>;
export const shared = file('shared.json') as Shared;
export const sources = file('sources.json') as Sources;
export const hosts = file('hosts.json') as Hosts;
export const holidays = file('holidays.json') as Holidays;
export const providers = file('providers.json') as Providers;
export const routing = file('routing.json') as Routing;

/** What `routeContact` reads. */
export const routingSource: RoutingSource = { routing, shared, regions: regionById };

export const detectRegion = createDetector(file('zip.json') as ZipEvidence, regions);

/** The values of a key for one region, or the shared ones; undefined when nothing has this key. */
export function factGroup(key: string, region?: RegionId): FactGroup | undefined {
  return (region ? regionById[region].facts[key] : undefined) ?? shared.facts[key];
}

/** Every set of candidates that a ZIP code can leave open. */
export const zipAnswers: readonly (readonly RegionId[])[] = [
  ...new Map(
    (file('zip.json') as ZipEvidence).rules
      .filter(({ confidence }) => confidence === 'ambiguous')
      .map(({ regions: candidates }) => [candidates.join(), candidates]),
  ).values(),
];
