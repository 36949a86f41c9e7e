/** Fills `[data-hours]` with "open now · until …", and keeps it true while the page stays open. */
import { statusAt, statusText, type HolidayTable, type Hours } from '#domain/hours.ts';

const MINUTE = 60_000;

export function showOpenNow(): void {
  const holidays = JSON.parse(document.getElementById('holidays')?.textContent ?? '{}') as HolidayTable;
  // The phone's own zone: people call from elsewhere, too.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

  const fill = (): void => {
    const now = Date.now();
    for (const slot of document.querySelectorAll<HTMLElement>('[data-hours]')) {
      const hours = JSON.parse(slot.dataset['hours'] ?? '') as Hours;
      const status = statusAt(hours, now, holidays);
      slot.textContent = statusText(status, now, hours.timeZone, timeZone);
      slot.dataset['open'] = status.open ? 'yes' : 'no';
    }
  };
  const update = (): void => {
    fill();
    setTimeout(update, MINUTE - (Date.now() % MINUTE));
  };
  update();
  // The search shows numbers of its own.
  document.addEventListener('hours-shown', fill);
}
