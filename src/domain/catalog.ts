/**
 * Loads `data/`; only the other `catalog-*.ts` do so, too. Files are checked at build time (`build/data/read-data.ts`), so this module only
 * puts them together; it carries no validator into the Worker or the pages.
 */
import * as lookUp from './facts/look-up.ts';
import type { FactGroup, Holidays, Hosts, Region, Shared } from './facts/schema.ts';
import { DEFAULT_LOCALE, type Locale } from './locale.ts';
import { providers as providersFile } from './pay/catalog-providers.ts';
import { site } from './plan.ts';
import { REGION_IDS, type RegionId } from './regions/ids.ts';
import type { Routing } from './contact/routing-schema.ts';
import type { Questions } from './search/questions-schema.ts';
import type { BillsData } from './pay/bill-schema.ts';
import { translated, type Dictionary } from './text/translate.ts';

export { detectRegion, likelyRegions, zipAnswers } from './regions/catalog-zips.ts';

const files = import.meta.glob<unknown>(
  [
    '../../data/**/*.json',
    '!../../data/??/**',
    '!../../data/rules/*.json',
    '!../../data/{addresses,calendar,law-hosts,letters,lexicon,owners,plan,providers,publishers,redirects,regions,rule-subjects,safety,search-pages,sources,terms-es,topics,zip}.json',
  ],
  { eager: true, import: 'default' },
);
const dictionaries = import.meta.glob<Dictionary>('../../data/??/{holidays,plan,providers,questions,regions,routing,shared}.json', {
  eager: true,
  import: 'default',
});

/** The caller names the shape: the file was checked against it at build time. */
function file(name: string): unknown {
  const content = files[`../../data/${name}`];
  if (content === undefined) throw new Error(`data/${name} is missing.`);
  return content;
}

function load(locale: Locale) {
  const within = <T>(name: string, value: T): T => translated(value, dictionaries[`../../data/${locale}/${name}.json`]);
  const regions: readonly Region[] = within(
    'regions',
    REGION_IDS.map((id) => file(`regions/${id}.json`) as Region),
  );
  const shared = within('shared', file('shared.json') as Shared);
  const source: lookUp.FactSource = { regions, shared };
  const regionById = new Map(regions.map((region) => [region.id, region]));
  return {
    regions,
    shared,
    hosts: file('hosts.json') as Hosts,
    holidays: within('holidays', file('holidays.json') as Holidays),
    routing: within('routing', file('routing.json') as Routing),
    questions: within('questions', file('questions.json') as Questions),
    bills: file('bills.json') as BillsData,
    providers: within('providers', providersFile),
    /** What stands at the foot of every page. */
    notice: within('plan', { notice: site.notice }).notice,

    /** @throws for an id that `isRegionId` would refuse */
    regionOf: (id: RegionId): Region => {
      const region = regionById.get(id);
      if (!region) throw new RangeError(`There is no region "${id}". The regions are: ${REGION_IDS.join(', ')}.`);
      return region;
    },

    // As in `facts/look-up.ts`, for the facts of `data/`.
    groupOf: (key: string, region?: RegionId): FactGroup | undefined => lookUp.groupOf(source, key, region),
    factsOf: <Kind extends lookUp.FactKind>(key: string, kind: Kind, region?: RegionId): lookUp.FactOf<Kind>[] =>
      lookUp.factsOf(source, key, kind, region),
    factOf: <Kind extends lookUp.FactKind>(key: string, kind: Kind, region?: RegionId): lookUp.FactOf<Kind> | undefined =>
      lookUp.factOf(source, key, kind, region),
    needFact: <Kind extends lookUp.FactKind>(key: string, kind: Kind, region?: RegionId): lookUp.FactOf<Kind> =>
      lookUp.needFact(source, key, kind, region),
  };
}

export type Catalog = ReturnType<typeof load>;

const loaded = new Map<Locale, Catalog>();

/** Everything, with its texts in a language. Pages and answers for people take it; what shows no text takes the exports below. */
export function catalogIn(locale: Locale): Catalog {
  const catalog = loaded.get(locale) ?? load(locale);
  loaded.set(locale, catalog);
  return catalog;
}

export const { regions, shared, hosts, holidays, routing, questions, bills, providers, regionOf, groupOf, factsOf, factOf, needFact } =
  catalogIn(DEFAULT_LOCALE);
