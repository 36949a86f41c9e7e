import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { COUNTS_FROM } from '#domain/facts/rule-schema.ts';
import { federalHolidays } from '#domain/time/federal-holidays.ts';
import { ruleDeadline, workdayBy, type Clock, type RuleDeadline } from '#domain/time/rule-deadline.ts';

const days = (amount: number, from: Clock['from'] = 'notice-date'): Clock => ({ period: { amount, unit: 'day' }, from });
const months = (amount: number, from: Clock['from'] = 'notice-received'): Clock => ({ period: { amount, unit: 'month' }, from });

/**
 * Worked out by hand with a printed calendar: the date on the letter, the time, the last day, and the day to act by.
 * Coverage and state say whose rule it is.
 */
const BY_HAND: [whose: string, date: string, clock: Clock, last: string, actBy: string, closed: RuleDeadline['closed']][] = [
  ['Medicare, a plain month', '2026-12-01', days(65), '2027-02-04', '2027-02-04', null],
  ['Medicare, ends on a Sunday', '2026-12-04', days(65), '2027-02-07', '2027-02-05', 'weekend'],
  ['Medicare, ends on Presidents Day', '2026-12-12', days(65), '2027-02-15', '2027-02-12', 'holiday'],
  ['Medicare, across a leap day', '2028-01-10', days(65), '2028-03-15', '2028-03-15', null],
  ['Medicare, ends on a leap day', '2027-12-26', days(65), '2028-02-29', '2028-02-29', null],
  ['Medicare complaint, from the event', '2026-10-27', days(60, 'event'), '2026-12-26', '2026-12-24', 'weekend'],
  ['Medicare drug plan, next level', '2027-01-04', days(65), '2027-03-10', '2027-03-10', null],
  ['employer, 180 days from receipt', '2026-12-01', days(180, 'notice-received'), '2027-05-30', '2027-05-28', 'weekend'],
  ['employer, ends on Memorial Day', '2026-12-02', days(180, 'notice-received'), '2027-05-31', '2027-05-28', 'holiday'],
  ['individual, over a leap year', '2027-09-02', days(180, 'notice-received'), '2028-02-29', '2028-02-29', null],
  ['exchange, plan decision', '2026-11-16', days(180, 'notice-received'), '2027-05-15', '2027-05-14', 'weekend'],
  ['exchange, its own decision', '2026-12-01', days(90), '2027-03-01', '2027-03-01', null],
  ['exchange, ends on New Year', '2026-10-03', days(90), '2027-01-01', '2026-12-31', 'holiday'],
  ['COBRA, same as employer', '2027-01-31', days(180, 'notice-received'), '2027-07-30', '2027-07-30', null],
  ['Medicaid, 60 days', '2026-12-01', days(60), '2027-01-30', '2027-01-29', 'weekend'],
  ['Medicaid, ends on Christmas', '2026-10-26', days(60), '2026-12-25', '2026-12-24', 'holiday'],
  ['Medicaid, 10 days to keep care', '2026-12-16', days(10), '2026-12-26', '2026-12-24', 'weekend'],
  ['Medi-Cal hearing, 120 days', '2027-02-28', days(120), '2027-06-28', '2027-06-28', null],
  ['Colorado Medicaid hearing', '2026-12-31', days(60), '2027-03-01', '2027-03-01', null],
  ['federal employee, 6 months', '2026-08-31', months(6, 'notice-date'), '2027-02-28', '2027-02-26', 'weekend'],
  ['federal employee, in a leap year', '2027-08-31', months(6, 'notice-date'), '2028-02-29', '2028-02-29', null],
  ['federal employee, ask OPM', '2026-12-05', days(90), '2027-03-05', '2027-03-05', null],
  ['outside review, four months', '2026-10-31', months(4), '2027-02-28', '2027-02-26', 'weekend'],
  ['outside review, over New Year', '2026-09-30', months(4), '2027-01-30', '2027-01-29', 'weekend'],
  ['California review, six months', '2026-12-15', months(6, 'notice-date'), '2027-06-15', '2027-06-15', null],
  ['California review, ends on Juneteenth week', '2026-12-19', months(6, 'notice-date'), '2027-06-19', '2027-06-17', 'weekend'],
  ['California complaint, 180 days', '2027-01-05', days(180, 'event'), '2027-07-04', '2027-07-02', 'weekend'],
  ['California, the day after Independence Day is kept', '2027-01-06', days(180, 'event'), '2027-07-05', '2027-07-02', 'holiday'],
  ['Hawaii review, 130 days', '2026-12-24', days(130, 'notice-received'), '2027-05-03', '2027-05-03', null],
  ['Hawaii review, over a leap day', '2028-02-01', days(130, 'notice-received'), '2028-06-10', '2028-06-09', 'weekend'],
  ['Oregon review, 180 days', '2026-12-10', days(180, 'notice-received'), '2027-06-08', '2027-06-08', null],
  ['Virginia review, 120 days', '2026-12-11', days(120, 'notice-received'), '2027-04-10', '2027-04-09', 'weekend'],
  ['Maryland review, four months', '2027-03-11', months(4), '2027-07-11', '2027-07-09', 'weekend'],
  ['D.C. review, four months', '2026-07-11', months(4), '2026-11-11', '2026-11-10', 'holiday'],
  ['loss of cover, 60 days', '2026-12-31', days(60, 'loss-of-coverage'), '2027-03-01', '2027-03-01', null],
  ['loss of cover at an employer, 30 days', '2027-01-31', days(30, 'loss-of-coverage'), '2027-03-02', '2027-03-02', null],
  ['COBRA, 60 days to choose', '2027-01-08', days(60), '2027-03-09', '2027-03-09', null],
  ['COBRA, 45 days to pay', '2027-10-11', days(45, 'decision'), '2027-11-25', '2027-11-24', 'holiday'],
  ['civil rights, 180 days from the event', '2026-12-07', days(180, 'event'), '2027-06-05', '2027-06-04', 'weekend'],
  ['Medicare part B, 8 months', '2026-06-30', months(8, 'event'), '2027-02-28', '2027-02-26', 'weekend'],
  ['a Saturday holiday is kept on Friday', '2027-10-26', days(60), '2027-12-25', '2027-12-23', 'weekend'],
];

