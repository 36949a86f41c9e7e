/** The Worker's routes in Node: the real app, with the few things of the platform that routes ask for. */
import type { Fact } from '#domain/facts/schema.ts';
import { read } from './built-site.ts';

/** What these tests use of the Hono app, so that Node's and the Worker's types need not meet. */
interface App {
  routes: { method: string; path: string }[];
  request: (path: string, init?: RequestInit) => Response | Promise<Response>;
}

type CreateApp = (deps: unknown) => App;

const modules = import.meta.glob<CreateApp>('../../functions/app.ts', { import: 'createApp', eager: true });
const createApp = modules['../../functions/app.ts'];
if (!createApp) throw new Error('functions/app.ts does not export createApp.');

export const app = createApp({
  providerStatus: { down: () => Promise.resolve([]) },
  handOffs: { count: () => undefined },
  waitUntil: () => undefined,
  logAbuse: () => undefined,
  searchGaps: null,
  asset: () => Promise.resolve(new Response(null, { status: 404 })),
  now: () => Date.parse('2026-11-21T18:00:00Z'),
});

/** What runs on a schedule, by cron expression. */
export const jobs =
  Object.values(import.meta.glob<Record<string, unknown>>('../../functions/schedule.ts', { import: 'JOBS', eager: true }))[0] ?? {};

/** Addresses that the app answers; middleware stands for all of them and is left out. */
export const appRoutes = app.routes.filter(({ method, path }) => method !== 'ALL' && path !== '/*');

type Facts = Record<string, { title: string; facts: Fact[] }>;

export interface RegionsAnswer {
  regions: { id: string; name: string; facts: Facts }[];
  shared: Facts;
}

/** The facts as the API gives them. */
export const regionsAnswer = (): RegionsAnswer => JSON.parse(read('/api/v1/regions.json')) as RegionsAnswer;
