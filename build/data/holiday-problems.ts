/** Whether the table of holidays reaches far enough: beyond it, lines that are closed would be called open. */
import { addMonths, type LocalDate } from '#domain/time/deadlines.ts';

/** Time to look up another year, and for a site that is not built in between. */
const MONTHS = 13;

/** `today`: the day of the build. A year of which one day is there is taken for whole. */
export function holidayProblems(dates: Readonly<Record<LocalDate, string>>, today: LocalDate): string[] {
  const year = Object.keys(dates).sort().at(-1)?.slice(0, 4);
  if (year === undefined) return ['data/holidays.json → dates: has no holiday. Add those of this year and the next ones.'];
  if (`${year}-12-31` >= addMonths(today, MONTHS)) return [];
  return [
    `data/holidays.json → dates: ends with ${year}, less than ${String(MONTHS)} months from now. Add the holidays of ${String(Number(year) + 1)}, ` +
      'each with its calendar date, also when that is on a weekend.',
  ];
}
