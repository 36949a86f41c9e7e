import type { MiddlewareHandler } from 'hono';
import { SECURITY_HEADERS } from '#domain/security-headers.ts';

const entries = Object.entries(SECURITY_HEADERS);

/** Guarantees that every answer of the Worker carries the security headers. A route may set a stricter one first. */
export function securityHeaders(): MiddlewareHandler {
  return async function securityHeaders(c, next) {
    await next();
    for (const [name, value] of entries) if (!c.res.headers.has(name)) c.header(name, value);
  };
}
