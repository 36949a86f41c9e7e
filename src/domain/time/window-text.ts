/** What is said beside the days of an enrolment window, which stand in the page themselves. */
import { fill } from '../text/fill.ts';
import { phaseOn, type Days, type Phase } from './calendar.ts';
import { monthDayText } from './date-text.ts';
import type { LocalDate } from './deadlines.ts';

/** Texts with a place for `{date}`. `limit`: where only the last lawful day is known, so that no text says "open". */
export type WindowWords = Readonly<Record<'open' | 'lastDay' | 'limit' | 'limitDay' | 'late' | 'soon' | 'over', string>>;

export interface WindowText {
  phase: Phase;
  /** `open now · until December 15`; '' when there is nothing to say yet. */
  text: string;
}

/** @param isLimit whether only the last lawful day is known */
export function windowText(all: readonly Days[], today: LocalDate, isLimit: boolean, words: WindowWords, locale: string): WindowText {
  const { phase, days } = phaseOn(all, today);
  if (!days) return { phase, text: words.over };
  const [opens, chooseBy] = days;
  const say = (text: string, date: LocalDate): WindowText => ({ phase, text: fill(text, { date: monthDayText(date.slice(5), locale) }) });
  switch (phase) {
    case 'open':
      if (chooseBy === today) return say(isLimit ? words.limitDay : words.lastDay, chooseBy);
      return say(isLimit ? words.limit : words.open, chooseBy);
    case 'late':
      return say(words.late, chooseBy);
    case 'soon':
      return say(words.soon, opens);
    default:
      return { phase, text: '' };
  }
}
