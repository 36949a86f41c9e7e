/** Payment addresses as letters print them and people type them: `/pay?r=GA&b=premium`, `/pay/ncal/rx`. */
import type { Region } from '../facts/schema.ts';
import { isBill, type Bill } from './bills.ts';
import { isRegionId, type RegionId } from '../regions/ids.ts';
import { urls } from '../urls.ts';

const BILL_WORDS: Readonly<Record<Bill, readonly string[]>> = {
  premium: ['p', 'premiums', 'monthly', 'dues', 'membership', 'plan'],
  medical: ['m', 'care', 'visit', 'doctor', 'hospital'],
  pharmacy: ['rx', 'drug', 'drugs', 'medicine', 'prescription', 'prescriptions'],
  guest: ['g', 'someone-else', 'family', 'other'],
};

/** Letters and digits alone, so that `N. California` and `n-california` are one. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

const bills = new Map(
  Object.entries(BILL_WORDS).flatMap(([bill, words]) => [bill, ...words].map((word) => [plain(word), bill as Bill] as const)),
);

export type RegionNames = ReadonlyMap<string, RegionId>;

/** Every name that means one region and no other. `CA` and `WA` mean two, so they are in none. */
export function regionNames(regions: readonly Pick<Region, 'id' | 'name' | 'alsoCalled' | 'planSlugs' | 'states'>[]): RegionNames {
  const meanings = new Map<string, Set<RegionId>>();
  for (const { id, name, alsoCalled, states } of regions) {
    for (const text of [name, ...alsoCalled, ...states]) {
      const key = plain(text);
      meanings.set(key, (meanings.get(key) ?? new Set()).add(id));
    }
  }
  const single = [...meanings].flatMap(([key, ids]): [string, RegionId][] => {
    const [only, ...others] = ids;
    return only && others.length === 0 ? [[key, only]] : [];
  });
  const own = regions.flatMap(({ id, planSlugs = [] }) => [id, ...planSlugs].map((slug): [string, RegionId] => [plain(slug), id]));
  return new Map([...single, ...own]);
}

/**
 * The address that a region and a bill in anyone's words mean: as near as they tell, down to the choice of both.
 * Null when neither is known. Always a path of this site, made of our own words only.
 */
export function payAddress(names: RegionNames, regionText = '', billText = ''): string | null {
  const region = isRegionId(regionText) ? regionText : names.get(plain(regionText));
  const bill = isBill(billText) ? billText : bills.get(plain(billText));
  if (region) return bill ? urls.payStep(region, bill) : urls.payRegion(region);
  return bill ? `${urls.pay()}#${bill}` : null;
}
