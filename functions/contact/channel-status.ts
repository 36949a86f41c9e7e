import type { Channel } from '#domain/contact/route.ts';
import { hoursText, statusAt, statusText, toRfc3339, type HolidayTable } from '#domain/time/hours.ts';

const UNKNOWN = { open: null, closesAt: null, opensAt: null, reason: null, text: null };

/** A channel as the API shows it: hours in words, and whether it is open at `at` (ms since 1970). */
export function channelStatus(channel: Channel, at: number, holidays: HolidayTable) {
  const { hours, ...rest } = channel;
  if (!hours) return { ...rest, hours: null, status: UNKNOWN };
  const status = statusAt(hours, at, holidays);
  const instant = (value: number | null) => (value === null ? null : toRfc3339(value, hours.timeZone));
  return {
    ...rest,
    hours: hoursText(hours),
    status: {
      open: status.open,
      closesAt: instant(status.closesAt),
      opensAt: instant(status.opensAt),
      reason: status.reason,
      text: statusText(status, at, hours.timeZone),
    },
  };
}
