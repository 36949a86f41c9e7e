/** Fills `[data-hours]` with "open now · until …", and keeps it true while the page stays open. */
import { clockFrom, MINUTE, type ClockChanges } from '#domain/time/clock.ts';
import { statusAt, type HolidayTable, type Hours } from '#domain/time/hours.ts';
import { statusText, type OpenNowLanguage } from '#domain/time/hours-text.ts';
import { pageLocale } from './words.ts';

/** What every page carries for it, as JSON in `#open-now`. */
export interface OpenNowData {
  holidays: HolidayTable;
  clocks: ClockChanges;
  words: OpenNowLanguage['words'];
}

/** The phone's own clock: people call from elsewhere, too. */
const ownOffset = (instant: number): number => -new Date(instant).getTimezoneOffset() * MINUTE;

export function showOpenNow(): void {
  const data = document.getElementById('open-now')?.textContent;
  if (!data) return;
  const { holidays, clocks, words } = JSON.parse(data) as OpenNowData;
  const clock = clockFrom(clocks);
  const language = { locale: pageLocale(), words };
  const slots = (): NodeListOf<HTMLElement> => document.querySelectorAll('[data-hours]');

  function fill(slot: HTMLElement): void {
    const now = Date.now();
    const hours = JSON.parse(slot.dataset['hours'] ?? '') as Hours;
    const status = statusAt(hours, now, holidays, clock);
    slot.textContent = statusText(status, now, hours.timeZone, language, { clock, reader: ownOffset });
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
