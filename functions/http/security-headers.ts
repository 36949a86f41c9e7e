import { createMiddleware } from 'hono/factory';
import { ANSWER_POLICY, SECURITY_HEADERS } from '#domain/security-headers.ts';
import type { AppEnv } from './context.ts';

const HEADERS = Object.entries({ ...SECURITY_HEADERS, 'Content-Security-Policy': ANSWER_POLICY });

/**
 * Gives every answer the security headers. What an answer has already stays: a built page brings the policy that allows
 * its style and script, and a route may be stricter.
 */
export const securityHeaders = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  const { headers } = c.res;
  for (const [name, value] of HEADERS) if (!headers.has(name)) headers.set(name, value);
});
