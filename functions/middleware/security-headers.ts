import { SECURITY_HEADERS } from '#domain/security-headers.ts';

const REQUEST_ID = 'X-Request-Id';

/** Copied in one step, which is faster than setting each header of each answer. */
const base = new Headers(SECURITY_HEADERS);

/**
 * All headers of one kind of answer, for `new Response(body, { headers })`, which copies them in one step. Made once
 * for each kind, outside the handler. The request id stays empty until the answer goes out.
 */
export const headersWith = (own: Readonly<Record<string, string>>): Headers =>
  new Headers({ ...SECURITY_HEADERS, ...own, [REQUEST_ID]: '' });

/**
 * The same answer with the security headers and its request id. What a route set itself stays: it may be stricter.
 */
export function withSecurityHeaders(response: Response, requestId: string): Response {
  if (response.headers.has(REQUEST_ID)) {
    response.headers.set(REQUEST_ID, requestId);
    return response;
  }
  const headers = new Headers(base);
  for (const [name, value] of response.headers) {
    if (name === 'set-cookie') headers.append(name, value);
    else headers.set(name, value);
  }
  headers.set(REQUEST_ID, requestId);
  return new Response(response.body, { status: response.status, headers });
}
