/** What the app needs from the platform. The only file that names bindings. */
import { waitUntil } from 'cloudflare:workers';
import { analyticsHandOffs, type HandOffCounter } from './adapters/analytics-hand-offs.ts';
import { d1ProviderProbes, d1ProviderStatus, type ProbeStore, type ProviderStatusStore } from './adapters/d1-provider-status.ts';
import type { Messaging } from './messaging.ts';

export interface Deps {
  providerStatus: ProviderStatusStore;
  probes: ProbeStore;
  handOffs: HandOffCounter;
  /** Loaded on first use: most requests have nothing to do with messages. */
  messaging: () => Promise<Messaging>;
  /** A static page of the build, by path. */
  asset: (path: string) => Promise<Response>;
  /** A request to another site. Only jobs make one; no answer to a person waits for it. */
  fetch: typeof fetch;
  /** Lets work end after the answer has gone out. */
  keepAlive: (work: Promise<unknown>) => void;
  /** Milliseconds since 1970. */
  now: () => number;
}

export function depsFrom(env: Env): Deps {
  return {
    providerStatus: d1ProviderStatus(env.DB),
    messaging: async () => (await import('./adapters/messaging.ts')).messagingFrom(env),
    probes: d1ProviderProbes(env.DB),
    handOffs: analyticsHandOffs(env.HAND_OFFS),
    asset: (path) => env.ASSETS.fetch(new URL(path, 'https://assets.invalid')),
    fetch: (input, init) => fetch(input, init),
    keepAlive: (work) => waitUntil(work),
    now: () => Date.now(),
  };
}
