/** The Worker's routes and the order of its middleware. Knows no binding and no Astro. */
import { Hono } from 'hono';
import { routePath } from 'hono/route';
import type { Deps } from './deps.ts';
import { answerUnrouted } from './middleware/methods-from-routes.ts';
import { withSecurityHeaders } from './middleware/security-headers.ts';
import { problem } from './problem.ts';
import { contact } from './routes/contact.ts';
import { contactPage } from './routes/contact-page.ts';
import { go } from './routes/go.ts';
import { health } from './routes/health.ts';
import { message } from './routes/message.ts';
import { messages } from './routes/messages.ts';
import { openapi } from './routes/openapi.ts';
import { pay } from './routes/pay.ts';
import { region } from './routes/region.ts';
import { regions } from './routes/regions.ts';
import { searchFeedback } from './routes/search-feedback.ts';
import { search } from './routes/search.ts';
import { knowOutages, type Outages } from './services/know-outages.ts';

export interface AppEnv {
  Variables: { deps: Deps; outages: Outages; requestId: string };
}

export function createApp(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>({ strict: false });
  const outages = knowOutages(deps);

  app.use(async (c, next) => {
    // Never the client's own id: nothing that a client sends reaches a log.
    const id = crypto.randomUUID();
    c.set('requestId', id);
    c.set('deps', deps);
    c.set('outages', outages);
    await next();
    const answer = c.res;
    // Otherwise Hono would copy the headers of the answer once more.
    c.res = undefined;
    c.res = withSecurityHeaders(answer, id);
  });

  app.route('/', region);
  app.route('/', regions);
  app.route('/', contact);
  app.route('/', contactPage);
  app.route('/', go);
  app.route('/', health);
  app.route('/', message);
  app.route('/', messages);
  app.route('/', search);
  app.route('/', searchFeedback);
  app.route('/', openapi);
  app.route('/', pay);

  app.notFound((c) => answerUnrouted(app, c));
  app.onError((error, c) => {
    // The message may hold what a person sent; only its kind is logged.
    console.error(JSON.stringify({ event: 'unhandled-error', requestId: c.get('requestId'), name: error.name, route: routePath(c) }));
    return problem(c, 'server-error', 'Try again in a minute. If it is urgent, call the number on your ID card.');
  });
  return app;
}
