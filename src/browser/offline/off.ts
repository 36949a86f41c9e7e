/** Stands at `/sw.js` once pages are no longer kept: removes everything kept, and itself. */
import { forgetAll, scope } from './scope.ts';

scope.addEventListener('install', (event) => {
  event.waitUntil(scope.skipWaiting());
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(forgetAll());
});
