/**
 * How far clocks in the United States are ahead of UTC, by the rule of the law. The first question to a browser's own
 * table of zones takes an old phone a tenth of a second, in which it answers no tap.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Zones of our data: hours ahead of UTC in winter, and whether clocks change. */
const ZONES: Readonly<Record<string, { winter: number; changes: boolean }>> = {
  'America/Los_Angeles': { winter: -8, changes: true },
  'America/Denver': { winter: -7, changes: true },
  'America/New_York': { winter: -5, changes: true },
  'Pacific/Honolulu': { winter: -10, changes: false },
};

/** The years for which the law is known. It has been proposed to end the changes; later years ask the platform. */
const FIRST_YEAR = 2007;
const LAST_YEAR = 2027;

/** Midnight of the n-th Sunday of a month, as if it were UTC. */
function sunday(year: number, month: number, nth: number): number {
  const first = Date.UTC(year, month - 1, 1);
  return first + (((7 - new Date(first).getUTCDay()) % 7) + (nth - 1) * 7) * DAY;
}

/** In ms, as of `at` (ms since 1970); null for zones and years that this rule does not know. */
export function usOffsetAt(at: number, zone: string): number | null {
  const rule = Object.hasOwn(ZONES, zone) ? ZONES[zone] : undefined;
  const winter = (rule?.winter ?? 0) * HOUR;
  const year = new Date(at + winter).getUTCFullYear();
  if (!rule || year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (!rule.changes) return winter;
  // At 2:00 on the clock that ends: in winter time in March, in summer time in November.
  const summerFrom = sunday(year, 3, 2) + 2 * HOUR - winter;
  const summerTo = sunday(year, 11, 1) + 1 * HOUR - winter;
  return at >= summerFrom && at < summerTo ? winter + HOUR : winter;
}
