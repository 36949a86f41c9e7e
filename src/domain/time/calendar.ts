/**
 * Enrolment windows on a day: which are open, which open soon. Today is always given. The browser uses the second half
 * with the days that a page carries.
 */
import type { Coverage } from '../contact/coverage.ts';
import type { Calendar, EnrollmentWindow } from './calendar-schema.ts';
import { addDays, addMonths, dateOf, daysInMonth, type LocalDate } from './deadlines.ts';
import { nthWeekday } from './nth-weekday.ts';

/** A window under its id in `data/calendar.json`. */
export type NamedWindow = EnrollmentWindow & { id: string };

/** A window in one year. */
export interface Opening {
  opens: LocalDate;
  /** The last day; with `certainty: limit`, the last that the law allows. */
  closes: LocalDate;
  /** The day to name: the last one for cover from January, else the last day. */
  chooseBy: LocalDate;
  planYear: number;
}

const ORDER = ['first', 'second', 'third', 'fourth'];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A day of the file in a year: `10-15`, `second Monday of November`, or a whole date, which has its own year. */
export function dayIn(text: string, year: number): LocalDate {
  if (/^\d{4}-/.test(text)) return text;
  const [order = '', weekday = '', , monthName = ''] = text.split(' ');
  const [, month, day] = (/^(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  if (month !== undefined && day !== undefined) {
    const date = dateOf(year, month, Math.min(day, daysInMonth(year, month)));
    if (date !== null) return date;
  }
  const [inMonth, onDay, nth] = [MONTHS.indexOf(monthName) + 1, WEEKDAYS.indexOf(weekday) + 1, ORDER.indexOf(order) + 1];
  if (inMonth === 0 || onDay === 0 || nth === 0)
    throw new RangeError(`"${text}" is no day of a year. Write it as MM-DD or "second Monday of November".`);
  return nthWeekday(year, inMonth, onDay, nth);
}

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** Whether the file names days of every year. */
export const isYearly = ({ opens }: Pick<EnrollmentWindow, 'opens'>): boolean => !/^\d{4}-/.test(opens);

function openingIn(window: EnrollmentWindow, year: number): Opening {
  const opens = dayIn(window.opens, year);
  const later = (text: string): LocalDate => {
    const date = dayIn(text, year);
    return date < opens ? dayIn(text, year + 1) : date;
  };
  const closes = later(window.closes);
  const inJanuary = window.effective !== 'next-month';
  return {
    opens,
    closes,
    chooseBy: window.chooseBy === undefined ? closes : later(window.chooseBy),
    planYear: window.planYear ?? (inJanuary ? yearOf(opens) + 1 : yearOf(opens)),
  };
}

/** How far ahead pages look. */
const MONTHS_AHEAD = 15;

/** The times at which a window is open from a day on: not over by then, and begun within fifteen months; the first one first. */
export function openingsOf(window: EnrollmentWindow, from: LocalDate): Opening[] {
  const until = addMonths(from, MONTHS_AHEAD);
  const years = isYearly(window) ? [-1, 0, 1, 2].map((step) => yearOf(from) + step) : [yearOf(window.opens)];
  return years.map((year) => openingIn(window, year)).filter(({ opens, closes }) => closes >= from && opens <= until);
}

/** Every window of a subject, in the order of the file; of all subjects without one. */
export function windowsOf({ windows }: Pick<Calendar, 'windows'>, subject?: string): NamedWindow[] {
  return Object.entries(windows)
    .filter(([, window]) => subject === undefined || window.subject === subject)
    .map(([id, window]) => ({ ...window, id }));
}

/** @throws for an id that `data/calendar.json` has not */
export function windowOf({ windows }: Pick<Calendar, 'windows'>, id: string): NamedWindow {
  const window = windows[id];
  if (!window) throw new RangeError(`data/calendar.json has no window "${id}".`);
  return { ...window, id };
}

/** Of these states, those where a window holds. */
export const statesIn = ({ jurisdictions }: EnrollmentWindow, states: readonly string[]): string[] =>
  states.filter((state) => jurisdictions.includes('US') || jurisdictions.includes(state));

/** Days of one window, as a page hands them to its script: when it opens, the day to name, the last day. */
export type Days = readonly [opens: LocalDate, chooseBy: LocalDate, closes: LocalDate];

export const daysOf = ({ opens, chooseBy, closes }: Opening): Days => [opens, chooseBy, closes];

/**
 * `open`: choose now. `late`: the day to name is over, the last possible day is not. `soon`: opens within thirty days.
 * `later`: opens after that. `over`: no day is left.
 */
export type Phase = 'open' | 'late' | 'soon' | 'later' | 'over';

const SOON_DAYS = 30;

/** What a window is on a day, and the days that this is about; null when all are over. */
export function phaseOn(all: readonly Days[], today: LocalDate): { phase: Phase; days: Days | null } {
  const days = all.filter(([, , closes]) => closes >= today).sort(([a], [b]) => a.localeCompare(b))[0];
  if (!days) return { phase: 'over', days: null };
  const [opens, chooseBy] = days;
  if (opens > today) return { phase: opens <= addDays(today, SOON_DAYS) ? 'soon' : 'later', days };
  return { phase: chooseBy < today ? 'late' : 'open', days };
}

export interface WindowOnDay {
  window: NamedWindow;
  phase: Phase;
  opening: Opening;
}

/** The windows of one person on a day that are open or open soon, those that end first at the front. */
export function windowsOn(calendar: Pick<Calendar, 'windows'>, state: string, coverage: Coverage, today: LocalDate): WindowOnDay[] {
  return windowsOf(calendar)
    .filter((window) => statesIn(window, [state]).length > 0 && window.coverages.includes(coverage))
    .flatMap((window) => {
      const [opening] = openingsOf(window, today);
      const { phase } = phaseOn(opening ? [daysOf(opening)] : [], today);
      return opening && (phase === 'open' || phase === 'late' || phase === 'soon') ? [{ window, phase, opening }] : [];
    })
    .sort((a, b) => a.opening.chooseBy.localeCompare(b.opening.chooseBy));
}
