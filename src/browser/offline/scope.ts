/** The service worker's own world, as far as it is used here; the library for workers does not go with the one for pages. */
import type { ForKeeper } from './messages.ts';

interface Waiting extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
export interface Fetching extends Waiting {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith: (answer: Promise<Response>) => void;
}
interface Told extends Waiting {
  data: ForKeeper;
  source: { url: string };
}
interface Scope {
  addEventListener: ((type: 'install' | 'activate', listener: (event: Waiting) => void) => void) &
    ((type: 'message', listener: (event: Told) => void) => void) &
    ((type: 'fetch', listener: (event: Fetching) => void) => void);
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void>; matchAll: (options: { includeUncontrolled: true }) => Promise<readonly { url: string }[]> };
  registration: ServiceWorkerRegistration;
}

export const scope = globalThis as unknown as Scope;

/** Deletes what is kept, and the worker itself: until a page asks for it again, nothing is left. */
export async function forgetAll(): Promise<void> {
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  await scope.registration.unregister();
}
