/** Lets the device keep pages for when there is no connection (`worker.ts`). Loaded once a page is whole: nothing waits for it. */
import { keeperAddress } from '../trusted-worker.ts';
import type { ForKeeper } from './messages.ts';

const root = document.documentElement;
const { connection, serviceWorker } = navigator as { connection?: { saveData?: boolean }; serviceWorker?: ServiceWorkerContainer };

if (serviceWorker && !connection?.saveData) {
  serviceWorker.register(keeperAddress).catch(() => undefined);
  const region = root.dataset['region'];
  if (region && !('asked' in root.dataset))
    void serviceWorker.ready.then(({ active }) => active?.postMessage({ region } satisfies ForKeeper));
}
