import type { Context } from 'hono';
import * as catalog from '#domain/catalog.ts';
import { routeContact } from '#domain/contact/route.ts';
import { COVERAGES, isCoverage, type Coverage } from '#domain/contact/coverage.ts';
import { isRegionId, REGION_IDS, regionFromCookie, type RegionId } from '#domain/regions/ids.ts';
import type { AppEnv } from '../http/context.ts';
import { headersWith, readyAnswer } from '../http/security-headers.ts';
import { problem } from '../http/problem.ts';
import { answerContact } from './channel-status.ts';

const RFC_3339 = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/i;
const topicIds = catalog.routing.topics.map(({ id }) => id);

/** Milliseconds since 1970; null for what is no RFC 3339 instant. */
function parseInstant(text: string): number | null {
  const date = RFC_3339.exec(text)?.[1];
  const at = Date.parse(text.toUpperCase());
  if (date === undefined || Number.isNaN(at)) return null;
  // Date.parse takes February 30 for March 2.
  return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date) ? at : null;
}

const HEADERS = headersWith({ 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });

function writeAnswer(region: RegionId, topic: string, coverage: Coverage | null, at: number): string {
  const channels = routeContact(catalog, { region, topic, coverage }).map((channel) => answerContact(channel, at, catalog.holidays.dates));
  return JSON.stringify({ region, topic, coverage, channels });
}

const MINUTE = 60_000;
let minute = NaN;
/** As the bytes that go over the line. */
const answers = new Map<string, Uint8Array>();

/** Opening hours start and end on whole minutes, so an answer holds until the minute is over. */
function answerNow(region: RegionId, topic: string, coverage: Coverage | null, at: number): Uint8Array {
  if (Math.floor(at / MINUTE) !== minute) answers.clear();
  minute = Math.floor(at / MINUTE);
  const key = `${region} ${topic} ${coverage ?? ''}`;
  let answer = answers.get(key);
  if (!answer) answers.set(key, (answer = new TextEncoder().encode(writeAnswer(region, topic, coverage, minute * MINUTE))));
  return answer;
}

/** `GET /api/v1/contact`: how to reach a person, best way first. */
export function contact(c: Context<AppEnv>): Response | Promise<Response> {
  const { region: rawRegion, topic = 'general', coverage, at: rawAt } = c.req.query();
  if (rawRegion && !isRegionId(rawRegion)) return problem(c, 'invalid-region', `Give one of: ${REGION_IDS.join(', ')}.`);
  const region = isRegionId(rawRegion) ? rawRegion : regionFromCookie(c.req.header('Cookie'));
  if (!region) return problem(c, 'region-needed', `Give region= and one of: ${REGION_IDS.join(', ')}.`);
  if (!topicIds.includes(topic)) return problem(c, 'invalid-topic', `Give topic= and one of: ${topicIds.join(', ')}.`);
  if (coverage && !isCoverage(coverage)) return problem(c, 'invalid-coverage', `Give coverage= and one of: ${COVERAGES.join(', ')}.`);
  // A plus sign arrives as a space when it was not percent-encoded.
  const moment = rawAt?.replace(' ', '+');
  const at = moment ? parseInstant(moment) : c.env.deps.now();
  if (at === null) return problem(c, 'invalid-time', 'Give an RFC 3339 instant, for example at=2026-11-26T18:00:00Z.');
  const known = isCoverage(coverage) ? coverage : null;
  return readyAnswer(c, moment ? writeAnswer(region, topic, known, at) : answerNow(region, topic, known, at), HEADERS);
}
