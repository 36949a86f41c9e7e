/**
 * The two scripts that a page of ours may start by their address: the search, and what keeps pages for when there is no
 * connection. Browsers that know Trusted Types refuse any other, and any markup made from text:
 * `src/domain/security-headers.ts` allows this policy and no second one.
 */
import { localeOfPath } from '#domain/locale.ts';
import searchWorker from './search/worker.ts?worker&url';

/** As far as it is used here; TypeScript's own library does not know it yet. */
interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: (input: string) => string }) => { createScriptURL: (input: string) => string };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const KEEPER = '/sw.js';
// Whatever it is asked for, it gives one of our own files.
const policy = trustedTypes?.createPolicy('search-worker', { createScriptURL: (input) => (input ? KEEPER : searchWorker) });

/** Of what keeps pages (`offline/worker.ts`). */
export const keeperAddress = policy?.createScriptURL(KEEPER) ?? KEEPER;

// Built, it is one file without imports, and Firefox took modules as workers late.
const TYPE = import.meta.env.DEV ? 'module' : 'classic';

const start = (): Worker => new Worker(policy?.createScriptURL('') ?? searchWorker, { type: TYPE, name: localeOfPath(location.pathname) });

let early: Worker | undefined;

/** Starts the search before there is a question; it loads its data by itself. */
export function warmSearchWorker(): void {
  if (early) return;
  const worker = start();
  early = worker;
  worker.addEventListener('error', () => {
    if (early === worker) early = undefined;
  });
}

/** The search that was started early, or a new one. It is the caller's own from then on. */
export function takeSearchWorker(): Worker {
  const worker = early ?? start();
  early = undefined;
  return worker;
}
