import { utcOf, type LocalDate } from './deadlines.ts';

/** Monday is 1, Sunday 7. */
export function weekdayOf(date: LocalDate): number {
  // 1970-01-01 was a Thursday.
  const days = utcOf(date) / 86_400_000;
  return ((((days + 3) % 7) + 7) % 7) + 1;
}
