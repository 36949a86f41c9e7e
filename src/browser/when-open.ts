/** Whether a line is open is worked out once one is shown: a page that shows none loads nothing for it. */

import { HOURS_SHOWN } from './hours-shown.ts';

/** The slot of a status is empty, and so unseen, until it is filled: what stands around it tells. */
const isShown = ({ parentElement }: Element): boolean => parentElement !== null && parentElement.getClientRects().length > 0;

export function showOpenNowWhenNeeded(): void {
  const look = (): void => {
    if (![...document.querySelectorAll('[data-hours]')].some(isShown)) return;
    document.removeEventListener(HOURS_SHOWN, look);
    import('./open-now.ts').then(({ showOpenNow }) => showOpenNow()).catch(() => document.addEventListener(HOURS_SHOWN, look));
  };
  document.addEventListener(HOURS_SHOWN, look);
  look();
}
