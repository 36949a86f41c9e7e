/** `POST /coverage`: remembers the kind of coverage that a member chose, so that texts show what is for them. */
import { Hono } from 'hono';
import { COVERAGE_COOKIE, COVERAGES, isCoverage } from '#domain/contact/coverage.ts';
import { fill } from '#domain/text/fill.ts';
import { localPath, urlsFor } from '#domain/urls.ts';
import { remembering } from '../http/choice.ts';
import type { AppEnv } from '../http/context.ts';
import { localeOf } from '../http/language.ts';
import { limitBody } from '../http/limit-body.ts';
import { problem, problemDetails } from '../http/problem.ts';
import { readFields } from '../http/read-body.ts';
import { isSameOrigin } from '../http/same-origin.ts';

export const coverageChoice = new Hono<AppEnv>();

coverageChoice.post('/coverage', limitBody(2_048, 'coverageSize'), async (c) => {
  const details = problemDetails(c);
  if (!isSameOrigin(c.req.raw)) return problem(c, 'wrong-origin', details.choiceOrigin);
  const fields = await readFields(c.req.raw);
  if (!fields) return problem(c, 'bad-request', details.coverageFields);
  const next = fields['next'] ? localPath(fields['next']) : urlsFor(localeOf(c)).home();
  if (!next) return problem(c, 'invalid-next', details.next);
  const chosen = fields['coverage']?.trim();
  if (chosen === 'none') return remembering(c, next, COVERAGE_COOKIE, null);
  if (!isCoverage(chosen)) return problem(c, 'invalid-coverage', fill(details.coverage, { coverages: COVERAGES.join(', ') }));
  return remembering(c, next, COVERAGE_COOKIE, chosen);
});
