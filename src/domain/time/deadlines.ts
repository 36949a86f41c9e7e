/**
 * Dates that people must not miss, from facts and one date. A date is a local calendar day, `YYYY-MM-DD`, with
 * no clock and no time zone. Functions throw a `RangeError` for a text that is not a day of the calendar.
 */
import type { KnownFact } from '../facts/schema.ts';
import type { HolidayTable } from './hours.ts';

/** `YYYY-MM-DD`, a day of the calendar. */
export type LocalDate = string;
export type DueRule = Extract<KnownFact, { kind: 'due-rule' }>['value'];
export type Period = Extract<KnownFact, { kind: 'period' }>['value'];

const DAY = 86_400_000;
const two = (value: number): string => String(value).padStart(2, '0');

/** Days in a month; `month` runs from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The parts as a date; null when the calendar has no such day between 1900 and 2199. */
export function dateOf(year: number, month: number, day: number): LocalDate | null {
  if (![year, month, day].every(Number.isInteger) || year < 1900 || year > 2199 || month < 1 || month > 12) return null;
  return day < 1 || day > daysInMonth(year, month) ? null : `${year}-${two(month)}-${two(day)}`;
}

function partsOf(date: LocalDate): [year: number, month: number, day: number] {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || dateOf(year, month, day) === null)
    throw new RangeError(`"${date}" is not a day, written YYYY-MM-DD.`);
  return [year, month, day];
}

/** Midnight of that day in UTC, in ms since 1970. */
export function utcOf(date: LocalDate): number {
  const [year, month, day] = partsOf(date);
  return Date.UTC(year, month - 1, day);
}

const daysSince1970 = (date: LocalDate): number => utcOf(date) / DAY;

/** `2027-02-28` and 1 → `2027-03-01` */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date((daysSince1970(date) + days) * DAY).toISOString().slice(0, 10);
}

/** The same day some months on; the last day of that month when it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const inYear = Math.floor(count / 12);
  const inMonth = (count % 12) + 1;
  return `${inYear}-${two(inMonth)}-${two(Math.min(day, daysInMonth(inYear, inMonth)))}`;
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return daysSince1970(to) - daysSince1970(from);
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(date: LocalDate): number {
  // 1970-01-01 was a Thursday.
  return ((((daysSince1970(date) + 3) % 7) + 7) % 7) + 1;
}

const isWorkday = (date: LocalDate, holidays: HolidayTable): boolean => {
  return weekdayOf(date) < 6 && !(date in holidays);
};

/**
 * The last day of a period that starts on `date`; that day itself is not counted. With a range, the shorter end.
 * Business days leave out weekends and the dates of `holidays`; beyond that table, only weekends.
 * Hours have no last day: a `RangeError`.
 */
export function addPeriod(date: LocalDate, { amount, unit }: Period, holidays: HolidayTable): LocalDate {
  switch (unit) {
    case 'hour':
      throw new RangeError('Hours do not end on a day. Use a period of days or longer.');
    case 'day':
      return addDays(date, amount);
    case 'week':
      return addDays(date, amount * 7);
    case 'month':
      return addMonths(date, amount);
    case 'year':
      return addMonths(date, amount * 12);
    case 'business-day': {
      let last = date;
      for (let left = amount; left > 0;) {
        last = addDays(last, 1);
        if (isWorkday(last, holidays)) left -= 1;
      }
      return last;
    }
  }
}

/** When the premium for a month of coverage (`YYYY-MM`) is due. */
export function premiumDueDate(rule: DueRule, coverageMonth: string): LocalDate {
  const first = `${coverageMonth}-01`;
  return rule === 'first-of-month' ? addDays(first, 0) : addDays(first, -1);
}

/** The day of the month on which a premium is due, month after month; -1 is the last. */
export const DUE_DAY_OF_MONTH: Readonly<Record<DueRule, number>> = { 'end-of-prior-month': -1, 'first-of-month': 1 };
