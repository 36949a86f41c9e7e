/** `Server-Timing`: what an answer waited for. A Worker's clock stands still while it computes, so that is all it can tell. */
import type { Context } from 'hono';
import type { AppEnv, Wait, Waits } from './context.ts';

/** Waits for `work`, and notes how long it took. A second wait of one name adds to the first. */
export async function timed<Value>(c: Context<AppEnv>, wait: Wait, work: Promise<Value>): Promise<Value> {
  const { now } = c.env.deps;
  const since = now();
  try {
    return await work;
  } finally {
    const waits = (c.env.waits ??= new Map<Wait, number>());
    waits.set(wait, (waits.get(wait) ?? 0) + now() - since);
  }
}

export const timingOf = (waits: Waits): string => [...waits].map(([wait, spent]) => `${wait};dur=${spent}`).join(', ');
