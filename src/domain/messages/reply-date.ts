import { addPeriod, type LocalDate, type Period } from '../time/deadlines.ts';
import { site } from '../plan.ts';
import { toRfc3339 } from '../time/clock.ts';
import type { HolidayTable } from '../time/hours.ts';

/**
 * How long an answer from those who run this site takes at most: `replyDays` of `data/plan.json`. What the plan promises for its
 * own message center is the fact `message-reply-wait`, and binds nobody here.
 */
export const REPLY_WAIT: Period = { amount: site.replyDays, unit: 'business-day' };

/**
 * The last day for the answer to a message that came at `receivedAt` (ms since 1970), in the region's own calendar.
 * The day on which it came is not counted.
 */
export function replyDate(receivedAt: number, timeZone: string, holidays: HolidayTable): LocalDate {
  return addPeriod(toRfc3339(receivedAt, timeZone).slice(0, 10), REPLY_WAIT, holidays);
}
