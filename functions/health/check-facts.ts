import { factOf, type FactSource } from '#domain/facts/look-up.ts';
import type { Holidays } from '#domain/facts/schema.ts';
import { DAY } from '#domain/time/clock.ts';

/** Time for a person to look up the next years and deploy them. */
const NOTICE = 30 * DAY;

type Facts = FactSource & { holidays: Pick<Holidays, 'dates'> };

/**
 * Whether what every contact answer stands on is there: a phone of Member Services for each region, and holidays to come. Without the
 * latter, lines that are closed would be called open. `now` in ms since 1970.
 */
export function checkFacts({ regions, shared, holidays }: Facts, now: number) {
  const withoutPhone = regions.filter(({ id }) => !factOf({ regions, shared }, 'member-services', 'phone', id)).map(({ id }) => id);
  const holidaysUntil = Object.keys(holidays.dates).sort().at(-1) ?? null;
  const ok = withoutPhone.length === 0 && holidaysUntil !== null && Date.parse(holidaysUntil) - now > NOTICE;
  return { ok, regions: regions.length, withoutPhone, holidaysUntil };
}
