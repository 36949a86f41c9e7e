/** Opening hours on somebody else's page: the clock times as a range, and the days near them. */
import { hoursText } from '#domain/time/hours-text.ts';
import type { Hours, Interval, Weekday } from '#domain/time/hours.ts';
import { languageIn } from '../../src/words/index.ts';
import type { Sign } from './signs.ts';

const ALL_DAY = String.raw`24 ?\/ ?7|(?:24|twenty-four)[ -]hours?|around the clock`;
const EVERY_DAY = String.raw`24 ?\/ ?7|(?:7|seven)[ -]days|every ?day|daily|(?:todos los|7|siete) dias`;
const TO = String.raw` ?(?:-|to|through|thru|until|till|and|a) ?`;
const NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const REST = ['day', 's(?:day)?', '(?:nesday)?', 'r?s?(?:day)?', 'day', 'urday', 'day'];
/** Characters around clock times in which the days are named. */
const NEAR = 90;

const dayPattern = (day: number): string => String.raw`\b${NAMES[day - 1] ?? ''}(?:${REST[day - 1] ?? ''})?s?\b\.?`;

/** `a.m.` as `am`; noon and midnight as clock times. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/(?<=\d ?)([ap])\.? ?m\b\.?/g, '$1m')
    .replaceAll(/\b(?:12(?::00)? ?)?noon\b/g, '12 pm')
    .replaceAll(/\b(?:12(?::00)? ?)?midnight\b/g, '12 am');

function clock(time: string): { digits: string; half: 'am' | 'pm' } {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const digits = `${hour % 12 || 12}${minute === 0 ? '(?::00)?' : `:${String(minute).padStart(2, '0')}`}`;
  return { digits, half: hour % 24 < 12 ? 'am' : 'pm' };
}

function timesPattern({ open, close }: Interval): string {
  if (open === '00:00' && close === '24:00') return ALL_DAY;
  const [from, to] = [clock(open), clock(close)];
  // "8 to 5 p.m.", "8 a.m. PT to 5 p.m. PT"
  return String.raw`(?<![\d:])${from.digits} ?(?:${from.half})?(?: [a-z]{1,2}t)?${TO}${to.digits} ?${to.half}`;
}

/** Days that follow each other, together. */
function runsOf(days: readonly Weekday[]): Weekday[][] {
  const runs: Weekday[][] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  return runs;
}

function namesDays(days: readonly Weekday[], near: string): boolean {
  const has = (pattern: string) => new RegExp(pattern).test(near);
  const names = (from: number, to: number) => has(`${dayPattern(from)}${TO}${dayPattern(to)}`);
  if (days.length === 7) return has(EVERY_DAY) || names(1, 7) || names(7, 6);
  return runsOf(days).every((run) => {
    const [first = 1, last = first] = [run[0], run.at(-1)];
    if (run.length > 1 && names(first, last)) return true;
    if (first === 1 && last === 5 && has(String.raw`\bweekdays?\b`)) return true;
    // Named one by one: as days of a longer range they would say something else.
    return run.length < 3 && run.every((day) => has(dayPattern(day)));
  });
}

export function hoursSign(hours: Hours): Sign {
  const intervals = [hours.weekly, ...(hours.seasons ?? []).map(({ weekly }) => weekly)].flat();
  return {
    shown: hoursText(hours, languageIn('en')),
    isOn: ({ text }) => {
      const page = plain(text);
      return intervals.every((interval) =>
        [...page.matchAll(new RegExp(timesPattern(interval), 'g'))].some(({ index, 0: times }) =>
          namesDays(interval.days, page.slice(Math.max(0, index - NEAR), index + times.length + NEAR)),
        ),
      );
    },
  };
}
