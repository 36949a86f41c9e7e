import type { Deps } from './deps.ts';
import { sweepMessages } from './messages/sweep.ts';
import { tidyMessages } from './messages/tidy.ts';
import { probeProviders } from './pay/probe-providers.ts';

/** What runs when, by the cron expressions of `wrangler.toml`. */
export const JOBS: Readonly<Record<string, (deps: Deps) => Promise<void>>> = {
  '*/2 * * * *': probeProviders,
  '*/5 * * * *': ({ messaging }) => sweepMessages(messaging()),
  '17 8 * * *': ({ messaging }) => tidyMessages(messaging()),
};
