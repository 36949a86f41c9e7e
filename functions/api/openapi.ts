import { Hono } from 'hono';
import type { AppEnv } from '../http/context.ts';

export const openapi = new Hono<AppEnv>();

const PATH = '/api/v1/openapi.json';

/** The description of the API, which the build wrote out (`build/integrations/describe-api.ts`). */
openapi.get(PATH, async (c) => {
  const file = await c.var.deps.asset(PATH);
  if (!file.ok) throw new Error(`The build left no ${PATH}.`);
  return new Response(file.body, { headers: { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=300' } });
});
