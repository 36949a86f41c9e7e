import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { instantOf, toRfc3339 } from '#domain/time/clock.ts';
import { statusAt, type HolidayTable, type Hours, type Weekday } from '#domain/time/hours.ts';
import { modelAnswer } from '../support/hours-model.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ZONES = [
  'America/Los_Angeles',
  'America/Denver',
  'America/New_York',
  'Pacific/Honolulu',
  // Zones whose days are odd: no midnight, two midnights, half hours, quarter hours, a change of two hours.
  'America/Havana',
  'Africa/Cairo',
  'America/Nuuk',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Antarctica/Troll',
  'Asia/Kathmandu',
];

function clockChanges(zone: string): number[] {
  const changes: number[] = [];
  let day: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`2026-01-01T00:00[${zone}]`);
  while ((day = day.getTimeZoneTransition('next')) && day.year < 2029) changes.push(day.epochMilliseconds);
  return changes;
}
const CHANGES = new Map(ZONES.map((zone) => [zone, clockChanges(zone)]));

const anyMoment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 11, 31) });

/** Around clock changes, around the new year, or anywhere; on the minute as often as within one. */
function momentIn(zone: string): fc.Arbitrary<number> {
  const anchors = [...(CHANGES.get(zone) ?? []), Date.UTC(2027, 0, 1), Date.UTC(2027, 2, 1), Date.UTC(2028, 1, 29)];
  const near = fc.tuple(fc.constantFrom(...anchors), fc.integer({ min: -2 * DAY, max: 2 * DAY })).map(([anchor, shift]) => anchor + shift);
  return fc
    .tuple(fc.oneof({ weight: 3, arbitrary: near }, { weight: 1, arbitrary: anyMoment }), fc.constantFrom(1, 60_000, HOUR / 2))
    .map(([at, grid]) => Math.floor(at / grid) * grid);
}

const two = (value: number) => String(value).padStart(2, '0');
const anyClock = fc.integer({ min: 0, max: 1439 }).map((minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
const openClock = fc.oneof(fc.constantFrom('00:00', '01:30', '02:00', '02:30', '08:00', '22:00'), anyClock);
const closeClock = fc.oneof(fc.constantFrom('24:00', '00:00', '01:30', '02:00', '03:00', '18:00'), anyClock);
const interval = fc.record({ open: openClock, close: closeClock });
const days = fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });
const weekly = fc.array(fc.record({ days, open: openClock, close: closeClock }), { maxLength: 4 });
const monthDay = fc.constantFrom('01-01', '02-29', '03-08', '03-31', '04-01', '10-01', '10-25', '11-01', '12-24', '12-31');
const seasons = fc.array(fc.record({ from: monthDay, to: monthDay, weekly }), { maxLength: 2 });

interface Case {
  hours: Hours;
  at: number;
  holidays: HolidayTable;
}

const anyCase: fc.Arbitrary<Case> = fc.constantFrom(...ZONES).chain((timeZone) =>
  momentIn(timeZone).chain((at) => {
    const date = fc.integer({ min: -3, max: 15 }).map((shift) => new Date(at + shift * DAY).toISOString().slice(0, 10));
    const exceptions = fc.array(fc.record({ date, intervals: fc.array(interval, { maxLength: 2 }), reason: fc.constant('Moved') }), {
      maxLength: 3,
    });
    return fc.record({
      hours: fc.record<Hours>({
        timeZone: fc.constant(timeZone),
        weekly,
        seasons,
        holidays: fc.constantFrom('closed', 'open'),
        exceptions,
      }),
      at: fc.constant(at),
      holidays: fc.dictionary(date, fc.constant('Holiday'), { maxKeys: 4, noNullPrototype: true }),
    });
  }),
);

describe('statusAt, against a model that paints every minute', () => {
  it('statusAt, against a model that paints every minute agrees on open or closed, the reason, and when that changes', () => {
    fc.assert(
      fc.property(anyCase, ({ hours, at, holidays }) => {
        const { open, changesAt, reason, observed } = modelAnswer(hours, at, holidays);
        expect(statusAt(hours, at, holidays)).toEqual({
          observed,
          open,
          reason,
          closesAt: open ? changesAt : null,
          opensAt: open ? null : changesAt,
        });
      }),
      { numRuns: 400 },
    );
  });

  it('statusAt, against a model that paints every minute gives an answer that holds until the moment it names and ends there', () => {
    fc.assert(
      fc.property(anyCase, fc.double({ min: 0, max: 1, noNaN: true }), ({ hours, at, holidays }, share) => {
        const { open, closesAt, opensAt } = statusAt(hours, at, holidays);
        const validUntil = closesAt ?? opensAt ?? at + 14 * DAY;
        const later = Math.floor(at + share * (validUntil - 1 - at));
        expect(statusAt(hours, later, holidays).open).toBe(open);
        expect(statusAt(hours, validUntil - 1, holidays).open).toBe(open);
        if (closesAt ?? opensAt) expect(statusAt(hours, validUntil, holidays).open).toBe(!open);
      }),
      { numRuns: 300 },
    );
  });
});

describe('clock times, against Temporal', () => {
  it('clock times, against Temporal finds the same instant, in gaps and in hours that happen twice too', () => {
    const moment = fc.constantFrom(...ZONES).chain((zone) => fc.record({ zone: fc.constant(zone), wall: momentIn(zone) }));
    fc.assert(
      fc.property(moment, ({ zone, wall }) => {
        const local = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
        expect(instantOf(wall, zone)).toBe(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
      }),
      { numRuns: 500 },
    );
  });

  it('clock times, against Temporal writes an instant that reads back as itself', () => {
    const moment = fc.constantFrom(...ZONES).chain((zone) => fc.record({ zone: fc.constant(zone), at: momentIn(zone) }));
    fc.assert(
      fc.property(moment, ({ zone, at }) => {
        const seconds = Math.floor(at / 1000) * 1000;
        const text = toRfc3339(seconds, zone);
        expect(Date.parse(text)).toBe(seconds);
        expect(text).toBe(Temporal.Instant.fromEpochMilliseconds(seconds).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' }));
      }),
      { numRuns: 300 },
    );
  });
});
