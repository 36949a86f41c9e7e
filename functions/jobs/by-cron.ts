/** What runs when: the expressions of `[triggers]` in wrangler.toml. */
import type { Deps } from '../deps.ts';

type Job = (deps: Deps) => Promise<void>;

const sweepMessages: Job = async ({ messaging }) => (await import('../services/sweep-messages.ts')).sweepMessages(await messaging());
const tidyMessages: Job = async ({ messaging }) => (await import('../services/tidy-messages.ts')).tidyMessages(await messaging());

export const JOBS: Readonly<Record<string, readonly Job[]>> = {
  '*/5 * * * *': [sweepMessages],
  '17 8 * * *': [tidyMessages],
};

/** Runs every job of an expression; throws when one of them failed, after all of them ran. */
export async function runJobs(cron: string, deps: Deps): Promise<void> {
  const results = await Promise.allSettled((JOBS[cron] ?? []).map((job) => job(deps)));
  const failed = results.filter(({ status }) => status === 'rejected').length;
  if (failed > 0) throw new Error(`${failed} of ${results.length} jobs of "${cron}" failed.`);
}
