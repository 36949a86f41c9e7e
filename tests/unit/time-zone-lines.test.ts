import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { readData } from '../../build/data/read-data.ts';
import { timeZoneLines } from '#domain/files/time-zone-lines.ts';
import { ROOT } from '../support/root.ts';

const zones = [...new Set(readData(ROOT).regions.map(({ timeZone }) => timeZone))];

/** The day of the n-th Sunday of a month. */
function sunday(year: number, month: number, nth: number): string {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.add({ days: ((7 - first.dayOfWeek) % 7) + (nth - 1) * 7 }).toString();
}

const plainOffset = (offset: string) => offset.replace(':', '');

describe.each(zones)('the lines of %s', (zone) => {
  const lines = timeZoneLines(zone, 'Local time');
  const value = (name: string) => lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1));

  it('the time zone lines give the offsets and the changes that the zone has, this year and in the next ten', () => {
    const rules = value('RRULE');
    for (let year = 2026; year <= 2036; year += 1) {
      const winter = Temporal.ZonedDateTime.from(`${year}-01-15T12:00[${zone}]`);
      const summer = Temporal.ZonedDateTime.from(`${year}-07-15T12:00[${zone}]`);
      if (rules.length === 0) {
        expect([winter.offset, summer.offset].map(plainOffset)).toEqual([value('TZOFFSETTO')[0], value('TZOFFSETTO')[0]]);
        continue;
      }
      expect(rules).toEqual(['FREQ=YEARLY;BYMONTH=3;BYDAY=2SU', 'FREQ=YEARLY;BYMONTH=11;BYDAY=1SU']);
      expect(value('TZOFFSETTO')).toEqual([summer.offset, winter.offset].map(plainOffset));
      expect(value('TZOFFSETFROM')).toEqual([winter.offset, summer.offset].map(plainOffset));
      const spring = winter.getTimeZoneTransition('next');
      const autumn = summer.getTimeZoneTransition('next');
      expect(spring?.toPlainDate().toString()).toBe(sunday(year, 3, 2));
      expect(autumn?.toPlainDate().toString()).toBe(sunday(year, 11, 1));
      expect(spring?.subtract({ seconds: 1 }).hour).toBe(1);
    }
  });
});
