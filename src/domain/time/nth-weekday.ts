import { addDays, dateOf, daysInMonth, weekdayOf, type LocalDate } from './deadlines.ts';

/**
 * "The second Monday of November": `weekday` runs from 1 (Monday) to 7 (Sunday), `nth` from 1; -1 is the last.
 * @throws RangeError for a month that the calendar has not
 */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): LocalDate {
  const end = dateOf(year, month, nth < 0 ? daysInMonth(year, month) : 1);
  if (end === null) throw new RangeError(`${String(year)} has no month ${String(month)}.`);
  if (nth < 0) return addDays(end, -((weekdayOf(end) - weekday + 7) % 7));
  return addDays(end, ((weekday - weekdayOf(end) + 7) % 7) + (nth - 1) * 7);
}
