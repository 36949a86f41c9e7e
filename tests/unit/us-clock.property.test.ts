import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { readData } from '../../build/data/read-data.ts';
import { usOffsetAt } from '#domain/time/us-clock.ts';
import { platformOffset } from '../support/platform-offset.ts';
import { ROOT } from '../support/root.ts';

const zones = [...new Set(readData(ROOT).regions.map(({ timeZone }) => timeZone))];
const FROM = Date.UTC(2007, 0, 2);
const UNTIL = Date.UTC(2027, 11, 31);

describe.each(zones)('clocks in %s', (zone) => {
  it('stand as the platform says, at any moment of the years whose law is known', () => {
    fc.assert(
      fc.property(fc.integer({ min: FROM, max: UNTIL }), (at) => {
        expect(usOffsetAt(at, zone)).toBe(platformOffset(at, zone));
      }),
      { numRuns: 2_000 },
    );
  });

  it('change in the very second in which the platform changes them', () => {
    let now = Temporal.Instant.fromEpochMilliseconds(FROM).toZonedDateTimeISO(zone);
    for (let next = now.getTimeZoneTransition('next'); next && next.epochMilliseconds < UNTIL; next = now.getTimeZoneTransition('next')) {
      const at = next.epochMilliseconds;
      expect([usOffsetAt(at - 1, zone), usOffsetAt(at, zone)]).toEqual([platformOffset(at - 1, zone), platformOffset(at, zone)]);
      now = next;
    }
  });

  it.each(['2006-07-01T00:00:00Z', '2028-07-01T00:00:00Z'])('are not guessed at %s', (instant) => {
    expect(usOffsetAt(Date.parse(instant), zone)).toBeNull();
  });
});

it.each(['Europe/Berlin', 'America/Phoenix', 'constructor'])('knows nothing of %s', (zone) => {
  expect(usOffsetAt(Date.UTC(2026, 6, 1), zone)).toBeNull();
});
