/** Routes that need more than the rest: the facts, or what fills in a page. Nothing else waits for these. */
import { Hono, type Context } from 'hono';
import type { AppEnv } from './http/context.ts';

type Handler<Path extends string> = (c: Context<AppEnv, Path>) => Response | Promise<Response>;

export const onDemand = new Hono<AppEnv>();

/** Loads the handler with its first request. */
function onFirstUse<Path extends string>(path: Path, load: () => Promise<Handler<Path>>): void {
  let handler: Handler<Path> | undefined;
  onDemand.get(path, (c): Response | Promise<Response> => handler?.(c) ?? load().then((loaded) => (handler = loaded)(c)));
}

onFirstUse('/api/v1/contact', async () => (await import('./contact/api.ts')).contact);
onFirstUse('/api/v1/regions', async () => (await import('./regions/api.ts')).allRegions);
onFirstUse('/api/v1/regions/:id', async () => (await import('./regions/api.ts')).oneRegion);
onFirstUse('/api/v1/health', async () => (await import('./health/api.ts')).health);
onFirstUse('/contact', async () => (await import('./contact/page.ts')).contactPage);
onFirstUse('/search', async () => (await import('./search/page.ts')).searchPage);
