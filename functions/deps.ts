/** What the app needs from the platform. Only this file and the adapters of a subject name bindings. */
import { waitUntil } from 'cloudflare:workers';
import { analyticsHandOffs, type HandOffCounter } from './pay/analytics-hand-offs.ts';
import { d1ProviderProbes, d1ProviderStatus, type ProbeStore, type ProviderStatusStore } from './pay/d1-provider-status.ts';
import { d1SearchGaps, type SearchGapStore } from './search/d1-search-gaps.ts';
import { calmLog, log, type Log } from './http/log.ts';
import { messagingFrom } from './messages/adapters/index.ts';
import type { Messaging } from './messages/ports.ts';
import { abuseLog, type LogAbuse } from './http/abuse-log.ts';

export interface Deps {
  /** Where searches that led nowhere are counted; null unless the operator switched that on. */
  searchGaps: SearchGapStore | null;
  providerStatus: ProviderStatusStore;
  probes: ProbeStore;
  handOffs: HandOffCounter;
  /** Made when asked for: most requests have nothing to do with messages. */
  messaging: () => Messaging;
  /** A static page of the build, by path. */
  asset: (path: string) => Promise<Response>;
  /** A request to another site. Only jobs make one; no answer to a person waits for it. */
  fetch: typeof fetch;
  /** Lets work end after the answer has gone out. */
  waitUntil: (work: Promise<unknown>) => void;
  log: Log;
  logAbuse: LogAbuse;
  /** Shows the operator what is well and what is not; null: nobody is shown. */
  healthKey: string | null;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Set with `wrangler secret put`; deploys without it are complete. */
interface Secrets {
  /** Switches the counting of searches on; at least 32 characters that nobody else knows. */
  SEARCH_FEEDBACK_KEY?: string;
  /** Lets the operator read the parts of the health route; as long. */
  HEALTH_KEY?: string;
}

const SHORTEST_KEY = 32;
const longEnough = (key = ''): string | null => (key.length >= SHORTEST_KEY ? key : null);

export function depsFrom(env: Env & Secrets): Deps {
  const now = () => Date.now();
  const calm = calmLog(log, now);
  const feedbackKey = longEnough(env.SEARCH_FEEDBACK_KEY);
  return {
    searchGaps: feedbackKey === null ? null : d1SearchGaps(env.DB, env.SEARCH_LIMIT, feedbackKey),
    providerStatus: d1ProviderStatus(env.DB),
    messaging: () => messagingFrom(env, calm),
    probes: d1ProviderProbes(env.DB),
    handOffs: analyticsHandOffs(env.HAND_OFFS),
    asset: (path) => env.ASSETS.fetch(new URL(path, 'https://assets.invalid')),
    fetch: (input, init) => fetch(input, init),
    waitUntil: (work) => waitUntil(work),
    log: calm,
    logAbuse: abuseLog({ log, now }),
    healthKey: longEnough(env.HEALTH_KEY),
    now,
  };
}
