import { addPeriod, type LocalDate, type Period } from '../time/deadlines.ts';
import { toRfc3339 } from '../time/clock.ts';
import { withObserved, type HolidayTable } from '../time/hours.ts';

/** How long an answer takes at most, in the operator's own words: `replyDays` of `data/plan.json`. */
export const replyWait = (businessDays: number): Period => ({ amount: businessDays, unit: 'business-day' });

/**
 * The last day for the answer to a message that came at `receivedAt` (ms since 1970), in the region's own calendar; null
 * where the operator promises none. The day on which it came is not counted, nor one on which offices may keep a holiday.
 */
export function replyDate(receivedAt: number, timeZone: string, businessDays: number | null, holidays: HolidayTable): LocalDate | null {
  if (businessDays === null) return null;
  return addPeriod(toRfc3339(receivedAt, timeZone).slice(0, 10), replyWait(businessDays), withObserved(holidays));
}
