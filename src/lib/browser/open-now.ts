/** Fills `[data-hours]` with "open now · until …", and keeps it true while the page stays open. */
import { statusAt, statusText, type HolidayTable, type Hours } from '#domain/hours.ts';

const MINUTE = 60_000;

export function showOpenNow(): void {
  const slots = [...document.querySelectorAll<HTMLElement>('[data-hours]')];
  if (slots.length === 0) return;
  const holidays = JSON.parse(document.getElementById('holidays')?.textContent ?? '{}') as HolidayTable;
  // The phone's own zone: people call from elsewhere, too.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const lines = slots.map((slot) => ({ slot, hours: JSON.parse(slot.dataset['hours'] ?? '') as Hours }));

  const update = (): void => {
    const now = Date.now();
    for (const { slot, hours } of lines) {
      const status = statusAt(hours, now, holidays);
      slot.textContent = statusText(status, now, hours.timeZone, timeZone);
      slot.dataset['open'] = status.open ? 'yes' : 'no';
    }
    setTimeout(update, MINUTE - (Date.now() % MINUTE));
  };
  update();
}
