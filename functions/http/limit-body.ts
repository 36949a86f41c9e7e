import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AppContext, AppEnv } from './context.ts';
import { problem } from './problem.ts';

/** Refuses bodies of more bytes than `maxSize`; `detail` says what to do instead. */
export const limitBody = (maxSize: number, detail: string): MiddlewareHandler<AppEnv> =>
  bodyLimit({ maxSize, onError: (c: AppContext) => problem(c, 'too-large', detail) });
