import type { MiddlewareHandler } from 'hono';
import { SECURITY_HEADERS } from '#domain/security-headers.ts';

const entries = Object.entries(SECURITY_HEADERS);

/** Guarantees that every answer of the Worker carries the security headers. A route may set a stricter one. */
export function securityHeaders(): MiddlewareHandler {
  return async function securityHeaders(c, next) {
    // Set before, they are part of the answer as it is made; set after, each would cost a copy of it.
    for (const [name, value] of entries) c.header(name, value);
    await next();
    // An answer that is a Response of its own leaves out what was set before it.
    const [first, ...others] = entries.filter(([name]) => !c.res.headers.has(name));
    if (first) c.header(...first);
    for (const [name, value] of others) c.res.headers.set(name, value);
  };
}
