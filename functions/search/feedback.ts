import { GAP_KINDS, isGapKind } from '#domain/search/feedback.ts';
import { fill } from '#domain/text/fill.ts';
import type { AppContext } from '../http/context.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { problem, problemDetails } from '../http/problem.ts';
import { readFields } from '../http/read-body.ts';
import { countSearchGap } from './count-search-gap.ts';

/** `POST /api/v1/search-feedback`: counts a search that led nowhere, if the operator switched that on. */
export async function searchFeedback(c: AppContext): Promise<Response> {
  const { searchGaps } = c.var.deps;
  const details = problemDetails(c);
  if (!searchGaps) return problem(c, 'not-found', details.searchesOff);
  if (!isSameOrigin(c.req.raw)) return problem(c, 'wrong-origin', details.searchOrigin);
  // Without the limiter, counting goes on: nothing is lost by a count too many.
  const client = c.req.header('CF-Connecting-IP') ?? '';
  const allowed = await searchGaps.allows(client).catch(() => true);
  if (!allowed) return problem(c, 'too-many-searches', details.minute, { 'Retry-After': '60' });
  const { kind, query } = (await readFields(c.req.raw)) ?? {};
  if (!isGapKind(kind) || !query) return problem(c, 'bad-request', fill(details.searchFields, { kinds: GAP_KINDS.join(', ') }));
  await countSearchGap(searchGaps, kind, query, client);
  return c.body(null, 204, { 'Cache-Control': 'no-store' });
}
