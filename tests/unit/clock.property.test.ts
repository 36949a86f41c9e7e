import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { clockFrom, findClockChanges, MINUTE } from '#domain/time/clock.ts';
import { readData } from '../../build/data/read-data.ts';
import { platformOffset } from '../support/platform-offset.ts';
import { ROOT } from '../support/root.ts';

const zones = [...new Set(readData(ROOT).regions.map(({ timeZone }) => timeZone))];
const odd = ['America/Havana', 'Africa/Cairo', 'Australia/Lord_Howe', 'Antarctica/Troll', 'Asia/Kathmandu'];
const FROM = Date.UTC(2026, 10, 20);
const UNTIL = Date.UTC(2029, 4, 21);
const changes = findClockChanges([...zones, ...odd], FROM, UNTIL);
/** Fails when the changes alone cannot answer. */
const clock = clockFrom(changes, () => NaN);

describe.each([...zones, ...odd])('the clock changes found for %s', (zone) => {
  it('the clock changes of each zone tell the offset that the platform tells, at any moment between start and end', () => {
    fc.assert(
      fc.property(fc.integer({ min: FROM, max: UNTIL - 1 }), (at) => {
        expect(clock(at, zone)).toBe(platformOffset(at, zone));
      }),
      { numRuns: 500 },
    );
  });

  it('the clock changes of each zone are those of the platform, to the second, and no others', () => {
    const expected: number[] = [];
    let now = Temporal.Instant.fromEpochMilliseconds(FROM).toZonedDateTimeISO(zone);
    for (let next = now.getTimeZoneTransition('next'); next && next.epochMilliseconds < UNTIL; next = now.getTimeZoneTransition('next')) {
      expected.push(next.epochMilliseconds);
      now = next;
    }
    expect(changes.zones[zone]?.slice(1).map(([minute]) => minute * MINUTE)).toEqual(expected);
  });
});

describe('a clock made of known changes', () => {
  const asks = clockFrom(changes, (at, zone) => platformOffset(at, zone) + 0.5);
  const asked = (at: number, zone: string) => asks(at, zone) === platformOffset(at, zone) + 0.5;

  it.each(zones)('a clock made of known changes asks the platform before its start and after its end in %s', (zone) => {
    expect([FROM - 1, FROM, UNTIL - 1, UNTIL].map((at) => asked(at, zone))).toEqual([true, false, false, true]);
  });

  it.each(['Europe/Berlin', 'America/Phoenix'])(
    'a clock made of known changes asks the platform about %s, which it does not know',
    (zone) => {
      expect(asked(Date.UTC(2027, 6, 1), zone)).toBe(true);
    },
  );
});
