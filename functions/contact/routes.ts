import { Hono } from 'hono';
import type { AppEnv } from '../http/context.ts';
import { lazy } from '../http/lazy.ts';

export const contact = new Hono<AppEnv>();
/** The page, once for each language. */
export const contactPages = new Hono<AppEnv>();

contact.get(
  '/api/v1/contact',
  lazy(() => import('./api.ts'), 'contactApi'),
);
contactPages.get(
  '/contact',
  lazy(() => import('./page.ts'), 'contactPage'),
);
