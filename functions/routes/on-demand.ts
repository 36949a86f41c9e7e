/** Routes that need more than the rest: the facts, or what fills in a page. Nothing else waits for these. */
import { Hono, type Context } from 'hono';
import type { AppEnv } from '../app.ts';

type Handler<Path extends string> = (c: Context<AppEnv, Path>) => Response | Promise<Response>;

/** Loads the handler with its first request. */
function onFirstUse<Path extends string>(load: () => Promise<Handler<Path>>): Handler<Path> {
  let handler: Handler<Path> | undefined;
  return (c) => handler?.(c) ?? load().then((loaded) => (handler = loaded)(c));
}

export const onDemand = new Hono<AppEnv>();

onDemand.get(
  '/api/v1/contact',
  onFirstUse(async () => (await import('../handlers/contact.ts')).contact),
);
onDemand.get(
  '/api/v1/regions',
  onFirstUse(async () => (await import('../handlers/regions.ts')).allRegions),
);
onDemand.get(
  '/api/v1/regions/:id',
  onFirstUse(async () => (await import('../handlers/regions.ts')).oneRegion),
);
onDemand.get(
  '/api/v1/health',
  onFirstUse(async () => (await import('../handlers/health.ts')).health),
);
onDemand.get(
  '/contact',
  onFirstUse(async () => (await import('../handlers/contact-page.ts')).contactPage),
);
onDemand.get(
  '/search',
  onFirstUse(async () => (await import('../handlers/search-page.ts')).searchPage),
);
