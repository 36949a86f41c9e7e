/** Periods, days and other figures in a text, in figures or in words. */
import type { Fact } from '#domain/facts/schema.ts';
import { plainWords } from '#domain/text/words.ts';
import { numberSpellings } from './number-words.ts';

export type Period = Extract<Fact, { kind: 'period' }>['value'];

/** In English and Spanish, folded. */
const UNITS: Readonly<Record<Period['unit'], string>> = {
  hour: 'hours?|horas?',
  day: '(?:(?:calendar|consecutive) )?days?|dias?(?: calendario)?',
  'business-day': '(?:business|working|work) days?|dias habiles|dia habil',
  week: 'weeks?|semanas?',
  month: '(?:calendar )?months?|mes(?:es)?',
  year: '(?:calendar )?years?|anos?',
};

/** The same length in another unit: how many of it make one of the first. */
const SAME: readonly (readonly [Period['unit'], number, Period['unit']])[] = [
  ['year', 12, 'month'],
  ['week', 7, 'day'],
  ['day', 24, 'hour'],
];

/** `1,000` as `1000`, and the parts of `2.5` kept together, so that neither is taken for a smaller number. */
const joined = (text: string): string => plainWords(text.replaceAll(/(\d),(?=\d{3}(?!\d))/g, '$1').replaceAll(/(\d)\.(?=\d)/g, '$1p'));

/** A word before a number that makes it another number: two hundred *sixty*. */
const NOT_AFTER = '(?<!(?:hundred|hundred and|thousand|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) )';
const bareNumber = (count: number): string => `\\b(?:${numberSpellings(count).join('|').replaceAll(',', '')})\\b`;
const number = (count: number): string => NOT_AFTER + bareNumber(count);

function patternOf({ amount, max, unit }: Period): string {
  const units = `(?:${UNITS[unit]})`;
  // "sixty (60) days", "4 weeks to 6 weeks"
  if (max === undefined) return `${number(amount)}(?: ${bareNumber(amount)})? ${units}\\b`;
  return `${number(amount)}(?: ${units})?(?: (?:to|through|or|and|a|o|y))? ${number(max)} ${units}\\b`;
}

/** The period itself and what is as long: 36 months for 3 years, 24 hours for a day. */
function waysToSay(period: Period): Period[] {
  const { amount, max, unit } = period;
  const others = SAME.flatMap(([big, times, small]): Period[] => {
    const scaled = (factor: number, to: Period['unit']): Period[] => {
      const value = { amount: amount * factor, ...(max === undefined ? {} : { max: max * factor }), unit: to };
      return Number.isInteger(value.amount) && Number.isInteger(value.max ?? 1) ? [value] : [];
    };
    if (unit === big) return scaled(times, small);
    return unit === small ? scaled(1 / times, big) : [];
  });
  return [period, ...others];
}

export function hasPeriod(period: Period, text: string): boolean {
  const plain = joined(text);
  return waysToSay(period).some((way) => new RegExp(patternOf(way)).test(plain));
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const FIGURE = new RegExp(
  String.raw`(?<month>${MONTHS}) (?<day>\d{1,2})\b|(?<percent>\d+(?:\.\d+)?)%|(?<count>(?<![\d.,])\d+(?:,\d{3})*(?!\d|[.,]\d))`,
  'g',
);

/** A test for each figure of a text: a day of a month, a percentage, a number. */
export function figureSigns(value: string): ((text: string) => boolean)[] {
  return [...value.matchAll(FIGURE)].map(({ groups }) => {
    const { month, day, percent, count = '' } = groups ?? {};
    if (month !== undefined && day !== undefined) {
      const pattern = new RegExp(`\\b${month.slice(0, 3)}(?:${month.slice(3)}|t)? ${day}(?:st|nd|rd|th)?\\b`, 'i');
      return (text) => pattern.test(joined(text));
    }
    if (percent !== undefined) {
      const pattern = new RegExp(String.raw`(?<![\d.,])${percent.replace('.', String.raw`\.`)} ?(?:%|percent|per cent|por ciento)`, 'i');
      return (text) => pattern.test(text);
    }
    const pattern = new RegExp(number(Number(count.replaceAll(',', ''))));
    return (text) => pattern.test(joined(text));
  });
}
