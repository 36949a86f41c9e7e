/** Pages for when there is no connection, as a page sees them: `/sw.js` keeps them (`worker.ts`). */
import { keeperAddress } from '../trusted-worker.ts';
import type { ForKeeper } from './messages.ts';

const root = document.documentElement;
// Some browsers have none in private windows, or none at all.
const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };

/** Once pages are kept, the numbers of this region are kept, too. */
export function keepRegion(region: string | undefined): void {
  if (region) void serviceWorker?.ready.then(({ active }) => active?.postMessage({ region } satisfies ForKeeper));
}

/** Lets the device keep pages, once this one is whole. A page that must not be seen starts nothing. */
export function keepPages(): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!import.meta.env.KEEPS_PAGES || !serviceWorker || connection?.saveData || 'sensitive' in root.dataset) return;
  const register = (): void => void serviceWorker.register(keeperAddress).catch(() => undefined);
  const afterLoad = (): void => void setTimeout(register);
  if (document.readyState === 'complete') afterLoad();
  else addEventListener('load', afterLoad);
  if (!('asked' in root.dataset)) keepRegion(root.dataset['region']);
}

/** Lets go of all pages at once, and of what kept them. */
export function forgetPages(): void {
  // The worker outlives this page, which may be gone before it could delete anything itself.
  if (serviceWorker?.controller) serviceWorker.controller.postMessage({ forget: true } satisfies ForKeeper);
  else void (globalThis as { caches?: CacheStorage }).caches?.keys().then((names) => names.map((name) => caches.delete(name)));
}
