import { addPeriod, type LocalDate, type Period } from '../time/deadlines.ts';
import type { FactOf } from '../facts/look-up.ts';
import { toRfc3339 } from '../time/clock.ts';
import type { HolidayTable } from '../time/hours.ts';

/** Our own promise, where no fact gives the time for a reply. */
const OWN_WAIT: Period = { amount: 3, unit: 'business-day' };

/** How long a reply takes at most: the fact `message-reply-wait` when it counts days. */
export function replyWait(fact: FactOf<'period'> | undefined): Period {
  return fact && fact.value.unit !== 'hour' ? { ...fact.value, amount: fact.value.max ?? fact.value.amount } : OWN_WAIT;
}

/**
 * The last day for the answer to a message that came at `receivedAt` (ms since 1970), in the region's own calendar.
 * The day on which it came is not counted.
 */
export function replyDate(receivedAt: number, timeZone: string, wait: Period, holidays: HolidayTable): LocalDate {
  return addPeriod(toRfc3339(receivedAt, timeZone).slice(0, 10), wait, holidays);
}
