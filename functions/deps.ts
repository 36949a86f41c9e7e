/** What the app needs from the platform. The only file that names bindings. */
import { d1ProviderStatus, type ProviderStatusStore } from './adapters/d1-provider-status.ts';

export interface Deps {
  providerStatus: ProviderStatusStore;
  /** A static page of the build, by path. */
  asset: (path: string) => Promise<Response>;
  /** Milliseconds since 1970. */
  now: () => number;
}

export function depsFrom(env: Env): Deps {
  return {
    providerStatus: d1ProviderStatus(env.DB),
    asset: (path) => env.ASSETS.fetch(new URL(path, 'https://assets.invalid')),
    now: () => Date.now(),
  };
}
