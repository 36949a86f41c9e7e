import { Hono } from 'hono';
import type { AppEnv } from '../http/context.ts';
import { lazy } from '../http/lazy.ts';
import { limitBody } from '../http/limit-body.ts';

export const search = new Hono<AppEnv>();
/** The page, once for each language. */
export const searchPages = new Hono<AppEnv>();

searchPages.get(
  '/search',
  lazy(() => import('./page.ts'), 'searchPage'),
);
search.post(
  '/api/v1/search-feedback',
  limitBody(1_024, 'searchSize'),
  lazy(() => import('./feedback.ts'), 'searchFeedback'),
);
