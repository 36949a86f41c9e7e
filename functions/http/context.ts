/** What a handler may use, as `c.var`. Names the app's parts and imports none of them but as types. */
import type { Context } from 'hono';
import type { Deps } from '../deps.ts';
import type { Outages } from '../pay/outage-cache.ts';

export interface AppEnv {
  Variables: {
    deps: Deps;
    outages: Outages;
    /** What `timed` saw. */
    waits?: Waits;
    /** Read it with `requestId`. */
    requestId?: string;
  };
}

export type AppContext<Path extends string = string> = Context<AppEnv, Path>;

export type Wait = 'assets' | 'database' | 'outages' | 'search' | 'store';
/** Milliseconds for each wait. */
export type Waits = Map<Wait, number>;

/** Drawn when first asked for. Never the client's own: nothing that a client sends reaches a log. */
export function requestId(c: AppContext): string {
  const id = c.var.requestId ?? crypto.randomUUID();
  c.set('requestId', id);
  return id;
}
