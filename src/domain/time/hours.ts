/**
 * Opening hours in any IANA zone: several intervals a day, past midnight, seasons, holidays and one-day exceptions.
 *
 * An interval belongs to the local day on which it starts, so a holiday closes what would start on it and
 * lets the evening before run out. Clock times that a DST change skips move forward by the gap; times that
 * happen twice mean the first.
 */
import { DAY, instantOf, MINUTE, platformClock, wallClock, type Clock } from './clock.ts';

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
  /** A holiday of the weekend that many keep today. Whether this line does, nobody said: open or not, it may be closed. */
  observed: string | null;
}

const HORIZON_DAYS = 14;

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** Its own, since an answer about hours asks for many days: `toISOString` takes six times as long. */
function isoDate(wallDay: number): string {
  const day = new Date(wallDay);
  return `${padded(day.getUTCFullYear(), 4)}-${padded(day.getUTCMonth() + 1, 2)}-${padded(day.getUTCDate(), 2)}`;
}

/** `08:30` → 510 */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function inSeason(monthDay: string, { from, to }: Season): boolean {
  return from <= to ? monthDay >= from && monthDay <= to : monthDay >= from || monthDay <= to;
}

interface DayPlan {
  intervals: readonly Interval[];
  reason: string | null;
  observed: string | null;
}

const SATURDAY = 6;

/** On a Friday the name of Saturday's holiday, on a Monday that of Sunday's (as 5 USC 6103(b) and many offices keep them). */
function observedOn(wallDay: number, holidays: HolidayTable): string | null {
  const weekday = new Date(wallDay).getUTCDay();
  const kept = weekday === SATURDAY - 1 ? wallDay + DAY : weekday === 1 ? wallDay - DAY : null;
  return kept === null ? null : (holidays[isoDate(kept)] ?? null);
}

/** The table with the days on which offices may keep a holiday of a weekend. Where waiting longer is safer. */
export function withObserved(holidays: HolidayTable): HolidayTable {
  const kept = Object.keys(holidays).flatMap((date): [string, string][] => {
    const day = Date.parse(date);
    return [day - DAY, day + DAY].flatMap((near): [string, string][] => {
      const name = observedOn(near, { [date]: holidays[date] ?? '' });
      return name === null ? [] : [[isoDate(near), name]];
    });
  });
  return { ...Object.fromEntries(kept), ...holidays };
}

/** What a local day (its midnight, given as if it were UTC) holds. */
function planOf(hours: Hours, wallDay: number, holidays: HolidayTable): DayPlan {
  const date = isoDate(wallDay);
  const exception = hours.exceptions?.find((item) => item.date === date);
  if (exception) return { intervals: exception.intervals, reason: exception.reason, observed: null };
  const holiday = holidays[date];
  if (hours.holidays === 'closed' && holiday) return { intervals: [], reason: holiday, observed: null };
  const weekday = (new Date(wallDay).getUTCDay() || 7) as Weekday;
  const weekly = hours.seasons?.find((season) => inSeason(date.slice(5), season))?.weekly ?? hours.weekly;
  const intervals = weekly.filter(({ days }) => days.includes(weekday));
  // A line that works on that weekend closes on the day itself.
  const weekend: Weekday = weekday === SATURDAY - 1 ? SATURDAY : 7;
  const mayKeep = hours.holidays === 'closed' && intervals.length > 0 && !weekly.some(({ days }) => days.includes(weekend));
  return { intervals, reason: null, observed: mayKeep ? observedOn(wallDay, holidays) : null };
}

/** The instants at which a day's intervals start and end, in order of start. */
function spansOf(intervals: readonly Interval[], wallDay: number, zone: string, clock: Clock): [number, number][] {
  return intervals
    .map(({ open, close }): [number, number] => {
      const from = minutesOf(open);
      const to = minutesOf(close);
      const end = to > from ? to : to + 1440;
      return [instantOf(wallDay + from * MINUTE, zone, clock), instantOf(wallDay + end * MINUTE, zone, clock)];
    })
    .filter(([start, end]) => end > start)
    .sort((a, b) => a[0] - b[0]);
}

/** Whether no day is different from another, and every one is whole. */
const neverCloses = ({ weekly, seasons = [], holidays, exceptions = [] }: Hours): boolean =>
  holidays === 'open' &&
  seasons.length + exceptions.length === 0 &&
  weekly.some(({ days, open, close }) => new Set(days).size === 7 && open === '00:00' && close === '24:00');

/** As `data-open` says it, for the look: a line that may be closed is not called open. */
export const openMark = ({ open, observed }: Status): 'yes' | 'no' => (open && observed === null ? 'yes' : 'no');

/** Whether a line is open at `at` (ms since 1970), and when that changes. */
export function statusAt(hours: Hours, at: number, holidays: HolidayTable, clock: Clock = platformClock): Status {
  if (neverCloses(hours)) return { open: true, closesAt: null, opensAt: null, reason: null, observed: null };
  const zone = hours.timeZone;
  const today = Math.floor(wallClock(at, zone, clock) / DAY) * DAY;
  const plan = planOf(hours, today, holidays);
  const { reason, observed } = plan;
  const horizon = at + HORIZON_DAYS * DAY;
  const openUntil = (end: number): Status => ({ open: true, closesAt: end <= horizon ? end : null, opensAt: null, reason, observed });
  let closesAt: number | null = null;

  for (let day = today - DAY; day <= today + (HORIZON_DAYS + 1) * DAY; day += DAY) {
    const { intervals } = day === today ? plan : planOf(hours, day, holidays);
    for (const [start, end] of spansOf(intervals, day, zone, clock)) {
      if (end <= at) continue;
      if (closesAt === null) {
        if (start > at) {
          return { open: false, closesAt: null, opensAt: start <= horizon ? start : null, reason, observed };
        }
        closesAt = end;
      } else if (start <= closesAt) {
        closesAt = Math.max(closesAt, end);
      } else {
        return openUntil(closesAt);
      }
    }
  }
  if (closesAt !== null) return openUntil(closesAt);
  return { open: false, closesAt: null, opensAt: null, reason, observed };
}
