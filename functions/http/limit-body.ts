import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AppContext, AppEnv } from './context.ts';
import { problem, problemDetails } from './problem.ts';

/** Refuses bodies of more bytes than `maxSize`; `detail` names the text that says what to do instead. */
export const limitBody = (
  maxSize: number,
  detail: 'choiceSize' | 'coverageSize' | 'formSize' | 'messageSize' | 'searchSize',
): MiddlewareHandler<AppEnv> => bodyLimit({ maxSize, onError: (c: AppContext) => problem(c, 'too-large', problemDetails(c)[detail]) });
