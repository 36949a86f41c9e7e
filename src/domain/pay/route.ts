/** Where each bill of each region is paid online: one pure look-up over `data/providers.json`. */
import type { Bill } from './bills.ts';
import type { Provider, Providers } from './providers.ts';
import { serves } from './serves.ts';
import type { RegionId } from '../regions/ids.ts';

/** The one provider for a region's bill, or the reason why there is none, where `data/providers.json` gives one. */
export function routePayment(
  { providers, notOnline }: Providers,
  region: RegionId,
  bill: Bill,
): { online: true; provider: Provider } | { online: false; reason: string | null } {
  const provider = providers.find((candidate) => serves(candidate, region, bill));
  if (provider) return { online: true, provider };
  const entry = notOnline.find((item) => item.bill === bill && item.regions.includes(region));
  return { online: false, reason: entry?.reason ?? null };
}
