import * as catalog from '#domain/catalog.ts';
import { COVERAGES, isCoverage } from '#domain/contact/coverage.ts';
import { isRegionId, REGION_IDS, regionFromCookie } from '#domain/regions/ids.ts';
import { fill } from '#domain/text/fill.ts';
import { localeOfPath } from '#domain/locale.ts';
import type { AppContext } from '../http/context.ts';
import { problem, problemDetails } from '../http/problem.ts';
import { channelStatus, listedChannels } from './channel-status.ts';

const RFC_3339 = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/i;
const topicIds = catalog.routing.topics.map(({ id }) => id);

/** Years that hours, holidays and offsets can be worked out for; answers lie a little beyond. */
const YEARS = /^(?:19|20|21)\d\d-/;

/** Milliseconds since 1970; null for what is no RFC 3339 instant of these years. */
function parseInstant(text: string): number | null {
  const date = RFC_3339.exec(text)?.[1];
  const at = Date.parse(text.toUpperCase());
  if (date === undefined || Number.isNaN(at) || !YEARS.test(text)) return null;
  // Date.parse takes February 30 for March 2.
  return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date) ? at : null;
}

/** `GET /api/v1/contact`: how to reach a person, best way first. */
export function contactApi(c: AppContext): Response | Promise<Response> {
  const { region: rawRegion, topic = 'general', coverage, at: rawAt } = c.req.query();
  const details = problemDetails(c);
  const oneOf = (parameter: string, values: readonly string[]) => fill(details.parameter, { parameter, values: values.join(', ') });
  if (rawRegion !== undefined && !isRegionId(rawRegion))
    return problem(c, 'invalid-region', fill(details.region, { regions: REGION_IDS.join(', ') }));
  const region = isRegionId(rawRegion) ? rawRegion : regionFromCookie(c.req.header('Cookie'));
  if (!region) return problem(c, 'region-needed', oneOf('region', REGION_IDS));
  if (!topicIds.includes(topic)) return problem(c, 'invalid-topic', oneOf('topic', topicIds));
  if (coverage !== undefined && !isCoverage(coverage)) return problem(c, 'invalid-coverage', oneOf('coverage', COVERAGES));
  // A plus sign arrives as a space when it was not percent-encoded.
  const moment = rawAt?.replace(' ', '+');
  const at = moment ? parseInstant(moment) : c.var.deps.now();
  if (at === null) return problem(c, 'invalid-time', details.time);
  const request = { region, topic, coverage: isCoverage(coverage) ? coverage : null };
  const locale = localeOfPath(c.req.path);
  const channels = listedChannels(request, locale).map((channel) => channelStatus(channel, at, locale));
  return c.json({ ...request, channels }, 200, { 'Cache-Control': 'no-store' });
}
