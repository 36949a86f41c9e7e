/** What a handler may use. Names the app's parts and imports none of them but as types. */
import type { Deps } from '../deps.ts';
import type { Outages } from '../pay/outage-cache.ts';

export interface AppEnv {
  Bindings: RequestEnv;
}

export type Wait = 'assets' | 'database' | 'outages' | 'search' | 'store';
/** Milliseconds for each wait. */
export type Waits = Map<Wait, number>;

/** What a handler may use, as `c.env`. One for each request. */
export class RequestEnv {
  readonly deps: Deps;
  readonly outages: Outages;
  /** What `timed` saw. */
  waits: Waits | undefined = undefined;
  /** The answer that `readyAnswer` made: it has its headers. */
  ready: Response | undefined = undefined;
  #requestId = '';

  constructor(deps: Deps, outages: Outages) {
    this.deps = deps;
    this.outages = outages;
  }

  /** Drawn when first asked for. Never the client's own: nothing that a client sends reaches a log. */
  get requestId(): string {
    return (this.#requestId ||= crypto.randomUUID());
  }
}
