/**
 * Opening hours in any IANA zone: several intervals a day, past midnight, seasons, holidays and one-day exceptions.
 *
 * An interval belongs to the local day on which it starts, so a holiday closes what would start on it and
 * lets the evening before run out. Clock times that a DST change skips move forward by the gap; times that
 * happen twice mean the first.
 */
import { usOffsetAt } from './us-clock.ts';

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** `open` and `close` are `HH:MM`, 24-hour. `close` at or before `open` means the next day; `24:00` is midnight. */
export interface Interval {
  open: string;
  close: string;
}

export interface WeeklyInterval extends Interval {
  days: readonly Weekday[];
}

/** Applies from `from` to `to` (both `MM-DD`, inclusive, may wrap the new year) in place of `weekly`. */
export interface Season {
  from: string;
  to: string;
  weekly: readonly WeeklyInterval[];
}

export interface Hours {
  /** IANA zone in which the clock times are meant. */
  timeZone: string;
  weekly: readonly WeeklyInterval[];
  seasons?: readonly Season[] | undefined;
  /** `closed`: nothing starts on a date of the holiday table. */
  holidays: 'closed' | 'open';
  /** Dates (`YYYY-MM-DD`, local) whose intervals replace everything else; an empty list means closed. */
  exceptions?: readonly { date: string; intervals: readonly Interval[]; reason: string }[] | undefined;
}

/** Local date (`YYYY-MM-DD`) → the holiday's name. */
export type HolidayTable = Readonly<Record<string, string>>;

/** What `statusAt` needs, without what else a fact's hours carry, as an attribute of the page. */
export function hoursJson({ timeZone, weekly, seasons, holidays, exceptions }: Hours): string {
  return JSON.stringify({ timeZone, weekly, seasons, holidays, exceptions });
}

