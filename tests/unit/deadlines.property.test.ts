import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, addPeriod, dateOf, daysBetween, premiumDueDate, type Period } from '#domain/time/deadlines.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** Any day of 2000 to 2100; month ends, leap days and new years as often as the rest. */
const anyDate = fc.oneof(
  fc.integer({ min: 0, max: 36_889 }).map((days) => Temporal.PlainDate.from('2000-01-01').add({ days })),
  fc
    .tuple(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 28, 29, 30, 31))
    .map(([year, month, day]) => Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' })),
);

describe('premiumDueDate, against Temporal', () => {
  it('premiumDueDate, against Temporal agrees for every month from 2000 to 2100', () => {
    for (let year = 2000; year <= 2100; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const coverage = `${year}-${two(month)}`;
        const before = Temporal.PlainYearMonth.from(coverage).subtract({ months: 1 });
        expect(premiumDueDate('end-of-prior-month', coverage)).toBe(before.toPlainDate({ day: before.daysInMonth }).toString());
        expect(premiumDueDate('first-of-month', coverage)).toBe(Temporal.PlainDate.from({ year, month, day: 1 }).toString());
      }
    }
  });
});

const calendarPeriod = fc.record<Period>({
  amount: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.constantFrom(60, 65, 180)),
  unit: fc.constantFrom('day', 'week', 'month', 'year'),
});

describe('periods, against Temporal', () => {
  it('periods, against Temporal end on the same day, in days, weeks, months and years', () => {
    fc.assert(
      fc.property(anyDate, calendarPeriod, (date, { amount, unit }) => {
        const end = date.add({ [`${unit}s`]: amount }, { overflow: 'constrain' });
        fc.pre(end.year < 2199);
        expect(addPeriod(date.toString(), { amount, unit }, {})).toBe(end.toString());
      }),
      { numRuns: 1_000 },
    );
  });

  it('periods, against Temporal move to the same day, forward and back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -900, max: 900 }), (date, shift) => {
        expect(addDays(date.toString(), shift)).toBe(date.add({ days: shift }).toString());
        expect(addMonths(date.toString(), shift)).toBe(date.add({ months: shift }).toString());
        expect(daysBetween(date.toString(), addDays(date.toString(), shift))).toBe(shift);
      }),
      { numRuns: 1_000 },
    );
  });

  it('periods, against Temporal end on the same business day, counted one by one', () => {
    const holidays = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 });
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 30 }), holidays, (date, amount, shifts) => {
        const table = Object.fromEntries(shifts.map((days) => [date.add({ days }).toString(), 'Holiday']));
        let end = date;
        for (let counted = 0; counted < amount;) {
          end = end.add({ days: 1 });
          if (end.dayOfWeek <= 5 && !(end.toString() in table)) counted += 1;
        }
        expect(addPeriod(date.toString(), { amount, unit: 'business-day' }, table)).toBe(end.toString());
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('dateOf, against Temporal', () => {
  it('dateOf, against Temporal knows the same days', () => {
    const part = fc.integer({ min: -2, max: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), part, part, (year, month, day) => {
        let known: string | null;
        try {
          known = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
        } catch {
          known = null;
        }
        expect(dateOf(year, month, day)).toBe(known);
      }),
      { numRuns: 1_000 },
    );
  });
});
