/** Where the button of an answer leads, by region. */
import type { Faq } from '#domain/articles/schema.ts';
import { factOf, type FactSource } from '#domain/facts/look-up.ts';
import { pathIn, type Locale } from '#domain/locale.ts';
import { REGION_IDS, type RegionId } from '#domain/regions/ids.ts';

export interface StepLink {
  regions: readonly RegionId[];
  href: string;
}

/** One link for each set of regions with the same address; regions without such a thing, or whose address is not known, have none. */
export function stepLinks(source: FactSource, step: NonNullable<Faq['do']>, locale: Locale): StepLink[] {
  const { regions = REGION_IDS } = step;
  if ('page' in step) return [{ regions, href: pathIn(locale, step.page) }];
  const byAddress = new Map<string, RegionId[]>();
  for (const id of regions) {
    const href = factOf(source, step.fact, 'url', id)?.value;
    if (href !== undefined) byAddress.set(href, [...(byAddress.get(href) ?? []), id]);
  }
  return [...byAddress].map(([href, ids]) => ({ regions: ids, href }));
}

/** Whether every region has the same link: then it needs no choice. */
export const isForAll = ([first, ...others]: readonly StepLink[]): boolean =>
  others.length === 0 && first?.regions.length === REGION_IDS.length;
