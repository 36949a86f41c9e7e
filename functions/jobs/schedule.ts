import type { Deps } from '../deps.ts';
import { probeProviders } from './probe-providers.ts';

/** What runs when, by the cron expressions of `wrangler.toml`. */
export const JOBS: Readonly<Record<string, (deps: Deps) => Promise<void>>> = {
  '*/2 * * * *': probeProviders,
};
