import { expect, it } from 'vitest';
import { dayText, longDate, monthDayText, monthName, monthText, weekdayName } from '#domain/time/date-text.ts';

it('days, months and weekdays are written as English writes them', () => {
  expect(dayText('2026-11-21', 'en')).toBe('November 21, 2026');
  expect(longDate('2027-02-28', 'en')).toBe('Sunday, February 28, 2027');
  expect(monthText('2027-03', 'en')).toBe('March 2027');
  expect(monthDayText('02-29', 'en')).toBe('February 29');
  expect([1, 12].map((month) => monthName(month, 'en'))).toEqual(['January', 'December']);
  expect(([1, 7] as const).map((weekday) => weekdayName(weekday, 'en'))).toEqual(['Monday', 'Sunday']);
});

it('days, months and weekdays are written in the language that is asked for', () => {
  expect(longDate('2027-02-28', 'es')).toBe('domingo, 28 de febrero de 2027');
  expect(weekdayName(3, 'es')).toBe('miércoles');
});

it.each(['2026-02-30', '11/21/2026', ''])('%j is not written as a day', (date) => {
  expect(() => dayText(date, 'en')).toThrow(RangeError);
});
