/** The last day that a rule of law leaves, on the safe side: nobody should lose a right because a clock was read kindly. */
import type { CountsFrom, Rule } from '../facts/rule-schema.ts';
import { addDays, addPeriod, weekdayOf, type LocalDate } from './deadlines.ts';
import { isFederalHoliday } from './federal-holidays.ts';

/** A period, and what it runs from. */
export interface Clock {
  period: NonNullable<Rule['period']>;
  from: CountsFrom;
}

export interface RuleDeadline {
  /** The last day, counted from the date that was given. */
  last: LocalDate;
  /** `last`, or the last working day before it. */
  actBy: LocalDate;
  /** Why `last` is a bad day to act; null on a working day. */
  closed: 'weekend' | 'holiday' | null;
  /** The rule counts from the day a letter came; its printed date is earlier, so we counted from that. */
  early: boolean;
}

const isWeekend = (date: LocalDate): boolean => weekdayOf(date) > 5;

/** Why offices and mail rest on that day; null when they work. */
export function closedOn(date: LocalDate): RuleDeadline['closed'] {
  if (isWeekend(date)) return 'weekend';
  return isFederalHoliday(date) ? 'holiday' : null;
}

/** The day itself, or the last working day before it. */
export function workdayBy(date: LocalDate): LocalDate {
  let day = date;
  while (closedOn(day) !== null) day = addDays(day, -1);
  return day;
}

/** Working days after `date`, one by one. */
function addWorkdays(date: LocalDate, amount: number): LocalDate {
  let day = date;
  for (let left = amount; left > 0;) {
    day = addDays(day, 1);
    if (closedOn(day) === null) left -= 1;
  }
  return day;
}

/**
 * `date`: the date on the letter, or of what happened. Of a range, the shorter time counts.
 * @throws RangeError for hours, which end on no day, and for a text that is no day
 */
export function ruleDeadline({ period, from }: Clock, date: LocalDate): RuleDeadline {
  const last = period.unit === 'business-day' ? addWorkdays(date, period.amount) : addPeriod(date, period, {});
  return { last, actBy: workdayBy(last), closed: closedOn(last), early: from === 'notice-received' };
}
