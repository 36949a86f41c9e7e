/**
 * A second reading of the rules at the top of `src/domain/time/hours.ts`, written to share nothing with it: Temporal
 * turns clock times into instants, every minute of two weeks is painted open or closed, and the answer is read off.
 */
import { Temporal } from 'temporal-polyfill';
import type { HolidayTable, Hours, Interval } from '#domain/time/hours.ts';

const MINUTE = 60_000;
const MINUTES = 14 * 24 * 60;

export interface ModelAnswer {
  open: boolean;
  /** Instant of the first change within two weeks. */
  changesAt: number | null;
  reason: string | null;
  observed: string | null;
}

/** On Friday the holiday of a Saturday, on Monday that of a Sunday, for a line that has no hours on that day of the weekend. */
function observedOn(hours: Hours, date: Temporal.PlainDate, holidays: HolidayTable): string | null {
  const today = intervalsOn(hours, date, holidays);
  const weekend = date.dayOfWeek === 5 ? date.add({ days: 1 }) : date.dayOfWeek === 1 ? date.subtract({ days: 1 }) : null;
  if (weekend === null || hours.holidays === 'open' || today.intervals.length === 0 || today.reason !== null) return null;
  // By the week that holds today: a season may begin overnight.
  return today.weekly.some(({ days }) => days.some((day) => day === weekend.dayOfWeek)) ? null : (holidays[weekend.toString()] ?? null);
}

function intervalsOn(
  hours: Hours,
  date: Temporal.PlainDate,
  holidays: HolidayTable,
): { intervals: readonly Interval[]; reason: string | null; weekly: Hours['weekly'] } {
  const exception = hours.exceptions?.find((item) => Temporal.PlainDate.from(item.date).equals(date));
  if (exception) return { intervals: exception.intervals, reason: exception.reason, weekly: [] };
  const holiday = holidays[date.toString()];
  if (hours.holidays === 'closed' && holiday !== undefined) return { intervals: [], reason: holiday, weekly: [] };
  // In a leap year, so that every day of every year has its place.
  const inYear = (day: Temporal.PlainMonthDay) => day.toPlainDate({ year: 2028 });
  const monthDay = (text: string) => inYear(Temporal.PlainMonthDay.from(text));
  const thisDay = inYear(date.toPlainMonthDay());
  const season = hours.seasons?.find(({ from, to }) => {
    const afterFrom = Temporal.PlainDate.compare(thisDay, monthDay(from)) >= 0;
    const beforeTo = Temporal.PlainDate.compare(thisDay, monthDay(to)) <= 0;
    const wraps = Temporal.PlainDate.compare(monthDay(from), monthDay(to)) > 0;
    return wraps ? afterFrom || beforeTo : afterFrom && beforeTo;
  });
  const weekly = season ? season.weekly : hours.weekly;
  return { intervals: weekly.filter(({ days }) => days.some((day) => day === date.dayOfWeek)), reason: null, weekly };
}

function instant(date: Temporal.PlainDate, clock: string, zone: string): number {
  if (clock === '24:00') return instant(date.add({ days: 1 }), '00:00', zone);
  // "compatible" is the rule of the house: forward out of a gap, the first of two.
  return date.toPlainDateTime(clock).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

export function modelAnswer(hours: Hours, at: number, holidays: HolidayTable): ModelAnswer {
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(hours.timeZone).toPlainDate();
  const base = Math.floor(at / MINUTE) * MINUTE;
  const painted = new Uint8Array(MINUTES + 1);
  for (let offset = -3; offset <= 16; offset += 1) {
    const date = today.add({ days: offset });
    for (const { open, close } of intervalsOn(hours, date, holidays).intervals) {
      const closeDate = close <= open ? date.add({ days: 1 }) : date;
      const from = (instant(date, open, hours.timeZone) - base) / MINUTE;
      const to = (instant(closeDate, close, hours.timeZone) - base) / MINUTE;
      for (let minute = Math.max(from, 0); minute < to && minute <= MINUTES; minute += 1) painted[minute] = 1;
    }
  }
  const now = painted[0];
  const change = painted.findIndex((state) => state !== now);
  return {
    open: now === 1,
    changesAt: change < 0 ? null : base + change * MINUTE,
    reason: intervalsOn(hours, today, holidays).reason,
    observed: observedOn(hours, today, holidays),
  };
}
