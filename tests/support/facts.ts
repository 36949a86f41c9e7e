/** Values of `data/` that tests expect to see: none is copied into a test, so that a changed number breaks none. */
import { groupOf, needFact } from '#domain/catalog.ts';
import { unknown } from '#domain/facts/look-up.ts';
import { phoneText } from '#domain/facts/text.ts';
import type { RegionId } from '#domain/regions/ids.ts';

/** The first number of that key in the region, as `+18005550100`. */
export const phoneOf = (region: RegionId, key = 'member-services'): string => needFact(key, 'phone', region).value;

/** The same as a person reads it, `800-555-0100`. */
export const phoneTextOf = (region: RegionId, key?: string): string => phoneText(phoneOf(region, key));

/** Why the region has no such fact, as people read it. */
export const whyUnknown = (key: string, region: RegionId): string =>
  unknown(groupOf(key, region))[0]?.reason ?? `${key} is known in ${region}`;

/** Where premiums are paid online, as an address and as people write it. */
export const PAY_ONLINE = needFact('premium-online', 'url', 'georgia').value;
export const PAY_ONLINE_TEXT = PAY_ONLINE.replace('https://', '');
