/** What the app needs from the platform. The only file that names bindings. */
import { d1ProviderStatus, type ProviderStatusStore } from './adapters/d1-provider-status.ts';
import type { Messaging } from './messaging.ts';

export interface Deps {
  providerStatus: ProviderStatusStore;
  /** Loaded on first use: most requests have nothing to do with messages. */
  messaging: () => Promise<Messaging>;
  /** A static page of the build, by path. */
  asset: (path: string) => Promise<Response>;
  /** Milliseconds since 1970. */
  now: () => number;
}

export function depsFrom(env: Env): Deps {
  return {
    providerStatus: d1ProviderStatus(env.DB),
    messaging: async () => (await import('./adapters/messaging.ts')).messagingFrom(env),
    asset: (path) => env.ASSETS.fetch(new URL(path, 'https://assets.invalid')),
    now: () => Date.now(),
  };
}
