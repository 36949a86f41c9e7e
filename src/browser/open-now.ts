/** Fills `[data-hours]` with "open now · until …", and keeps it true while the page stays open. */
import type { Locale } from '#domain/locale.ts';
import { clockFrom, MINUTE, type ClockChanges } from '#domain/time/clock.ts';
import { openMark, statusAt, type HolidayTable, type Hours } from '#domain/time/hours.ts';
import { statusText, type OpenNowLanguage } from '#domain/time/hours-text.ts';
import { openNowDataUrl } from '#domain/urls.ts';
import { HOURS_SHOWN } from './hours-shown.ts';
import { pageLocale } from './words.ts';

/** What it works with, as `/open-now.json` has it. */
export interface OpenNowData {
  holidays: HolidayTable;
  clocks: ClockChanges;
  words: OpenNowLanguage['words'];
}

/** The phone's own clock: people call from elsewhere, too. */
const ownOffset = (instant: number): number => -new Date(instant).getTimezoneOffset() * MINUTE;

/** What a network takes, and `Date` rounds, is no wrong clock. */
const TRUSTED = 2 * MINUTE;

/** How far this device's clock is behind the server's, in ms; 0 where the server told no time, or nearly the same. */
export function clockError(server: string | null, now: number): number {
  const error = Date.parse(server ?? '') - now;
  return Math.abs(error) > TRUSTED ? error : 0;
}

/** @throws when its data do not arrive: the hours themselves stand in the page */
export async function showOpenNow(): Promise<void> {
  const response = await fetch(openNowDataUrl(document.documentElement.lang as Locale));
  // The file is asked for anew with every page, so that the time is of now.
  const behind = clockError(response.headers.get('Date'), Date.now());
  const { holidays, clocks, words } = (await response.json()) as OpenNowData;
  const clock = clockFrom(clocks);
  const language = { locale: pageLocale(), words };
  const slots = (): NodeListOf<HTMLElement> => document.querySelectorAll('[data-hours]');

  function fill(slot: HTMLElement): void {
    const now = Date.now() + behind;
    const hours = JSON.parse(slot.dataset['hours'] ?? '') as Hours;
    const status = statusAt(hours, now, holidays, clock);
    slot.textContent = statusText(status, now, hours.timeZone, language, { clock, reader: ownOffset });
    slot.dataset['open'] = openMark(status);
  }
  // One line at a time, so that a tap or a scroll comes in between.
  const update = (): void => {
    for (const slot of slots()) setTimeout(() => fill(slot));
    setTimeout(update, MINUTE - (Date.now() % MINUTE));
  };
  update();
  document.addEventListener(HOURS_SHOWN, () => slots().forEach(fill));
}
