/** The Worker's routes and the order of its middleware. Knows no binding and no Astro. */
import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import { routePath } from 'hono/route';
import type { Deps } from './deps.ts';
import { optionsFromRoutes } from './middleware/options-from-routes.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import { problem } from './problem.ts';
import { contact } from './routes/contact.ts';
import { contactPage } from './routes/contact-page.ts';
import { go } from './routes/go.ts';
import { health } from './routes/health.ts';
import { message } from './routes/message.ts';
import { openapi } from './routes/openapi.ts';
import { region } from './routes/region.ts';
import { regions } from './routes/regions.ts';
import { searchFeedback } from './routes/search-feedback.ts';
import { search } from './routes/search.ts';

export interface AppEnv {
  Variables: { deps: Deps; requestId: string };
}

export function createApp(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>({ strict: false });

  app.use(securityHeaders());
  // Never the client's own id: nothing that a client sends reaches a log.
  app.use(requestId({ headerName: '' }));
  app.use(async (c, next) => {
    c.set('deps', deps);
    await next();
    // Set again: an answer that is a Response of its own leaves out what was set before it.
    c.header('X-Request-Id', c.get('requestId'));
  });
  app.use(optionsFromRoutes(app));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        problem(c, 'method-not-allowed', `Use ${methods.join(', ')}.`, { Allow: [...methods, 'OPTIONS'].join(', ') }),
    }),
  );

  app.route('/', region);
  app.route('/', regions);
  app.route('/', contact);
  app.route('/', contactPage);
  app.route('/', go);
  app.route('/', health);
  app.route('/', message);
  app.route('/', search);
  app.route('/', searchFeedback);
  app.route('/', openapi);

  app.notFound((c) => problem(c, 'not-found', 'Check the address, or start from the home page.'));
  app.onError((error, c) => {
    // The message may hold what a person sent; only its kind is logged.
    console.error(JSON.stringify({ event: 'unhandled-error', requestId: c.get('requestId'), name: error.name, route: routePath(c) }));
    return problem(c, 'server-error', 'Try again in a minute. If it is urgent, call the number on your ID card.');
  });
  return app;
}
