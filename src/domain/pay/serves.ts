import type { Bill } from './bills.ts';
import type { RegionId } from '../regions/ids.ts';

/** Whether a provider takes payments for this bill of this region now. */
export function serves(provider: { serves: { bill: Bill; regions: RegionId[] }[] }, region: RegionId, bill: Bill): boolean {
  return provider.serves.some((item) => item.bill === bill && item.regions.includes(region));
}
