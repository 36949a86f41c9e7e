/** The Worker's routes and what stands around them. Knows no binding and no Astro. */
import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { coverageChoice } from './contact/coverage-choice.ts';
import { contact, contactPages } from './contact/routes.ts';
import type { Deps } from './deps.ts';
import { LOCALES, pathIn } from '#domain/locale.ts';
import { requestId, type AppContext, type AppEnv } from './http/context.ts';
import { lazy } from './http/lazy.ts';
import { log } from './http/log.ts';
import { notFoundOr405 } from './http/not-found.ts';
import { problem, problemDetails } from './http/problem.ts';
import { securityHeaders } from './http/security-headers.ts';
import { serverTiming } from './http/timing.ts';
import { messagePages, messages } from './messages/routes.ts';
import { outageCache } from './pay/outage-cache.ts';
import { pay, payPages } from './pay/routes.ts';
import { regions } from './regions/routes.ts';
import { search, searchPages } from './search/routes.ts';

export function createApp(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>({ strict: false });
  const outages = outageCache(deps);

  app.use(
    (c, next) => {
      c.set('deps', deps);
      c.set('outages', outages);
      return next();
    },
    securityHeaders,
    serverTiming,
  );

  app.route('/', regions);
  app.route('/', pay);
  app.route('/', contact);
  app.route('/', coverageChoice);
  app.route('/', messages);
  app.route('/', search);
  for (const locale of LOCALES)
    for (const pages of [payPages, contactPages, messagePages, searchPages]) app.route(pathIn(locale, '/'), pages);
  app.get(
    '/api/v1/health',
    lazy(() => import('./health/api.ts'), 'health'),
  );

  app.notFound((c: AppContext) => notFoundOr405(app, c));
  app.onError((error, c: AppContext) => {
    // The message may hold what a person sent; only its kind is logged.
    log('unhandled-error', { requestId: requestId(c), name: error.name, route: routePath(c) });
    return problem(c, 'server-error', problemDetails(c).server);
  });
  return app;
}
