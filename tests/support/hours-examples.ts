/** Hours and instants to write examples with. */
import { statusAt, type HolidayTable, type Hours, type Weekday } from '#domain/time/hours.ts';
import { statusText } from '#domain/time/hours-text.ts';
import { languageIn } from '../../src/words/index.ts';

export const ENGLISH = languageIn('en');

export const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
export const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];

export const PACIFIC = 'America/Los_Angeles';
export const MOUNTAIN = 'America/Denver';
export const EASTERN = 'America/New_York';
export const HAWAII = 'Pacific/Honolulu';

export const HOLIDAYS: HolidayTable = { '2026-11-26': 'Thanksgiving Day', '2026-12-25': 'Christmas Day', '2027-01-01': "New Year's Day" };

/** Monday to Friday, 8:00 to 18:00, closed on holidays, unless told otherwise. */
export function hoursWith(changes: Partial<Hours> = {}): Hours {
  return { timeZone: PACIFIC, weekly: [{ days: WORKDAYS, open: '08:00', close: '18:00' }], holidays: 'closed', ...changes };
}

/** The status at an RFC 3339 instant, with its own instants as ISO text. */
export function statusOn(hours: Hours, at: string) {
  const status = statusAt(hours, Date.parse(at), HOLIDAYS);
  const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString().replace(':00.000Z', 'Z'));
  return { open: status.open, closesAt: iso(status.closesAt), opensAt: iso(status.opensAt), reason: status.reason };
}

export function textOn(hours: Hours, at: string): string {
  const instant = Date.parse(at);
  return statusText(statusAt(hours, instant, HOLIDAYS), instant, hours.timeZone, ENGLISH);
}
