import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { GAP_KINDS, isGapKind } from '#domain/search/feedback.ts';
import type { AppEnv } from '../http/context.ts';
import { fromThisSite } from '../http/same-origin.ts';
import { problem } from '../http/problem.ts';
import { readFields } from '../http/read-body.ts';
import { countSearchGap } from './count-search-gap.ts';

export const searchFeedback = new Hono<AppEnv>();

searchFeedback.post(
  '/api/v1/search-feedback',
  bodyLimit({ maxSize: 1_024, onError: (c: Context<AppEnv>) => problem(c, 'too-large', 'Send only the kind and the query.') }),
  async (c) => {
    const { searchGaps } = c.env.deps;
    if (!searchGaps) return problem(c, 'not-found', 'Searches are not counted here.');
    if (!fromThisSite(c.req.raw)) return problem(c, 'wrong-origin', 'Send this from the results page.');
    const { allows } = await c.env.deps.messaging();
    // Without the limiter, counting goes on: nothing is lost by a count too many.
    if (!(await allows(c.req.header('CF-Connecting-IP') ?? '').catch(() => true)))
      return problem(c, 'too-many-messages', 'Wait a minute, then send it again.', { 'Retry-After': '60' });
    const fields = await readFields(c.req.raw);
    const { kind, query } = fields ?? {};
    if (!isGapKind(kind) || !query) return problem(c, 'bad-request', `Send "query", and "kind" as one of: ${GAP_KINDS.join(', ')}.`);
    await countSearchGap(searchGaps, kind, query);
    return c.body(null, 204, { 'Cache-Control': 'no-store' });
  },
);
