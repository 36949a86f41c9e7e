/** Opening hours, and whether a line is open, in words. */
import { fill } from '../text/fill.ts';
import { listText } from '../text/list.ts';
import { DAY, MINUTE, platformClock, wallClock, type Clock } from './clock.ts';
import { monthDayText, weekdayName } from './date-text.ts';
import { minutesOf, type Hours, type Status, type Weekday, type WeeklyInterval } from './hours.ts';

export interface ClockWords {
  /** With `{time}`, as in `8:00`. */
  am: string;
  pm: string;
  noon: string;
  midnight: string;
  /** IANA zone → what people call it. */
  zones: Readonly<Record<string, string>>;
}

export interface HoursWords {
  everyDay: string;
  /** `{first}` and `{last}` day. */
  dayRange: string;
  always: string;
  /** `{days}` */
  allDay: string;
  /** `{days}`, `{open}`, `{close}`, `{zone}` */
  fromTo: string;
  /** `{from}`, `{to}`, `{hours}` */
  season: string;
  /** `{hours}` */
  closedOnHolidays: string;
}

export interface OpenNowWords {
  open: string;
  /** `{time}` */
  openUntil: string;
  closesSoon: string;
  /** `{reason}`: a holiday of the weekend that many keep today */
  mayBeClosed: string;
  closed: string;
  /** `{reason}` */
  closedFor: string;
  /** `{closed}` is one of the two above, `{opening}` one of the four below. */
  opens: string;
  /** `{time}` */
  today: string;
  tomorrow: string;
  /** `{weekday}`, `{time}` */
  onWeekday: string;
  /** `{weekday}`, `{date}`, `{time}` */
  onDate: string;
  /** `{time}` of the line, `{own}` of the reader */
  yourTime: string;
}

/** A language with the groups of the catalogue that these functions use. */
export interface HoursLanguage {
  locale: string;
  words: { clock: ClockWords; hours: HoursWords };
}

export interface OpenNowLanguage {
  locale: string;
  words: { clock: ClockWords; openNow: OpenNowWords };
}

/** `America/Denver` → `MT` */
export const zoneLabel = (zone: string, clockWords: ClockWords): string => clockWords.zones[zone] ?? zone;

/** `480` → `8:00 a.m.`; noon and midnight in words. */
function clockText(minute: number, clockWords: ClockWords): string {
  const inDay = ((minute % 1440) + 1440) % 1440;
  if (inDay === 0) return clockWords.midnight;
  if (inDay === 720) return clockWords.noon;
  const hour = Math.floor(inDay / 60);
  const time = `${hour % 12 || 12}:${String(inDay % 60).padStart(2, '0')}`;
  return fill(hour < 12 ? clockWords.am : clockWords.pm, { time });
}

function daysText(days: readonly Weekday[], { locale, words: { hours } }: HoursLanguage): string {
  const sorted = [...days].sort((a, b) => a - b);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return '';
  if (sorted.length === 7) return hours.everyDay;
  if (sorted.length > 2 && last - first === sorted.length - 1)
    return fill(hours.dayRange, { first: weekdayName(first, locale), last: weekdayName(last, locale) });
  return listText(
    sorted.map((day) => weekdayName(day, locale)),
    locale,
  );
}

function weeklyText(weekly: readonly WeeklyInterval[], timeZone: string, language: HoursLanguage): string {
  const { clock: clockWords, hours } = language.words;
  return weekly
    .map(({ days, open, close }) => {
      const from = minutesOf(open);
      const to = minutesOf(close);
      if (from === 0 && to === 1440) return days.length === 7 ? hours.always : fill(hours.allDay, { days: daysText(days, language) });
      return fill(hours.fromTo, {
        days: daysText(days, language),
        open: clockText(from, clockWords),
        close: clockText(to, clockWords),
        zone: zoneLabel(timeZone, clockWords),
      });
    })
    .join('; ');
}

/** `Monday through Friday, 8:00 a.m. to 6:00 p.m. PT, closed on major holidays` */
export function hoursText({ weekly, seasons = [], timeZone, holidays }: Hours, language: HoursLanguage): string {
  const { hours } = language.words;
  const inSeasons = seasons.map((season) =>
    fill(hours.season, {
      from: monthDayText(season.from, language.locale),
      to: monthDayText(season.to, language.locale),
      hours: weeklyText(season.weekly, timeZone, language),
    }),
  );
  const text = [weeklyText(weekly, timeZone, language), ...inSeasons].join('; ');
  return holidays === 'closed' ? fill(hours.closedOnHolidays, { hours: text }) : text;
}

export interface StatusClocks {
  /** Of the line; the platform's when left out. */
  clock?: Clock;
  /** How far the reader's own clock is ahead of UTC at an instant, in ms. Where the two differ, both times are told. */
  reader?: (instant: number) => number;
}

/**
 * `open now · until 6:00 p.m. PT` or `closed · opens Monday 8:00 a.m. PT`; for a reader elsewhere
 * `until 6:00 p.m. PT (9:00 p.m. your time)`.
 */
export function statusText(
  status: Status,
  at: number,
  zone: string,
  { locale, words: { clock: clockWords, openNow } }: OpenNowLanguage,
  { clock = platformClock, reader }: StatusClocks = {},
): string {
  const timeText = (instant: number): string => {
    const offset = clock(instant, zone);
    const own = reader?.(instant) ?? offset;
    const shown = (ahead: number): string => clockText(Math.floor((instant + ahead) / MINUTE), clockWords);
    const time = `${shown(offset)} ${zoneLabel(zone, clockWords)}`;
    return own === offset ? time : fill(openNow.yourTime, { time, own: shown(own) });
  };
  const openingText = (instant: number): string => {
    const time = timeText(instant);
    const wall = wallClock(instant, zone, clock);
    const distance = Math.floor(wall / DAY) - Math.floor(wallClock(at, zone, clock) / DAY);
    if (distance === 0) return fill(openNow.today, { time });
    if (distance === 1) return fill(openNow.tomorrow, { time });
    const day = new Date(wall);
    const weekday = weekdayName((day.getUTCDay() || 7) as Weekday, locale);
    if (distance < 7) return fill(openNow.onWeekday, { weekday, time });
    return fill(openNow.onDate, { weekday, date: monthDayText(day.toISOString().slice(5, 10), locale), time });
  };
  if (status.open) {
    if (status.observed !== null) return fill(openNow.mayBeClosed, { reason: status.observed });
    if (status.closesAt === null || status.closesAt - at > DAY) return openNow.open;
    const time = timeText(status.closesAt);
    return fill(status.closesAt - at <= 30 * MINUTE ? openNow.closesSoon : openNow.openUntil, { time });
  }
  const closed = status.reason ? fill(openNow.closedFor, { reason: status.reason }) : openNow.closed;
  return status.opensAt === null ? closed : fill(openNow.opens, { closed, opening: openingText(status.opensAt) });
}
