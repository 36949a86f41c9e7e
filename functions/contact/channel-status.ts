import { catalogIn } from '#domain/catalog.ts';
import { routeContact, type Channel, type ContactRequest } from '#domain/contact/route.ts';
import type { Locale } from '#domain/locale.ts';
import { site } from '#domain/plan.ts';
import { siteClock } from '#domain/time/catalog-clock.ts';
import { toRfc3339 } from '#domain/time/clock.ts';
import { statusAt, type Hours } from '#domain/time/hours.ts';
import { hoursText, statusText } from '#domain/time/hours-text.ts';
import { languageIn } from '../../src/words/worker.ts';

const UNKNOWN = { open: null, closesAt: null, opensAt: null, reason: null, text: null };

interface ListedChannel {
  hours: Hours | null;
  /** As the API shows it, its hours in words; whether it is open is still to say. */
  shown: Omit<Channel, 'hours'> & { hours: string | null; status: typeof UNKNOWN };
}

/** One list for each region, topic, coverage and language that was asked for: what does not change with the hour. */
const lists = new Map<string, readonly ListedChannel[]>();

/** Without our own desk where nobody has said that they answer there. */
export const answered = <Way extends Pick<Channel, 'kind'>>(channels: readonly Way[]): Way[] =>
  channels.filter(({ kind }) => kind !== 'message' || site.operator !== null);

/** `routeContact` for the facts of `data/`, with hours in words. The topic is a known one. */
export function listedChannels(request: ContactRequest, locale: Locale): readonly ListedChannel[] {
  const key = [request.region, request.topic, request.coverage, locale].join();
  let list = lists.get(key);
  if (!list) {
    const language = languageIn(locale);
    list = answered(routeContact(catalogIn(locale), request, locale)).map(({ hours, ...rest }) => ({
      hours,
      shown: { ...rest, hours: hours && hoursText(hours, language), status: UNKNOWN },
    }));
    lists.set(key, list);
  }
  return list;
}

/** A channel as the API shows it: hours in words, and whether it is open at `at` (ms since 1970). */
export function channelStatus({ hours, shown }: ListedChannel, at: number, locale: Locale) {
  if (!hours) return shown;
  const status = statusAt(hours, at, catalogIn(locale).holidays.dates, siteClock);
  const instant = (value: number | null) => (value === null ? null : toRfc3339(value, hours.timeZone, siteClock));
  return {
    ...shown,
    status: {
      open: status.open && status.observed !== null ? null : status.open,
      closesAt: instant(status.closesAt),
      opensAt: instant(status.opensAt),
      reason: status.reason ?? status.observed,
      text: statusText(status, at, hours.timeZone, languageIn(locale), { clock: siteClock }),
    },
  };
}
