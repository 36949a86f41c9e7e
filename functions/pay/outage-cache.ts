import type { ProviderStatusStore } from './d1-provider-status.ts';
import { log } from '../http/log.ts';

/** Milliseconds for which an answer of the database is used again. */
export const KEPT_FOR = 5_000;
/** Milliseconds that a page waits for the database before it goes out with what was known last. */
export const PATIENCE = 300;

/** Ids of the providers that count as down. Answers soon, whatever the database does, and never throws. */
export type Outages = () => Promise<ReadonlySet<string>>;

interface Parts {
  providerStatus: ProviderStatusStore;
  now: () => number;
  /** Lets work end after the answer has gone out. */
  waitUntil: (work: Promise<unknown>) => void;
}

/**
 * Remembers which providers are down, in the memory of this Worker. When the database is slow or away, the last
 * answer holds; without one, every provider counts as up.
 */
export function outageCache({ providerStatus, now, waitUntil }: Parts): Outages {
  let known: ReadonlySet<string> = new Set();
  let readAt = -Infinity;

  async function read(): Promise<void> {
    try {
      known = new Set(await providerStatus.down(now()));
      readAt = now();
    } catch (error) {
      log('provider-status-unknown', { name: error instanceof Error ? error.name : 'unknown' });
    }
  }

  return async () => {
    if (now() - readAt >= KEPT_FOR) {
      const reading = read();
      waitUntil(reading);
      await Promise.race([reading, scheduler.wait(PATIENCE)]);
    }
    return known;
  };
}
