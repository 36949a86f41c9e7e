/** What a page tells the worker that keeps pages, if there is one: it outlives the page. */
import type { ForKeeper } from './messages.ts';

export function tellKeeper(message: ForKeeper): void {
  // Some browsers have none in private windows, or none at all.
  (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker?.controller?.postMessage(message);
}
