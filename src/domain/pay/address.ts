/** Payment addresses as letters print them and people type them: `/pay?r=GA&b=premium`, `/pay/ncal/rx`. */
import type { Region } from '../facts/schema.ts';
import { isBill, type Bill } from './bills.ts';
import { isRegionId, type RegionId } from '../regions/ids.ts';
import { urls } from '../urls.ts';

/** Regions as the addresses of the plan's own site name them. */
const PLAN_SLUGS: Readonly<Record<string, RegionId>> = {
  'maryland-virginia-washington-dc': 'mid-atlantic',
  'oregon-washington': 'northwest',
  'colorado-denver-boulder-mountain-northern': 'colorado',
};

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
export function regionNames(regions: readonly Pick<Region, 'id' | 'name' | 'alsoCalled' | 'states'>[]): RegionNames {
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
  const own = [...regions.map(({ id }): [string, RegionId] => [id, id]), ...Object.entries(PLAN_SLUGS)];
  return new Map([...single, ...own.map(([slug, id]): [string, RegionId] => [plain(slug), id])]);
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
