import { catalogIn } from '#domain/catalog.ts';
import { isCoverage } from '#domain/contact/coverage.ts';
import type { Locale } from '#domain/locale.ts';
import { hoursJson } from '#domain/time/hours.ts';
import { isRegionId } from '#domain/regions/ids.ts';
import { channelStatus, listedChannels } from './channel-status.ts';

export interface PhoneToCall {
  /** The name of the region. */
  region: string;
  /** The name of the line, whichever of its numbers it is. */
  name: string;
  line: ReturnType<typeof channelStatus>;
  /** For the page's script, which keeps "open now" true; null when the hours are not known. */
  hoursJson: string | null;
}

/** The first line to call at `now` (ms since 1970); null when no region is known. What someone typed or chose is untrusted. */
export function phoneToCall(
  typed: { region?: unknown; topic?: unknown; coverage?: unknown },
  now: number,
  locale: Locale,
): PhoneToCall | null {
  if (!isRegionId(typed.region)) return null;
  const region = typed.region;
  const catalog = catalogIn(locale);
  const topic = catalog.routing.topics.find(({ id }) => id === typed.topic)?.id ?? 'general';
  const coverage = isCoverage(typed.coverage) ? typed.coverage : null;
  const channel = listedChannels({ region, topic, coverage }, locale).find(({ shown }) => shown.kind === 'phone');
  if (!channel) return null;
  return {
    region: catalog.regionOf(region).name,
    name: catalog.groupOf(channel.shown.key, region)?.title ?? channel.shown.label,
    line: channelStatus(channel, now, locale),
    hoursJson: channel.hours && hoursJson(channel.hours),
  };
}
