/** What is said beside the days of an enrolment window, which stand in the page themselves. */
import { fill, plural, type PluralText } from '../text/fill.ts';
import { phaseOn, type Days, type NamedWindow, type Opening, type Phase } from './calendar.ts';
import { dayText, monthDayText } from './date-text.ts';
import { daysBetween, type LocalDate } from './deadlines.ts';

/** Texts with a place for `{date}`, or for `{count}` of days. `limit`: where only the last lawful day is known, so that no text says "open". */
export interface WindowWords extends Readonly<Record<'open' | 'lastDay' | 'limitDay' | 'late' | 'soon' | 'over', string>> {
  readonly limit: PluralText;
}

export interface WindowText {
  phase: Phase;
  /** `open now · until December 15`; '' when there is nothing to say yet. */
  text: string;
}

/** @param isLimit whether only the last lawful day is known */
export function windowText(
  all: readonly Days[],
  today: LocalDate,
  isLimit: boolean,
  windowStatus: WindowWords,
  locale: string,
): WindowText {
  const { phase, days } = phaseOn(all, today);
  if (!days) return { phase, text: windowStatus.over };
  const [opens, chooseBy] = days;
  const say = (text: string, date: LocalDate): WindowText => ({ phase, text: fill(text, { date: monthDayText(date.slice(5), locale) }) });
  switch (phase) {
    case 'open':
      if (chooseBy === today) return say(isLimit ? windowStatus.limitDay : windowStatus.lastDay, chooseBy);
      if (isLimit) return { phase, text: plural(locale, windowStatus.limit, daysBetween(today, chooseBy)) };
      return say(windowStatus.open, chooseBy);
    case 'late':
      return say(windowStatus.late, chooseBy);
    case 'soon':
      return say(windowStatus.soon, opens);
    default:
      return { phase, text: '' };
  }
}

/** A language with the texts for days of a window. */
export interface WindowLanguage {
  locale: string;
  words: { windows: Readonly<Record<'range' | 'yearly' | 'then' | 'chooseBy', string>> };
}

/** "From November 1 to December 15, 2026" */
function rangeText({ opens, closes }: Opening, { locale, words: { windows } }: WindowLanguage): string {
  const sameYear = opens.slice(0, 4) === closes.slice(0, 4);
  return fill(windows.range, {
    from: sameYear ? monthDayText(opens.slice(5), locale) : dayText(opens, locale),
    to: dayText(closes, locale),
  });
}

/** The days of a window in words that are true on any day. */
export function daysText(window: NamedWindow, openings: readonly Opening[], language: WindowLanguage): string {
  const { locale, words } = language;
  const { windows } = words;
  const fixed = /^\d{2}-\d{2}$/;
  if (fixed.test(window.opens) && fixed.test(window.closes)) {
    const days = { from: monthDayText(window.opens, locale), to: monthDayText(window.closes, locale) };
    return fill(windows.yearly, days);
  }
  const texts = openings.map((opening) =>
    window.certainty === 'limit' ? fill(windows.chooseBy, { date: dayText(opening.chooseBy, locale) }) : rangeText(opening, language),
  );
  return texts.reduce((first, rest) => fill(windows.then, { first, rest: rest.charAt(0).toLowerCase() + rest.slice(1) }));
}
