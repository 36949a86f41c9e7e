import { describe, expect, it } from 'vitest';
import { addDays, addMonths, addPeriod, dateOf, daysBetween, premiumDueDate } from '#domain/time/deadlines.ts';
import { longDate } from '#domain/time/date-text.ts';

describe('the due date of a premium', () => {
  it.each([
    ['end-of-prior-month', '2027-03', '2027-02-28'],
    ['end-of-prior-month', '2028-03', '2028-02-29'],
    ['end-of-prior-month', '2100-03', '2100-02-28'],
    ['end-of-prior-month', '2000-03', '2000-02-29'],
    ['end-of-prior-month', '2027-01', '2026-12-31'],
    ['end-of-prior-month', '2027-05', '2027-04-30'],
    ['first-of-month', '2027-03', '2027-03-01'],
    ['first-of-month', '2027-01', '2027-01-01'],
  ] as const)('the due date of a premium with %s, for %s, is %s', (rule, month, date) => {
    expect(premiumDueDate(rule, month)).toBe(date);
  });

  it.each(['2027-13', '2027-00', '2027-3', '2027', '', '2027-03-01', 'March 2027'])(
    'the due date of a premium refuses %j as a month',
    (month) => {
      for (const rule of ['end-of-prior-month', 'first-of-month'] as const) expect(() => premiumDueDate(rule, month)).toThrow(RangeError);
    },
  );
});

describe('a period of business days', () => {
  const holidays = { '2026-11-26': 'Thanksgiving Day', '2026-12-25': 'Christmas Day' };

  it.each([
    // From a Saturday, a Friday, the day before a holiday, and over the new year, which is not in this table.
    [3, '2026-11-21', '2026-11-25'],
    [1, '2026-11-20', '2026-11-23'],
    [1, '2026-11-25', '2026-11-27'],
    [5, '2026-12-24', '2027-01-01'],
  ])('a period of business days %i after %s ends on %s', (amount, from, to) => {
    expect(addPeriod(from, { amount, unit: 'business-day' }, holidays)).toBe(to);
  });

  it('a period of business days has no last day in hours', () => {
    expect(() => addPeriod('2026-11-21', { amount: 72, unit: 'hour' }, holidays)).toThrow(RangeError);
  });
});

describe('a day of the calendar', () => {
  it('a day of the calendar is put together from what a person types, or refused', () => {
    expect(dateOf(2028, 2, 29)).toBe('2028-02-29');
    for (const [year, month, day] of [
      [2027, 2, 29],
      [2026, 4, 31],
      [2026, 0, 1],
      [2026, 13, 1],
      [2026, 1, 0],
      [26, 1, 1],
      [NaN, 1, 1],
      [2026, 1.5, 1],
    ] as const)
      expect(dateOf(year, month, day)).toBeNull();
  });

  it('a day of the calendar is the same wherever the device is', () => {
    const zone = process.env['TZ'];
    try {
      for (const TZ of ['Pacific/Kiritimati', 'Pacific/Honolulu', 'America/Havana']) {
        process.env['TZ'] = TZ;
        expect(longDate('2027-03-14', 'en')).toBe('Sunday, March 14, 2027');
        expect(addDays('2027-03-13', 1)).toBe('2027-03-14');
        expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
        expect(daysBetween('2027-03-13', '2027-03-15')).toBe(2);
        expect(premiumDueDate('end-of-prior-month', '2027-04')).toBe('2027-03-31');
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});
