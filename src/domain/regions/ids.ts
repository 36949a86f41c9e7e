/** A region is where the plan contract is, not where a person stands. `data/regions.json` names them. */
import { cookieValue } from '../text/cookie.ts';
import ids from '../../../data/regions.json' with { type: 'json' };

/** An id of `data/regions.json`. What comes from outside becomes one through `isRegionId`. */
export type RegionId = string;

/** In the order in which they are offered. */
export const REGION_IDS: readonly RegionId[] = ids;

export function isRegionId(value: unknown): value is RegionId {
  return typeof value === 'string' && REGION_IDS.includes(value);
}

/** One of the three cookies this site sets. The value is a region id and nothing else. */
export const REGION_COOKIE = '__Host-region';

/** Reads the chosen region out of a `Cookie` header or `document.cookie`; null for none or for an id we do not know. */
export function regionFromCookie(header: string | null | undefined): RegionId | null {
  const value = cookieValue(header, REGION_COOKIE);
  return isRegionId(value) ? value : null;
}
