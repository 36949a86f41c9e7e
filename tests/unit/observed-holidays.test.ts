import { describe, expect, it } from 'vitest';
import { holidayProblems } from '../../build/data/holiday-problems.ts';
import { clockError } from '../../src/browser/open-now.ts';
import { readData } from '../../build/data/read-data.ts';
import { addMonths } from '#domain/time/deadlines.ts';
import { openMark, statusAt, withObserved, type Hours, type Weekday } from '#domain/time/hours.ts';
import { statusText } from '#domain/time/hours-text.ts';
import { ENGLISH } from '../support/hours-examples.ts';
import { ROOT } from '../support/root.ts';

const ZONE = 'America/New_York';
/** A Sunday and a Saturday. */
const HOLIDAYS = { '2027-07-04': 'Independence Day', '2027-12-25': 'Christmas Day', '2027-11-25': 'Thanksgiving Day' };
const week = (days: readonly Weekday[], more: Partial<Hours> = {}): Hours => ({
  timeZone: ZONE,
  weekly: [{ days, open: '08:00', close: '18:00' }],
  holidays: 'closed',
  ...more,
});
const WORKDAYS = week([1, 2, 3, 4, 5]);
const at = (date: string) => Date.parse(`${date}T16:00:00Z`);
const status = (hours: Hours, date: string) => statusAt(hours, at(date), HOLIDAYS);

describe('a holiday of the weekend', () => {
  it.each([
    ['2027-07-05', 'Independence Day'],
    ['2027-12-24', 'Christmas Day'],
  ])('a holiday of the weekend may close a line of workdays on %s, and nobody is told that it is open', (date, name) => {
    const found = status(WORKDAYS, date);
    expect(found).toMatchObject({ open: true, observed: name });
    expect(openMark(found)).toBe('no');
    const text = statusText(found, at(date), ZONE, ENGLISH);
    expect(text).toContain(name);
    expect(text).not.toBe(statusText({ ...found, observed: null }, at(date), ZONE, ENGLISH));
  });

  it('a holiday of the weekend says nothing of other days, of other weeks and of lines that work on it', () => {
    for (const date of ['2027-07-02', '2027-07-06', '2027-12-27', '2027-11-26', '2027-07-12'])
      expect(status(WORKDAYS, date), date).toMatchObject({ open: true, observed: null });
    expect(status(week([1, 2, 3, 4, 5, 6, 7]), '2027-07-05').observed).toBeNull();
    expect(status(week([1, 2, 3, 4, 5], { holidays: 'open' }), '2027-07-05').observed).toBeNull();
    expect(status(week([2, 3, 4, 5]), '2027-07-05').observed).toBeNull();
    const exceptions = [{ date: '2027-07-05', intervals: [{ open: '08:00', close: '18:00' }], reason: 'Open for once' }];
    expect(status(week([1, 2, 3, 4, 5], { exceptions }), '2027-07-05').observed).toBeNull();
  });

  it('a holiday of the weekend is waited for on Friday or Monday, the others on their own days', () => {
    expect(withObserved(HOLIDAYS)).toEqual({ ...HOLIDAYS, '2027-07-05': 'Independence Day', '2027-12-24': 'Christmas Day' });
  });
});

describe('the table of holidays', () => {
  it('the table of holidays stops a build that would outlast it, and says what to add', () => {
    expect(holidayProblems(HOLIDAYS, '2026-11-30')).toEqual([]);
    expect(holidayProblems(HOLIDAYS, '2026-12-01')).toEqual([expect.stringContaining('holidays of 2028')]);
    expect(holidayProblems({}, '2026-12-01')).toHaveLength(1);
  });

  it('the table of holidays reaches beyond the next review of this site by more than a year', () => {
    const { holidays, site } = readData(ROOT);
    expect(holidayProblems(holidays.dates, addMonths(site.nextReview, 1))).toEqual([]);
  });
});

describe('the clock of a device', () => {
  const NOW = Date.parse('2026-12-01T10:00:00Z');

  it('the clock of a device is set right by the time that the server told', () => {
    expect(clockError('Tue, 01 Dec 2026 12:00:00 GMT', NOW)).toBe(2 * 3_600_000);
    expect(clockError('Mon, 30 Nov 2026 10:00:00 GMT', NOW)).toBe(-24 * 3_600_000);
  });

  it('the clock of a device is left alone where the server told none, nonsense, or nearly the same', () => {
    for (const told of [null, '', 'soon', 'Tue, 01 Dec 2026 10:01:30 GMT', 'Tue, 01 Dec 2026 09:59:00 GMT'])
      expect(clockError(told, NOW)).toBe(0);
  });
});