export interface Status {
  open: boolean;
  /** Instant (ms since 1970) at which this opening ends; null when closed, or not within two weeks. */
  closesAt: number | null;
  /** Instant of the next opening; null when open, or not within two weeks. */
  opensAt: number | null;
  /** Why today differs from the week's pattern: a holiday's or an exception's name. */
  reason: string | null;
  /** Instant until which this answer holds. */
  validUntil: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const HORIZON_DAYS = 14;

const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock in `zone` shows at `at`, given as if it were UTC (ms). */
function readClock(at: number, zone: string): number {
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
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Clocks change on a quarter of an hour, so one look-up holds for all of it. */
const QUARTER = 15 * MINUTE;
const MOST_OFFSETS = 4_000;
const offsets = new Map<string, number>();

/** How far clocks in `zone` are ahead of UTC at `at`, in ms. */
function offsetAt(at: number, zone: string): number {
  return usOffsetAt(at, zone) ?? readOffset(at, zone);
}

function readOffset(at: number, zone: string): number {
  const quarter = Math.floor(at / QUARTER);
  const key = `${quarter} ${zone}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    if (offsets.size >= MOST_OFFSETS) offsets.clear();
    offset = readClock(quarter * QUARTER, zone) - quarter * QUARTER;
    offsets.set(key, offset);
  }
  return offset;
}

/** Local wall-clock time of `at` in `zone`, given as if it were UTC (ms), to the second. */
const wallClock = (at: number, zone: string): number => Math.floor(at / 1000) * 1000 + offsetAt(at, zone);

/** The instant at which clocks in `zone` show `wall` (a wall-clock time given as if it were UTC). */
export function instantOf(wall: number, zone: string): number {
  const before = offsetAt(wall - DAY, zone);
  const after = offsetAt(wall + DAY, zone);
  const early = wall - Math.max(before, after);
  if (before === after || offsetAt(early, zone) === wall - early) return early;
  const late = wall - Math.min(before, after);
  if (offsetAt(late, zone) === wall - late) return late;
  return wall - before;
}

const isoDate = (wallDay: number): string => new Date(wallDay).toISOString().slice(0, 10);

function minutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

function inSeason(monthDay: string, { from, to }: Season): boolean {
  return from <= to ? monthDay >= from && monthDay <= to : monthDay >= from || monthDay <= to;
}

interface DayPlan {
  intervals: readonly Interval[];
  reason: string | null;
}

/** What a local day (its midnight, given as if it were UTC) holds. */
function planOf(hours: Hours, wallDay: number, holidays: HolidayTable): DayPlan {
  const date = isoDate(wallDay);
  const exception = hours.exceptions?.find((item) => item.date === date);
  if (exception) return { intervals: exception.intervals, reason: exception.reason };
  const holiday = holidays[date];
  if (hours.holidays === 'closed' && holiday) return { intervals: [], reason: holiday };
  const weekday = (new Date(wallDay).getUTCDay() || 7) as Weekday;
  const weekly = hours.seasons?.find((season) => inSeason(date.slice(5), season))?.weekly ?? hours.weekly;
  return { intervals: weekly.filter(({ days }) => days.includes(weekday)), reason: null };
}

/** The instants at which a day's intervals start and end, in order of start. */
function spansOf(intervals: readonly Interval[], wallDay: number, zone: string): [number, number][] {
  return intervals
    .map(({ open, close }): [number, number] => {
      const from = minutes(open);
      const to = minutes(close);
      const end = to > from ? to : to + 1440;
      return [instantOf(wallDay + from * MINUTE, zone), instantOf(wallDay + end * MINUTE, zone)];
    })
    .filter(([start, end]) => end > start)
    .sort((a, b) => a[0] - b[0]);
}

/** Whether a line is open at `at` (ms since 1970), and when that changes. */
export function statusAt(hours: Hours, at: number, holidays: HolidayTable): Status {
  const zone = hours.timeZone;
  const today = Math.floor(wallClock(at, zone) / DAY) * DAY;
  const reason = planOf(hours, today, holidays).reason;
  const horizon = at + HORIZON_DAYS * DAY;
  let closesAt: number | null = null;

  for (let day = today - DAY; day <= today + (HORIZON_DAYS + 1) * DAY; day += DAY) {
    for (const [start, end] of spansOf(planOf(hours, day, holidays).intervals, day, zone)) {
      if (end <= at) continue;
      if (closesAt === null) {
        if (start > at) {
          const opensAt = start <= horizon ? start : null;
          return { open: false, closesAt: null, opensAt, reason, validUntil: opensAt ?? horizon };
        }
        closesAt = end;
      } else if (start <= closesAt) {
        closesAt = Math.max(closesAt, end);
      } else {
        return openUntil(closesAt, horizon, reason);
      }
    }
  }
  if (closesAt !== null) return openUntil(closesAt, horizon, reason);
  return { open: false, closesAt: null, opensAt: null, reason, validUntil: horizon };
}

function openUntil(end: number, horizon: number, reason: string | null): Status {
  const closesAt = end <= horizon ? end : null;
  return { open: true, closesAt, opensAt: null, reason, validUntil: closesAt ?? horizon };
}

const ZONE_LABELS: Readonly<Record<string, string>> = {
  'America/Los_Angeles': 'PT',
  'America/Denver': 'MT',
  'America/New_York': 'ET',
  'Pacific/Honolulu': 'HT',
};

export const zoneLabel = (zone: string): string => ZONE_LABELS[zone] ?? zone;

/** `480` → `8:00 a.m.`; noon and midnight in words. */
function clockText(minute: number): string {
  const inDay = minute % 1440;
  if (inDay === 0) return 'midnight';
  if (inDay === 720) return 'noon';
  const hour = Math.floor(inDay / 60);
  return `${hour % 12 || 12}:${String(inDay % 60).padStart(2, '0')} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
}

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

function daysText(days: readonly Weekday[]): string {
  const sorted = [...days].sort((a, b) => a - b);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return '';
  if (sorted.length === 7) return 'Every day';
  const name = (day: Weekday): string => WEEKDAYS[day - 1] ?? '';
  if (sorted.length > 2 && last - first === sorted.length - 1) return `${name(first)} through ${name(last)}`;
  return sorted.map(name).join(' and ');
}

function weeklyText(weekly: readonly WeeklyInterval[], zone: string): string {
  return weekly
    .map(({ days, open, close }) => {
      const allDay = minutes(open) === 0 && minutes(close) === 1440;
      if (allDay) return days.length === 7 ? '24 hours a day, 7 days a week' : `${daysText(days)}, all day`;
      return `${daysText(days)}, ${clockText(minutes(open))} to ${clockText(minutes(close))} ${zoneLabel(zone)}`;
    })
    .join('; ');
}

/** `10-15` → `October 15` */
function monthDayText(monthDay: string): string {
  const format: Intl.DateTimeFormatOptions = { month: 'long', day: 'numeric', timeZone: 'UTC' };
  return new Date(`2000-${monthDay}T00:00:00Z`).toLocaleDateString('en-US', format);
}

/** `Monday through Friday, 8:00 a.m. to 6:00 p.m. PT, closed on major holidays` */
export function hoursText(hours: Hours): string {
  const seasons = (hours.seasons ?? []).map(
    ({ from, to, weekly }) => `; ${monthDayText(from)} to ${monthDayText(to)}: ${weeklyText(weekly, hours.timeZone)}`,
  );
  const text = [weeklyText(hours.weekly, hours.timeZone), ...seasons].join('');
  return hours.holidays === 'closed' ? `${text}, closed on major holidays` : text;
}

/** What a clock shows; `wall` as if it were UTC. */
const clockAt = (wall: number): string => clockText(Math.floor((((wall % DAY) + DAY) % DAY) / MINUTE));

/**
 * `open now · until 6:00 p.m. PT` or `closed · opens Monday 8:00 a.m. PT`. With how far the visitor's own clock is
 * ahead of UTC at an instant, in ms, and where clocks differ: `until 6:00 p.m. PT (9:00 p.m. your time)`.
 */
export function statusText(status: Status, at: number, zone: string, visitorOffset?: (instant: number) => number): string {
  const clock = (instant: number): string => {
    const offset = offsetAt(instant, zone);
    const own = visitorOffset?.(instant) ?? offset;
    const local = `${clockAt(instant + offset)} ${zoneLabel(zone)}`;
    return own === offset ? local : `${local} (${clockAt(instant + own)} your time)`;
  };
  const dayName = (instant: number): string => {
    const wall = wallClock(instant, zone);
    const distance = Math.floor(wall / DAY) - Math.floor(wallClock(at, zone) / DAY);
    if (distance === 0) return 'today at ';
    if (distance === 1) return 'tomorrow at ';
    const weekday = WEEKDAYS[(new Date(wall).getUTCDay() || 7) - 1] ?? '';
    if (distance < 7) return `${weekday} `;
    return `${weekday}, ${new Date(wall).toLocaleDateString('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' })}, at `;
  };
  const because = status.reason ? ` (${status.reason})` : '';
  if (status.open) {
    if (status.closesAt === null || status.closesAt - at > DAY) return 'open now';
    const until = clock(status.closesAt);
    return status.closesAt - at <= 30 * MINUTE ? `open now · closes soon, at ${until}` : `open now · until ${until}`;
  }
  if (status.opensAt === null) return `closed${because}`;
  return `closed${because} · opens ${dayName(status.opensAt)}${clock(status.opensAt)}`;
}

/** RFC 3339 with the zone's own offset, as in `2026-11-27T08:00:00-08:00`. */
export function toRfc3339(instant: number, zone: string): string {
  const offset = Math.round(offsetAt(instant, zone) / MINUTE);
  const sign = offset < 0 ? '-' : '+';
  const size = Math.abs(offset);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${new Date(wallClock(instant, zone)).toISOString().slice(0, 19)}${sign}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
