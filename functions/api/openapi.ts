import { Hono } from 'hono';
import type { AppEnv } from '../http/context.ts';
import { headersWith, readyAnswer } from '../http/security-headers.ts';

export const openapi = new Hono<AppEnv>();

const PATH = '/api/v1/openapi.json';
const HEADERS = headersWith({ 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'public, max-age=300' });

/** The description of the API, which the build wrote out (`build/integrations/describe-api.ts`). */
openapi.get(PATH, async (c) => {
  const file = await c.env.deps.asset(PATH);
  if (!file.ok) throw new Error(`The build left no ${PATH}.`);
  return readyAnswer(c, file.body, HEADERS);
});
