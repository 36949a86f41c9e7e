import { addPeriod, type LocalDate, type Period } from './deadlines.ts';
import { toRfc3339, type HolidayTable } from './hours.ts';

/**
 * The last day for the answer to a message that came at `receivedAt` (ms since 1970), in the region's own calendar.
 * The day on which it came is not counted.
 */
export function replyDate(receivedAt: number, timeZone: string, wait: Period, holidays: HolidayTable): LocalDate {
  return addPeriod(toRfc3339(receivedAt, timeZone).slice(0, 10), wait, holidays);
}
