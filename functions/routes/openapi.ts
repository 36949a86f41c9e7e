import { Hono } from 'hono';
import type { AppEnv } from '../app.ts';

export const openapi = new Hono<AppEnv>();

let document: string | undefined;

openapi.get('/api/v1/openapi.json', async (c) => {
  // Loaded on first use: the validators and the generator are only needed to describe the API.
  document ??= JSON.stringify((await import('../openapi-document.ts')).openapiDocument());
  return c.body(document, 200, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'public, max-age=300' });
});
