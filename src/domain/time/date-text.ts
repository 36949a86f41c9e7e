/** Days, months and weekdays in words, as a language writes them. A date is a local calendar day, `YYYY-MM-DD`. */
import { utcOf, type LocalDate } from './deadlines.ts';
import type { Weekday } from './hours.ts';

const FORMS = {
  day: { month: 'long', day: 'numeric', year: 'numeric' },
  longDate: { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  monthDay: { month: 'long', day: 'numeric' },
  monthName: { month: 'long' },
  weekday: { weekday: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** By language and form. Making one takes a hundred times as long as using it, and one answer about hours names many days. */
const formats = new Map<string, Intl.DateTimeFormat>();

function textOf(at: number, locale: string, form: keyof typeof FORMS): string {
  const key = `${locale} ${form}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale, { ...FORMS[form], timeZone: 'UTC' })));
  return format.format(at);
}

/** `2026-11-21` → `November 21, 2026` */
export function dayText(date: LocalDate, locale: string): string {
  return textOf(utcOf(date), locale, 'day');
}

/** `2027-02-28` → `Sunday, February 28, 2027` */
export function longDate(date: LocalDate, locale: string): string {
  return textOf(utcOf(date), locale, 'longDate');
}

/** `2027-03` → `March 2027` */
export function monthText(month: string, locale: string): string {
  return textOf(utcOf(`${month}-01`), locale, 'month');
}

/** `10-15` → `October 15` */
export function monthDayText(monthDay: string, locale: string): string {
  // A leap year has every day.
  return textOf(utcOf(`2000-${monthDay}`), locale, 'monthDay');
}

/** `3` → `March` */
export function monthName(month: number, locale: string): string {
  return textOf(Date.UTC(2000, month - 1, 1), locale, 'monthName');
}

/** `1` → `Monday` */
export function weekdayName(weekday: Weekday, locale: string): string {
  // 2001 began on a Monday.
  return textOf(Date.UTC(2001, 0, weekday), locale, 'weekday');
}
