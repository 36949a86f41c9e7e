/** /appeals/deadline/: coverage, region and the letter's date in, last day to appeal out. The windows stand in the page's templates. */
import { periodText } from '#domain/facts/text.ts';
import { longDate } from '#domain/time/date-text.ts';
import { appealDeadline, dateOf, daysBetween, daysInMonth, type Period } from '#domain/time/deadlines.ts';
import { pageLocale } from '../words.ts';
import { offerReminder, part, setUpHelper, showProblem, today, type Problem } from './date-helper.ts';

const locale = pageLocale();
const { form, region, show } = setUpHelper();
const coverage = part('helper-coverage', HTMLSelectElement);
const month = part('helper-month', HTMLSelectElement);
const day = part('helper-day', HTMLInputElement);
const year = part('helper-year', HTMLInputElement);

const REMIND_DAYS_BEFORE = 7;

const numberIn = (field: HTMLInputElement): number => (/^\d+$/.test(field.value.trim()) ? Number(field.value) : NaN);
const noticeDate = (): string | null => dateOf(numberIn(year), Number(month.value), numberIn(day));

function firstProblem(): Problem | undefined {
  if (!coverage.value) return { field: coverage, message: 'Choose the kind of coverage. It is on your ID card or in your letter.' };
  if (!region.value) return { field: region, message: 'Choose your region. It is on your ID card.' };
  if (!month.value) return { field: month, message: 'Choose the month of the date on the letter.' };
  if (Number.isNaN(numberIn(day))) return { field: day, message: 'Type the day as a number, for example 5.' };
  if (!/^\s*(19|20|21)\d\d\s*$/.test(year.value))
    return { field: year, message: `Type the year in four digits, for example ${today().slice(0, 4)}.` };
  const date = noticeDate();
  if (date === null) {
    const days = daysInMonth(numberIn(year), Number(month.value));
    return { field: day, message: `That month has ${days} days. Look at the date on the letter again.` };
  }
  if (date > today()) return { field: year, message: 'That day is in the future. Look at the date on the letter again.' };
  return undefined;
}

/** The window that holds for this coverage and region. */
const windowFor = () =>
  [...document.querySelectorAll<HTMLTemplateElement>('template[data-coverage]')].find(
    ({ dataset }) => dataset['coverage'] === coverage.value && dataset['regions']?.split(' ').includes(region.value),
  );

function leftText(days: number): string {
  if (days < 0) return 'That day has passed. Call today, and ask if you can still appeal.';
  if (days === 0) return 'That is today.';
  return days === 1 ? 'That is tomorrow.' : `You have ${days} days left.`;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (showProblem(form, firstProblem())) return;
  const template = windowFor();
  const notice = noticeDate();
  if (!template || notice === null) return;
  const { period, answer = '' } = template.dataset;
  if (!period) {
    show(answer, template);
    return;
  }
  const { amount, unit } = JSON.parse(period) as Period;
  const lastDay = appealDeadline({ amount, unit }, notice);
  const basis = `${periodText({ amount, unit })}, counted from ${longDate(notice, locale)}`;
  const left = daysBetween(today(), lastDay);
  const shown = show(`Your last day to appeal is ${longDate(lastDay, locale)}. ${leftText(left)}`, template);
  const counted = shown.querySelector('[data-counted]');
  if (counted) counted.textContent = basis;
  const link = shown.querySelector<HTMLAnchorElement>('[data-once]');
  if (left < 0) {
    link?.parentElement?.remove();
    return;
  }
  offerReminder(link, `appeal-by-${lastDay}`, {
    date: lastDay,
    summary: 'Last day to appeal to the health plan',
    description: `${basis}. The date in your letter wins.\n${location.origin}/appeals/`,
    remindDaysBefore: Math.min(REMIND_DAYS_BEFORE, Math.max(left - 1, 0)),
  });
});
