/** Payment addresses as letters print them and people type them: `/pay?r=GA&b=premium`, `/pay/ncal/rx`. */
import type { Region } from '../facts/schema.ts';
import { BILLS, isBill, type Bill } from './bills.ts';
import type { BillsData } from './bill-schema.ts';
import { isRegionId, type RegionId } from '../regions/ids.ts';
import { urls } from '../urls.ts';
import { compact } from '../text/compact.ts';

/** What people write in the address of a payment page, and what it means. */
export interface PayNames {
  regions: ReadonlyMap<string, RegionId>;
  bills: ReadonlyMap<string, Bill>;
}

interface PayNamesSource {
  regions: readonly Pick<Region, 'id' | 'name' | 'alsoCalled' | 'planSlugs' | 'states'>[];
  bills: BillsData;
}

export function payNames({ regions, bills }: PayNamesSource): PayNames {
  const words = BILLS.flatMap((bill) => [bill, ...bills[bill].alsoTyped].map((word) => [compact(word), bill] as const));
  return { regions: regionNames(regions), bills: new Map(words) };
}

/** Every name that means one region and no other. `CA` and `WA` mean two, so they are in none. */
function regionNames(regions: PayNamesSource['regions']): PayNames['regions'] {
  const meanings = new Map<string, Set<RegionId>>();
  for (const { id, name, alsoCalled, states } of regions) {
    for (const text of [name, ...alsoCalled, ...states]) {
      const key = compact(text);
      meanings.set(key, (meanings.get(key) ?? new Set()).add(id));
    }
  }
  const single = [...meanings].flatMap(([key, ids]): [string, RegionId][] => {
    const [only, ...others] = ids;
    return only && others.length === 0 ? [[key, only]] : [];
  });
  const own = regions.flatMap(({ id, planSlugs = [] }) => [id, ...planSlugs].map((slug): [string, RegionId] => [compact(slug), id]));
  return new Map([...single, ...own]);
}

/**
 * The address that a region and a bill in anyone's words mean: as near as they tell, down to the choice of both.
 * Null when neither is known. Always a path of this site, made of our own words only.
 */
export function payAddress({ regions, bills }: PayNames, regionText = '', billText = ''): string | null {
  const region = isRegionId(regionText) ? regionText : regions.get(compact(regionText));
  const bill = isBill(billText) ? billText : bills.get(compact(billText));
  if (region) return bill ? urls.payStep(region, bill) : urls.payRegion(region);
  return bill ? `${urls.pay()}#${bill}` : null;
}
