import type { Channel } from '#domain/contact/route.ts';
import { siteClock } from '#domain/time/catalog-clock.ts';
import { toRfc3339 } from '#domain/time/clock.ts';
import { statusAt, type HolidayTable } from '#domain/time/hours.ts';
import { hoursText, statusText, type HoursLanguage, type OpenNowLanguage } from '#domain/time/hours-text.ts';

const UNKNOWN = { open: null, closesAt: null, opensAt: null, reason: null, text: null };

/** A channel as the API shows it: hours in words, and whether it is open at `at` (ms since 1970). */
export function channelStatus(channel: Channel, at: number, holidays: HolidayTable, language: HoursLanguage & OpenNowLanguage) {
  const { hours, ...rest } = channel;
  if (!hours) return { ...rest, hours: null, status: UNKNOWN };
  const status = statusAt(hours, at, holidays, siteClock);
  const instant = (value: number | null) => (value === null ? null : toRfc3339(value, hours.timeZone, siteClock));
  return {
    ...rest,
    hours: hoursText(hours, language),
    status: {
      open: status.open,
      closesAt: instant(status.closesAt),
      opensAt: instant(status.opensAt),
      reason: status.reason,
      text: statusText(status, at, hours.timeZone, language, { clock: siteClock }),
    },
  };
}
