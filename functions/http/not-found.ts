import type { Hono } from 'hono';
import type { AppContext, AppEnv } from './context.ts';
import { fill } from '#domain/text/fill.ts';
import { problem, problemDetails } from './problem.ts';

/** The methods that an address takes, from the routes themselves. Empty for an address that does not exist. */
function methodsAt(app: Hono<AppEnv>, path: string): string[] {
  const taken = ['GET', 'POST', 'DELETE'].filter((method) => {
    const [handlers] = app.router.match(method, path.replace(/(.)\/$/, '$1'));
    return handlers.some(([[, route]]) => route.method === method);
  });
  return taken.includes('GET') ? ['GET', 'HEAD', ...taken.slice(1)] : taken;
}

/** Programs get a problem, people a page. */
const FOR_PROGRAMS = /^\/(?:api|go)\//;

async function missing(app: Hono<AppEnv>, c: AppContext): Promise<Response> {
  const { meantAddress, missingPage } = await import('./missing-page.ts');
  const hasRoute = (path: string): boolean => methodsAt(app, path).includes('GET');
  try {
    const elsewhere = await meantAddress(c, hasRoute);
    if (elsewhere) return elsewhere;
    if (!FOR_PROGRAMS.test(c.req.path)) return await missingPage(c, hasRoute);
  } catch {
    // The site is there without its pages, as in a test.
  }
  return problem(c, 'not-found', problemDetails(c).address);
}

/**
 * Guarantees that OPTIONS on a known address answers 204, another method 405, and an unknown address 404, or the page that is meant by it. Asked only
 * when no route answers, so that no other request pays for it.
 */
export function notFoundOr405(app: Hono<AppEnv>, c: AppContext): Response | Promise<Response> {
  const methods = methodsAt(app, c.req.path);
  if (methods.length === 0 && ['GET', 'HEAD'].includes(c.req.method)) return missing(app, c);
  // A route that takes the method found nothing under this address.
  if (methods.length === 0 || methods.includes(c.req.method)) return problem(c, 'not-found', problemDetails(c).address);
  const allowed = { Allow: [...methods, 'OPTIONS'].join(', ') };
  if (c.req.method === 'OPTIONS') return c.body(null, 204, allowed);
  return problem(c, 'method-not-allowed', fill(problemDetails(c).methods, { methods: methods.join(', ') }), allowed);
}
