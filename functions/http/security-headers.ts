import type { Context } from 'hono';
import { SECURITY_HEADERS } from '#domain/security-headers.ts';
import type { AppEnv } from './context.ts';

/** Copied in one step, which is faster than setting each header of each answer. */
const base = new Headers(SECURITY_HEADERS);

/** All headers of one kind of answer, for `readyAnswer`. Made once for each kind, outside the handler. */
export const headersWith = (own: Readonly<Record<string, string>>): Headers => new Headers({ ...SECURITY_HEADERS, ...own });

/**
 * An answer that goes out as it is, for what is asked most. It waited for nothing, so it carries no `Server-Timing`.
 * @param headers from `headersWith`
 */
export function readyAnswer(c: Context<AppEnv>, body: BodyInit | null, headers: Headers, status = 200): Response {
  return (c.env.ready = new Response(body, { status, headers }));
}

/** The same answer with the security headers. What a route set itself stays: it may be stricter. */
export function withSecurityHeaders(response: Response): Response {
  const headers = new Headers(base);
  for (const [name, value] of response.headers) {
    if (name === 'set-cookie') headers.append(name, value);
    else headers.set(name, value);
  }
  return new Response(response.body, { status: response.status, headers });
}
