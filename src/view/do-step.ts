/** Where the button of an answer leads, by region. */
import type { Faq } from '#domain/articles/schema.ts';
import { factOf, type FactSource } from '#domain/facts/look-up.ts';
import { pathIn, type Locale } from '#domain/locale.ts';
import { REGION_IDS, type RegionId } from '#domain/regions/ids.ts';

export interface StepLink {
  regions: readonly RegionId[];
  href: string;
}

/** One link for each set of regions with the same address; regions whose address is not known have none. */
export function stepLinks(source: FactSource, step: NonNullable<Faq['do']>, locale: Locale): StepLink[] {
  if ('page' in step) return [{ regions: REGION_IDS, href: pathIn(locale, step.page) }];
  const byAddress = new Map<string, RegionId[]>();
  for (const { id } of source.regions) {
    const href = factOf(source, step.fact, 'url', id)?.value;
    if (href !== undefined) byAddress.set(href, [...(byAddress.get(href) ?? []), id]);
  }
  return [...byAddress].map(([href, regions]) => ({ regions, href }));
}
