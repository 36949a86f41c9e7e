/** `Server-Timing`: what an answer waited for. A Worker's clock stands still while it computes, so that is all it can tell. */
import { createMiddleware } from 'hono/factory';
import type { AppContext, AppEnv, Wait } from './context.ts';

/** Does `work`, and notes how long it took. A second wait of one name adds to the first. */
export async function timed<Value>(c: AppContext, wait: Wait, work: () => Promise<Value>): Promise<Value> {
  const { now } = c.var.deps;
  const since = now();
  try {
    return await work();
  } finally {
    const waits = c.var.waits ?? new Map<Wait, number>();
    waits.set(wait, (waits.get(wait) ?? 0) + now() - since);
    c.set('waits', waits);
  }
}

export const serverTiming = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  if (c.var.waits) c.res.headers.set('Server-Timing', [...c.var.waits].map(([wait, spent]) => `${wait};dur=${spent}`).join(', '));
});
