import type { Hono, MiddlewareHandler } from 'hono';
import type { AppEnv } from '../app.ts';

/** Guarantees that OPTIONS on a known address answers 204 with the methods that it takes. */
export function optionsFromRoutes(app: Hono<AppEnv>): MiddlewareHandler<AppEnv> {
  return async function optionsFromRoutes(c, next) {
    if (c.req.method !== 'OPTIONS') return next();
    const methods = new Set<string>();
    for (const method of ['GET', 'POST']) {
      const [handlers] = app.router.match(method, c.req.path.replace(/(.)\/$/, '$1'));
      if (handlers.some(([[, route]]) => route.method === method)) methods.add(method);
    }
    if (methods.size === 0) return next();
    if (methods.has('GET')) methods.add('HEAD');
    return c.body(null, 204, { Allow: [...methods, 'OPTIONS'].join(', ') });
  };
}
