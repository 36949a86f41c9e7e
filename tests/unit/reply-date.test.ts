import { describe, expect, it } from 'vitest';
import { factOf, holidays, needFact, regions } from '#domain/catalog.ts';
import type { FactOf } from '#domain/facts/look-up.ts';
import { replyDate, replyWait } from '#domain/messages/reply-date.ts';

const EAST = 'America/New_York';
const date = (at: string, zone = EAST) =>
  replyDate(Date.parse(at), zone, replyWait(factOf('message-reply-wait', 'period')), holidays.dates);

describe('the day of the answer', () => {
  it.each([
    ['an ordinary Monday', '2026-12-07T15:00:00Z', '2026-12-10'],
    ['a Friday: the weekend does not count', '2026-12-11T15:00:00Z', '2026-12-16'],
    ['a Saturday', '2026-12-12T15:00:00Z', '2026-12-16'],
    ['the day before Thanksgiving', '2026-11-25T15:00:00Z', '2026-12-01'],
    ['Thanksgiving itself', '2026-11-26T15:00:00Z', '2026-12-01'],
    ['Christmas Eve', '2026-12-24T15:00:00Z', '2026-12-30'],
    ['New Year’s Eve', '2026-12-31T15:00:00Z', '2027-01-06'],
  ])('the day of the answer for %s', (_, at, day) => {
    expect(date(at)).toBe(day);
  });

  it('the day of the answer begins with the day on the calendar of the region', () => {
    // Already Tuesday in the east, still Monday on Hawaii.
    expect(date('2026-12-08T06:00:00Z')).toBe('2026-12-11');
    expect(date('2026-12-08T06:00:00Z', 'Pacific/Honolulu')).toBe('2026-12-10');
  });

  it('the day of the answer is known in every region', () => {
    for (const { timeZone } of regions) expect(date('2026-12-07T18:00:00Z', timeZone)).toBe('2026-12-10');
  });
});

describe('how long an answer takes', () => {
  const waitOf = (value: FactOf<'period'>['value']) => replyWait({ ...needFact('message-reply-wait', 'period'), value });

  it('how long an answer takes is what the fact says, at its longest', () => {
    expect(waitOf({ amount: 5, unit: 'day' })).toMatchObject({ amount: 5, unit: 'day' });
    expect(waitOf({ amount: 2, max: 4, unit: 'business-day' })).toMatchObject({ amount: 4, unit: 'business-day' });
  });

  it('how long an answer takes is three business days where no fact counts days', () => {
    expect(replyWait(undefined)).toEqual({ amount: 3, unit: 'business-day' });
    expect(waitOf({ amount: 24, unit: 'hour' })).toEqual({ amount: 3, unit: 'business-day' });
  });
});
