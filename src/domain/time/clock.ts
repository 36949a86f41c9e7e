/** What clocks show in a time zone, and back. Wall-clock times are given as if they were UTC, in ms since 1970. */

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** How far clocks in `zone` (IANA) are ahead of UTC at `at` (ms since 1970), in ms. */
export type Clock = (at: number, zone: string) => number;

/** When the clocks of some zones change: what a page carries, so that no phone has to ask its own table of zones. */
export interface ClockChanges {
  /** Minutes since 1970. What comes later is not known. */
  until: number;
  /** For each zone, from which minute (since 1970) it is how many minutes ahead of UTC; in order of time. */
  zones: Readonly<Record<string, readonly (readonly [from: number, offset: number])[]>>;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The platform's own table of time zones. The first question to it takes an old phone a tenth of a second. */
export const platformClock: Clock = (at, zone) => {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const second = Math.floor(at / 1000) * 1000;
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(second)) part[type] = Number(value);
  return Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour'], part['minute'], part['second']) - second;
};

const WEEK = 7 * DAY;

/** The changes from `from` to `until` (ms since 1970, whole minutes). No zone changes its clocks twice in a week. */
export function findClockChanges(zones: readonly string[], from: number, until: number, clock: Clock = platformClock): ClockChanges {
  const changesOf = (zone: string): [number, number][] => {
    const entry = (at: number): [number, number] => [at / MINUTE, clock(at, zone) / MINUTE];
    const changes = [entry(from)];
    for (let at = from; at < until; at += WEEK) {
      let [before, after] = [at, Math.min(at + WEEK, until)];
      if (clock(before, zone) === clock(after, zone)) continue;
      while (after - before > MINUTE) {
        const middle = Math.floor((before + after) / 2 / MINUTE) * MINUTE;
        if (clock(middle, zone) === clock(before, zone)) before = middle;
        else after = middle;
      }
      changes.push(entry(after));
    }
    return changes;
  };
  return { until: until / MINUTE, zones: Object.fromEntries([...new Set(zones)].map((zone) => [zone, changesOf(zone)])) };
}

/** The clock of known changes. For other zones and times it asks `beyond`. */
export function clockFrom({ until, zones }: ClockChanges, beyond: Clock = platformClock): Clock {
  return (at, zone) => {
    const minute = at / MINUTE;
    const changes = Object.hasOwn(zones, zone) ? zones[zone] : undefined;
    if (!changes || minute >= until) return beyond(at, zone);
    let offset: number | undefined;
    for (const [from, ahead] of changes) {
      if (from > minute) break;
      offset = ahead;
    }
    return offset === undefined ? beyond(at, zone) : offset * MINUTE;
  };
}

/** What clocks in `zone` show at `at`, to the second. */
export const wallClock = (at: number, zone: string, clock: Clock = platformClock): number => Math.floor(at / 1000) * 1000 + clock(at, zone);

/**
 * The instant at which clocks in `zone` show `wall`. A time that a change skips moves forward by the gap; one that
 * happens twice means the first.
 */
export function instantOf(wall: number, zone: string, clock: Clock = platformClock): number {
  const before = clock(wall - DAY, zone);
  const after = clock(wall + DAY, zone);
  const early = wall - Math.max(before, after);
  if (before === after || clock(early, zone) === wall - early) return early;
  const late = wall - Math.min(before, after);
  if (clock(late, zone) === wall - late) return late;
  return wall - before;
}

/** RFC 3339 with the zone's own offset, as in `2026-11-27T08:00:00-08:00`. */
export function toRfc3339(instant: number, zone: string, clock: Clock = platformClock): string {
  const offset = Math.round(clock(instant, zone) / MINUTE);
  const sign = offset < 0 ? '-' : '+';
  const size = Math.abs(offset);
  const pad = (value: number): string => String(value).padStart(2, '0');
  const wall = new Date(wallClock(instant, zone, clock)).toISOString().slice(0, 19);
  return `${wall}${sign}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
