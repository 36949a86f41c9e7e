import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holidays, regions } from '#domain/catalog.ts';
import { replyDate } from '#domain/messages/reply-date.ts';
import { ROOT } from '../support/root.ts';

const EAST = 'America/New_York';
const date = (at: string, zone = EAST, businessDays: number | null = 3) => replyDate(Date.parse(at), zone, businessDays, holidays.dates);

describe('the day of the answer', () => {
  it.each([
    ['an ordinary Monday', '2026-12-07T15:00:00Z', '2026-12-10'],
    ['a Friday: the weekend does not count', '2026-12-11T15:00:00Z', '2026-12-16'],
    ['a Saturday', '2026-12-12T15:00:00Z', '2026-12-16'],
    ['the day before Thanksgiving', '2026-11-25T15:00:00Z', '2026-12-01'],
    ['Thanksgiving itself', '2026-11-26T15:00:00Z', '2026-12-01'],
    ['Christmas Eve', '2026-12-24T15:00:00Z', '2026-12-30'],
    ['New Year’s Eve', '2026-12-31T15:00:00Z', '2027-01-06'],
    ['a Friday before a holiday that is kept on Monday', '2027-07-02T15:00:00Z', '2027-07-08'],
    ['the day before a holiday that is kept on Friday', '2027-12-23T15:00:00Z', '2027-12-29'],
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
  it('how long an answer takes is what the operator promises', () => {
    expect(date('2026-12-07T15:00:00Z', EAST, 1)).toBe('2026-12-08');
    expect(date('2026-12-07T15:00:00Z', EAST, 5)).toBe('2026-12-14');
  });

  it('how long an answer takes is not said where the operator promises nothing', () => {
    expect(date('2026-12-07T15:00:00Z', EAST, null)).toBeNull();
  });

  it('how long an answer takes is not borrowed from the plan: neither the form nor the receipt reads the plan’s promise', () => {
    for (const file of ['src/pages/contact/message/index.astro', 'functions/messages/submit.ts', 'src/content/pages/en/accessibility.md'])
      expect(readFileSync(join(ROOT, file), 'utf8')).not.toContain('message-reply-wait');
  });
});
