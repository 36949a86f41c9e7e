/** A region chosen in a form that asks for other things, too: it is the member's own from then on, on this page and the next. */
import { HOURS_SHOWN } from './hours-shown.ts';

/** Where it cannot be kept, this page shows it all the same. */
export function keepRegion(region: string): void {
  const root = document.documentElement;
  if (root.dataset['region'] === region && root.dataset['asked'] === undefined) return;
  root.removeAttribute('data-asked');
  root.dataset['region'] = region;
  document.dispatchEvent(new Event(HOURS_SHOWN));
  fetch('/region', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ region, next: '/' }),
    redirect: 'manual',
    keepalive: true,
  }).catch(() => undefined);
}
