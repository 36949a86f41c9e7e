/** Calendar files (RFC 5545) with one all-day event: once, or every month. */
import { contentLines, escapeText } from './content-lines.ts';
import { addDays, type LocalDate } from './deadlines.ts';

export interface CalendarEvent {
  /** Globally unique. A file with the same uid replaces the event of an earlier one. */
  uid: string;
  /** When the file is made, in ms since 1970. */
  stampedAt: number;
  /** The day; the first one, when it repeats. */
  date: LocalDate;
  summary: string;
  description?: string;
  /** Repeats each month on this day; -1 is the last of the month. `date` must be such a day. */
  monthlyOn?: number;
  /** Shows an alarm this many days before, at 9 in the morning. 0 is the day itself. */
  remindDaysBefore?: number;
}

const PRODUCT = '-//Member Support Center//Reminders//EN';

const basicDate = (date: LocalDate): string => date.replaceAll('-', '');
const utcTime = (at: number): string => new Date(at).toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');

/** An all-day event starts at midnight, so 9:00 of an earlier day is so many hours before. */
const trigger = (days: number): string => (days === 0 ? 'PT9H' : `-PT${days * 24 - 9}H`);

/** The file's text. Serve or save it as `text/calendar`. */
export function calendarFile(event: CalendarEvent): string {
  const { uid, stampedAt, date, summary, description, monthlyOn, remindDaysBefore } = event;
  const alarm =
    remindDaysBefore === undefined
      ? []
      : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escapeText(summary)}`, `TRIGGER:${trigger(remindDaysBefore)}`, 'END:VALARM'];
  return contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utcTime(stampedAt)}`,
    `DTSTART;VALUE=DATE:${basicDate(date)}`,
    `DTEND;VALUE=DATE:${basicDate(addDays(date, 1))}`,
    ...(monthlyOn === undefined ? [] : [`RRULE:FREQ=MONTHLY;BYMONTHDAY=${monthlyOn}`]),
    `SUMMARY:${escapeText(summary)}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    'TRANSP:TRANSPARENT',
    ...alarm,
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}
