/**
 * The days on which government offices are closed and no mail comes (5 USC 6103(a) and (b)): computed, so that they hold for any year.
 * Inauguration Day, which closes offices in Washington alone, is left out.
 */
import { addDays, dateOf, weekdayOf, type LocalDate } from './deadlines.ts';
import { nthWeekday } from './nth-weekday.ts';

/** Month, and either the day or which Monday or Thursday; -1 is the last. Days run from 1 (Monday) to 7 (Sunday). */
const HOLIDAYS: readonly ({ month: number; day: number } | { month: number; weekday: number; nth: number })[] = [
  { month: 1, day: 1 },
  { month: 1, weekday: 1, nth: 3 },
  { month: 2, weekday: 1, nth: 3 },
  { month: 5, weekday: 1, nth: -1 },
  { month: 6, day: 19 },
  { month: 7, day: 4 },
  { month: 9, weekday: 1, nth: 1 },
  { month: 10, weekday: 1, nth: 2 },
  { month: 11, day: 11 },
  { month: 11, weekday: 4, nth: 4 },
  { month: 12, day: 25 },
];

function day(year: number, month: number, number: number): LocalDate {
  const date = dateOf(year, month, number);
  if (date === null) throw new RangeError(`${String(year)} has no day ${String(month)}-${String(number)}.`);
  return date;
}

/** One on a Saturday is kept on the Friday before, one on a Sunday on the Monday after. */
function observed(date: LocalDate): LocalDate {
  const weekday = weekdayOf(date);
  return weekday === 6 ? addDays(date, -1) : weekday === 7 ? addDays(date, 1) : date;
}

/** As they are kept, in order of the calendar but for New Year's Day, which may be kept in the year before. */
export const federalHolidays = (year: number): LocalDate[] =>
  HOLIDAYS.map((holiday) =>
    'day' in holiday ? observed(day(year, holiday.month, holiday.day)) : nthWeekday(year, holiday.month, holiday.weekday, holiday.nth),
  );

/** Whether that day is one. New Year's Day on a Saturday is kept on the last day of the year before. */
export function isFederalHoliday(date: LocalDate): boolean {
  const year = Number(date.slice(0, 4));
  return federalHolidays(year).includes(date) || (date.endsWith('-12-31') && federalHolidays(year + 1).includes(date));
}