describe('the last day that a rule leaves', () => {
  it.each(BY_HAND)('%s: %s', (_, date, clock, last, actBy, closed) => {
    expect(ruleDeadline(clock, date)).toEqual({ last, actBy, closed, early: clock.from === 'notice-received' });
  });

  it('counts business days without weekends and federal holidays', () => {
    expect(ruleDeadline({ period: { amount: 5, unit: 'business-day' }, from: 'notice-date' }, '2026-12-23').last).toBe('2026-12-31');
    expect(ruleDeadline({ period: { amount: 1, unit: 'business-day' }, from: 'notice-date' }, '2026-12-31').last).toBe('2027-01-04');
  });

  it('takes the shorter end of a range, and refuses hours', () => {
    expect(ruleDeadline({ period: { amount: 90, max: 120, unit: 'day' }, from: 'notice-date' }, '2026-12-01').last).toBe('2027-03-01');
    expect(() => ruleDeadline({ period: { amount: 72, unit: 'hour' }, from: 'notice-date' }, '2026-12-01')).toThrow(RangeError);
  });
});

/** Written without our own date functions: from the Congress's wording, with Temporal. */
function kept(year: number): Set<string> {
  const nth = (month: number, dayOfWeek: number, count: number) => {
    const all = Array.from({ length: 31 }, (_, index) => index + 1)
      .map((day) => Temporal.PlainDate.from({ year, month, day: Math.min(day, Temporal.PlainYearMonth.from({ year, month }).daysInMonth) }))
      .filter((date, index, list) => list.findIndex((other) => other.equals(date)) === index && date.dayOfWeek === dayOfWeek);
    return all.at(count > 0 ? count - 1 : count);
  };
  const fixed = [
    [1, 1],
    [6, 19],
    [7, 4],
    [11, 11],
    [12, 25],
  ].map(([month = 1, day = 1]) => Temporal.PlainDate.from({ year, month, day }));
  const moved = fixed.map((date) =>
    date.dayOfWeek === 6 ? date.subtract({ days: 1 }) : date.dayOfWeek === 7 ? date.add({ days: 1 }) : date,
  );
  const monday = [nth(1, 1, 3), nth(2, 1, 3), nth(5, 1, -1), nth(9, 1, 1), nth(10, 1, 2), nth(11, 4, 4)];
  return new Set([...moved, ...monday].map((date) => String(date)));
}

const table = new Map(Array.from({ length: 152 }, (_, index) => [1999 + index, kept(1999 + index)]));
const isKept = (date: Temporal.PlainDate) => [date.year, date.year + 1].some((year) => table.get(year)?.has(date.toString()));

/** The second implementation. */
function independent({ period: { amount, unit }, from }: Clock, text: string): RuleDeadline {
  const start = Temporal.PlainDate.from(text);
  const open = (date: Temporal.PlainDate) => date.dayOfWeek < 6 && !isKept(date);
  let last = start;
  if (unit === 'business-day') for (let count = 0; count < amount; count += open(last) ? 1 : 0) last = last.add({ days: 1 });
  else last = start.add({ [`${unit}s`]: amount }, { overflow: 'constrain' });
  let actBy = last;
  while (!open(actBy)) actBy = actBy.subtract({ days: 1 });
  const closed = last.dayOfWeek > 5 ? 'weekend' : isKept(last) ? 'holiday' : null;
  return { last: last.toString(), actBy: actBy.toString(), closed, early: from === 'notice-received' };
}

describe('two implementations', () => {
  it('agree on the last day, the day to act by and the warning, for generated dates and times', () => {
    const clock = fc.record({
      period: fc.record({
        amount: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.constantFrom(10, 30, 45, 60, 65, 90, 120, 130, 180)),
        unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const, 'business-day' as const),
      }),
      from: fc.constantFrom(...COUNTS_FROM),
    });
    const date = fc.integer({ min: 0, max: 18_262 }).map((shift) => Temporal.PlainDate.from('2000-01-01').add({ days: shift }).toString());
    fc.assert(
      fc.property(clock, date, (one, day) => {
        fc.pre(one.period.unit !== 'year' || one.period.amount < 90);
        fc.pre(one.period.unit !== 'month' || one.period.amount < 900);
        expect(ruleDeadline(one, day)).toEqual(independent(one, day));
      }),
      { numRuns: 10_000 },
    );
  });

  it('agree on the federal holidays of a century and a half', () => {
    for (const [year, days] of table) expect(new Set(federalHolidays(year)), String(year)).toEqual(days);
  });

  it('a working day is its own day to act by', () => {
    expect(workdayBy('2026-12-01')).toBe('2026-12-01');
  });
});
