/** What the app needs from the platform. The only file that names bindings. */
import { d1ProviderStatus, type ProviderStatusStore } from './adapters/d1-provider-status.ts';
import { d1SearchGaps, type SearchGapStore } from './adapters/d1-search-gaps.ts';

export interface Deps {
  /** Where searches that led nowhere are counted; null unless the operator switched that on. */
  searchGaps: SearchGapStore | null;
  providerStatus: ProviderStatusStore;
  /** A static page of the build, by path. */
  asset: (path: string) => Promise<Response>;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Set with `wrangler secret put`; deploys without it are complete. */
interface Secrets {
  /** Switches the counting of searches on; at least 32 characters that nobody else knows. */
  SEARCH_FEEDBACK_KEY?: string;
}

const SHORTEST_KEY = 32;

export function depsFrom(env: Env & Secrets): Deps {
  const feedbackKey = env.SEARCH_FEEDBACK_KEY ?? '';
  return {
    searchGaps: feedbackKey.length >= SHORTEST_KEY ? d1SearchGaps(env.DB, feedbackKey) : null,
    providerStatus: d1ProviderStatus(env.DB),
    asset: (path) => env.ASSETS.fetch(new URL(path, 'https://assets.invalid')),
    now: () => Date.now(),
  };
}
