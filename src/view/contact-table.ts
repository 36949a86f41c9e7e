/** Every rule of contact routing in a form to read: who gets which ways of contact, in which order. */
import { catalogIn, type Catalog } from '#domain/catalog.ts';
import { routeContact } from '#domain/contact/route.ts';
import { COVERAGES } from '#domain/contact/coverage.ts';
import { capital } from './capital.ts';
import type { Locale } from '#domain/locale.ts';
import type { RegionId } from '#domain/regions/ids.ts';
import { listText } from '#domain/text/list.ts';
import type { Words } from '../words/index.ts';

export interface RoutingRow {
  regions: string;
  coverages: string;
  /** Labels of the channels, best first. */
  ways: string[];
}

const labels = (catalog: Catalog, topic: string, region: RegionId, coverage: (typeof COVERAGES)[number] | null): string[] => [
  ...new Set(routeContact(catalog, { region, topic, coverage }).map(({ label, key }) => catalog.groupOf(key, region)?.title ?? label)),
];

/** Rows with the same ways are one row, so that the table shows where people really differ. */
export function routingRows(topic: string, { locale, words }: { locale: Locale; words: Words }): RoutingRow[] {
  const { contactTable } = words;
  const catalog = catalogIn(locale);
  const byWays = new Map<string, Map<string, string[]>>();
  for (const { id, name } of catalog.regions) {
    const usual = labels(catalog, topic, id, null).join('\n');
    const differing = COVERAGES.map(
      (coverage) => [catalog.routing.coverage[coverage].title, labels(catalog, topic, id, coverage).join('\n')] as const,
    );
    for (const [who, ways] of [[contactTable.anyCoverage, usual] as const, ...differing.filter(([, ways]) => ways !== usual)]) {
      const rows = byWays.get(ways) ?? new Map<string, string[]>();
      byWays.set(ways, rows.set(who, [...(rows.get(who) ?? []), name]));
    }
  }
  return [...byWays].flatMap(([ways, rows]) =>
    [...rows].map(([who, names]) => ({
      regions: names.length === catalog.regions.length ? contactTable.everyRegion : listText(names, locale),
      coverages: capital(who),
      ways: ways.split('\n'),
    })),
  );
}
