/** Says beside the days of an enrolment window whether it is open, by the reader's own calendar. */
import type { Days, Phase } from '#domain/time/calendar.ts';
import { dateOf, type LocalDate } from '#domain/time/deadlines.ts';
import { windowText } from '#domain/time/window-text.ts';
import { pageLocale, readWords } from './words.ts';

function ownToday(): LocalDate {
  const now = new Date();
  return dateOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? '';
}

const NOW: ReadonlySet<Phase> = new Set(['open', 'late']);

/** Fills every `[data-days]`. A list that shows only what matters now, `[data-only-now]`, hides the rest, or goes with its section. */
export function showWindows(): void {
  const today = ownToday();
  for (const list of document.querySelectorAll<HTMLElement>('.windows')) {
    const windowStatus = readWords(list, 'windowStatus');
    const rows = [...list.querySelectorAll<HTMLElement>('[data-window]')].map((row) => {
      const slot = row.querySelector<HTMLElement>('[data-days]');
      const days = JSON.parse(slot?.dataset['days'] ?? '[]') as Days[];
      const { phase, text } = windowText(days, today, row.dataset['window'] === 'limit', windowStatus, pageLocale());
      if (slot) {
        slot.textContent = text;
        slot.dataset['open'] = NOW.has(phase) ? 'yes' : 'no';
      }
      return { row, matters: NOW.has(phase) || phase === 'soon' };
    });
    if (list.dataset['onlyNow'] === undefined) continue;
    for (const { row, matters } of rows) row.hidden = !matters;
    const section = list.closest('section');
    if (section) section.hidden = rows.every(({ matters }) => !matters);
  }
}
