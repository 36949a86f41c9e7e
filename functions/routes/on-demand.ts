/** Routes that need more than the rest: the facts, or what fills in a page. Nothing else waits for these. */
import { Hono, type Context } from 'hono';
import type { AppEnv } from '../http/context.ts';

type Handler<Path extends string> = (c: Context<AppEnv, Path>) => Response | Promise<Response>;

export const onDemand = new Hono<AppEnv>();

/** Loads the handler with its first request. */
function onFirstUse<Path extends string>(path: Path, load: () => Promise<Handler<Path>>): void {
  let handler: Handler<Path> | undefined;
  onDemand.get(path, (c): Response | Promise<Response> => handler?.(c) ?? load().then((loaded) => (handler = loaded)(c)));
}

onFirstUse('/api/v1/contact', async () => (await import('../handlers/contact.ts')).contact);
onFirstUse('/api/v1/regions', async () => (await import('../handlers/regions.ts')).allRegions);
onFirstUse('/api/v1/regions/:id', async () => (await import('../handlers/regions.ts')).oneRegion);
onFirstUse('/api/v1/health', async () => (await import('../handlers/health.ts')).health);
onFirstUse('/contact', async () => (await import('../handlers/contact-page.ts')).contactPage);
onFirstUse('/search', async () => (await import('../handlers/search-page.ts')).searchPage);
