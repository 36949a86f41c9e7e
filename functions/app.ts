/** The Worker's routes and what stands around them. Knows no binding and no Astro. */
import { Hono } from 'hono';
import { routePath } from 'hono/route';
import type { Deps } from './deps.ts';
import { log } from './http/log.ts';
import { answerUnrouted } from './http/not-found.ts';
import { withSecurityHeaders } from './http/security-headers.ts';
import { problem } from './http/problem.ts';
import { RequestEnv, type AppEnv } from './http/context.ts';
import { go } from './pay/hand-off-route.ts';
import { message } from './messages/form-routes.ts';
import { messages } from './messages/api-routes.ts';
import { onDemand } from './lazy-routes.ts';
import { openapi } from './api/openapi.ts';
import { pay } from './pay/page-routes.ts';
import { region } from './regions/choice-routes.ts';
import { searchFeedback } from './search/feedback-route.ts';
import { timingOf } from './http/timing.ts';
import { knowOutages } from './pay/outage-cache.ts';

export function createApp(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>({ strict: false });
  const outages = knowOutages(deps);
  const answer = app.fetch;

  // Around the app, not a middleware in it: Hono runs a handler that stands alone without a chain of promises.
  app.fetch = (request, _bindings, context) => {
    const env = new RequestEnv(deps, outages);
    const finish = (bare: Response): Response => {
      if (bare === env.ready) return bare;
      const response = withSecurityHeaders(bare);
      if (env.waits) response.headers.set('Server-Timing', timingOf(env.waits));
      return response;
    };
    const given = answer(request, env, context);
    return given instanceof Promise ? given.then(finish) : finish(given);
  };

  app.route('/', region);
  app.route('/', go);
  app.route('/', message);
  app.route('/', messages);
  app.route('/', searchFeedback);
  app.route('/', pay);
  app.route('/', onDemand);
  app.route('/', openapi);

  app.notFound((c) => answerUnrouted(app, c));
  app.onError((error, c) => {
    // The message may hold what a person sent; only its kind is logged.
    log('unhandled-error', { requestId: c.env.requestId, name: error.name, route: routePath(c) });
    return problem(c, 'server-error', 'Try again in a minute. If it is urgent, call the number on your ID card.');
  });
  return app;
}
