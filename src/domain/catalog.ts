/**
 * Loads `data/`; only the other `catalog-*.ts` do so, too. Files are checked at build time (`build/data/read-data.ts`), so this module only
 * puts them together; it carries no validator into the Worker or the pages.
 */
import * as lookUp from './facts/look-up.ts';
import type { FactGroup, Holidays, Hosts, Region, Shared } from './facts/schema.ts';
import { REGION_IDS, type RegionId } from './regions/ids.ts';
import type { Routing } from './contact/routing-schema.ts';
import type { Questions } from './search/questions-schema.ts';
import type { BillsData } from './pay/bill-schema.ts';

export { providers } from './pay/catalog-providers.ts';
export { detectRegion, likelyRegions, zipAnswers } from './regions/catalog-zips.ts';

const files = import.meta.glob<unknown>(
  [
    '../../data/**/*.json',
    '!../../data/rules/*.json',
    '!../../data/{addresses,calendar,law-hosts,letters,lexicon,owners,plan,providers,publishers,redirects,regions,rule-subjects,safety,search-pages,sources,topics,zip}.json',
  ],
  { eager: true, import: 'default' },
);

/** The caller names the shape: the file was checked against it at build time. */
function file(name: string): unknown {
  const content = files[`../../data/${name}`];
  if (content === undefined) throw new Error(`data/${name} is missing.`);
  return content;
}

export const regions: readonly Region[] = REGION_IDS.map((id) => file(`regions/${id}.json`) as Region);
const regionById = new Map(regions.map((region) => [region.id, region]));

/** @throws for an id that `isRegionId` would refuse */
export function regionOf(id: RegionId): Region {
  const region = regionById.get(id);
  if (!region) throw new RangeError(`There is no region "${id}". The regions are: ${REGION_IDS.join(', ')}.`);
  return region;
}

export const shared = file('shared.json') as Shared;
export const hosts = file('hosts.json') as Hosts;
export const holidays = file('holidays.json') as Holidays;
export const routing = file('routing.json') as Routing;
export const questions = file('questions.json') as Questions;
export const bills = file('bills.json') as BillsData;

const source: lookUp.FactSource = { regions, shared };

/** As in `facts/look-up.ts`, for the facts of `data/`. */
export const groupOf = (key: string, region?: RegionId): FactGroup | undefined => lookUp.groupOf(source, key, region);

export function factsOf<Kind extends lookUp.FactKind>(key: string, kind: Kind, region?: RegionId): lookUp.FactOf<Kind>[] {
  return lookUp.factsOf(source, key, kind, region);
}

export function factOf<Kind extends lookUp.FactKind>(key: string, kind: Kind, region?: RegionId): lookUp.FactOf<Kind> | undefined {
  return lookUp.factOf(source, key, kind, region);
}

export function needFact<Kind extends lookUp.FactKind>(key: string, kind: Kind, region?: RegionId): lookUp.FactOf<Kind> {
  return lookUp.needFact(source, key, kind, region);
}
