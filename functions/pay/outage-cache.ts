import type { ProviderStatusStore } from './d1-provider-status.ts';
import type { Log } from '../http/log.ts';

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
  log: Log;
}

/**
 * Remembers which providers are down, in the memory of this Worker. When the database is slow or away, the last
 * answer holds; without one, every provider counts as up. It is asked once at a time, and an answer that did not come is
 * remembered as long as one that did: a database that is away is not asked by every page.
 */
export function outageCache({ providerStatus, now, waitUntil, log }: Parts): Outages {
  let known: ReadonlySet<string> = new Set();
  let askedAt = -Infinity;
  let reading: Promise<void> = Promise.resolve();

  async function read(): Promise<void> {
    try {
      known = new Set(await providerStatus.down(now()));
    } catch (error) {
      log('provider-status-unknown', { name: error instanceof Error ? error.name : 'unknown' });
    }
  }

  return async () => {
    if (now() - askedAt >= KEPT_FOR) {
      askedAt = now();
      reading = read();
      waitUntil(reading);
    }
    // A question of another request may have ended with it: nobody waits for it longer than for his own.
    await Promise.race([reading, scheduler.wait(PATIENCE)]);
    return known;
  };
}
