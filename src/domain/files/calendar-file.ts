/** Calendar files (RFC 5545) with one event: once, or every month; all day, or in the morning of a time zone. */
import { contentLines, escapeText } from './content-lines.ts';
import { addDays, type LocalDate } from '../time/deadlines.ts';

export interface CalendarEvent {
  /** Name of the site that makes the file, and the language of its words. */
  site: string;
  locale: string;
  /** Globally unique. A file with the same uid replaces the event of an earlier one. */
  uid: string;
  /** When the file is made, in ms since 1970. */
  stampedAt: number;
  /** The day; the first one, when it repeats. */
  date: LocalDate;
  summary: string;
  description?: string;
  url?: string;
  /** Repeats each month on this day; -1 is the last of the month. `date` must be such a day. */
  monthlyOn?: number;
  /**
   * Shows an alarm this many days before, at 9 in the morning. 0 is the day itself: the event is then at 9 too, wherever
   * its reader is. Outlook takes an alarm after the start of an event for one as long before it (MS-OXCICAL, component VALARM).
   */
  remindDaysBefore?: number;
  /** The event is at 9 in the morning of this zone, with an alarm of its own; without, it is all day, or at 9 anywhere. `lines`: see `time-zone-lines.ts`. */
  timeZone?: { id: string; lines: readonly string[] };
}

const basicDate = (date: LocalDate): string => date.replaceAll('-', '');
const utcTime = (at: number): string => new Date(at).toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');

/** An all-day event starts at midnight, so 9:00 of an earlier day is so many hours before. */
const trigger = (days: number): string => `-PT${days * 24 - 9}H`;
/** An event at 9:00 starts when its alarm rings. */
const triggerAtNine = (days: number): string => (days === 0 ? 'PT0S' : `-P${days}D`);

function alarmLines(summary: string, when: string): string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escapeText(summary)}`, `TRIGGER:${when}`, 'END:VALARM'];
}

/** The file's text. Serve or save it as `text/calendar`. */
export function calendarFile(event: CalendarEvent): string {
  const { site, locale, uid, stampedAt, date, summary, description, url, monthlyOn, remindDaysBefore, timeZone } = event;
  const isAllDay = timeZone === undefined && remindDaysBefore !== 0;
  const zone = timeZone === undefined ? '' : `;TZID=${timeZone.id}`;
  const when = isAllDay
    ? [`DTSTART;VALUE=DATE:${basicDate(date)}`, `DTEND;VALUE=DATE:${basicDate(addDays(date, 1))}`]
    : [`DTSTART${zone}:${basicDate(date)}T090000`, 'DURATION:PT30M'];
  const days = remindDaysBefore === undefined ? [] : [remindDaysBefore];
  const triggers = isAllDay ? days.map(trigger) : [...new Set([...days, 0])].map(triggerAtNine);
  return contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapeText(`-//${site}//Reminders//${locale.toUpperCase()}`)}`,
    'CALSCALE:GREGORIAN',
    ...(timeZone?.lines ?? []),
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utcTime(stampedAt)}`,
    ...when,
    ...(monthlyOn === undefined ? [] : [`RRULE:FREQ=MONTHLY;BYMONTHDAY=${monthlyOn}`]),
    `SUMMARY:${escapeText(summary)}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    'TRANSP:TRANSPARENT',
    ...triggers.flatMap((at) => alarmLines(summary, at)),
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}
