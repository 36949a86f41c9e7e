/** Fills `[data-hours]` with "open now · until …", and keeps it true while the page stays open. */
import { statusAt, statusText, type HolidayTable, type Hours } from '#domain/time/hours.ts';

const MINUTE = 60_000;

/** The phone's own clock: people call from elsewhere, too. */
const ownOffset = (instant: number): number => -new Date(instant).getTimezoneOffset() * MINUTE;

export function showOpenNow(): void {
  const holidays = JSON.parse(document.getElementById('holidays')?.textContent ?? '{}') as HolidayTable;
  const slots = (): NodeListOf<HTMLElement> => document.querySelectorAll('[data-hours]');

  function fill(slot: HTMLElement): void {
    const now = Date.now();
    const hours = JSON.parse(slot.dataset['hours'] ?? '') as Hours;
    const status = statusAt(hours, now, holidays);
    slot.textContent = statusText(status, now, hours.timeZone, ownOffset);
    slot.dataset['open'] = status.open ? 'yes' : 'no';
  }
  // One line at a time, so that a tap or a scroll comes in between.
  const update = (): void => {
    for (const slot of slots()) setTimeout(() => fill(slot));
    setTimeout(update, MINUTE - (Date.now() % MINUTE));
  };
  // After the page is drawn: the hours themselves stand in it.
  requestAnimationFrame(() => setTimeout(update));
  // The search shows numbers of its own.
  document.addEventListener('hours-shown', () => slots().forEach(fill));
}
