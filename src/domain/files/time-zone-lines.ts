/** Time zones of the United States as a calendar file describes them (RFC 5545, VTIMEZONE). */
import { toRfc3339 } from '../time/clock.ts';

/**
 * From 2007 on, clocks change on the second Sunday of March and the first Sunday of November, at 2:00 (15 U.S.C. 260a, as
 * amended by Public Law 109-58, section 110). The only place that states the rule: a calendar repeats an event for
 * longer than the changes are known that pages carry.
 */
const CHANGES = {
  DAYLIGHT: ['DTSTART:20070311T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU'],
  STANDARD: ['DTSTART:20071104T020000', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU'],
} as const;

/** `-08:00` of an instant in a zone → `-0800` */
const offset = (instant: number, zone: string): string => toRfc3339(instant, zone).slice(-6).replace(':', '');

/**
 * The content lines of a zone. It must be one of the United States, with or without daylight time.
 * @param name what people call its time, in winter and in summer
 */
export function timeZoneLines(zone: string, name: string): string[] {
  const winter = offset(Date.UTC(2026, 0, 15), zone);
  const summer = offset(Date.UTC(2026, 6, 15), zone);
  const part = (kind: keyof typeof CHANGES, from: string, to: string, when: readonly string[]) => [
    `BEGIN:${kind}`,
    ...when,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `TZNAME:${name}`,
    `END:${kind}`,
  ];
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...(winter === summer
      ? part('STANDARD', winter, winter, ['DTSTART:20070101T000000'])
      : [...part('DAYLIGHT', winter, summer, CHANGES.DAYLIGHT), ...part('STANDARD', summer, winter, CHANGES.STANDARD)]),
    'END:VTIMEZONE',
  ];
}
