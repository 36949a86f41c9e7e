/** /appeals/deadline/: coverage, region and the letter's date in, last day to appeal out. The windows stand in the page's templates. */
import { periodText, type FactLanguage } from '#domain/facts/text.ts';
import { fill, plural } from '#domain/text/fill.ts';
import { longDate } from '#domain/time/date-text.ts';
import { appealDeadline, dateOf, daysBetween, daysInMonth, type Period } from '#domain/time/deadlines.ts';
import { pageLocale, readWords } from '../words.ts';
import { offerReminder, part, setUpHelper, showProblem, today, type Problem } from './date-helper.ts';

const locale = pageLocale();
const { form, region, show } = setUpHelper();
const appealDeadlineWords = readWords(form, 'appealDeadline');
const factWords = JSON.parse(form.dataset['facts'] ?? '') as FactLanguage['words'];
const coverage = part('helper-coverage', HTMLSelectElement);
const month = part('helper-month', HTMLSelectElement);
const day = part('helper-day', HTMLInputElement);
const year = part('helper-year', HTMLInputElement);

const REMIND_DAYS_BEFORE = 7;

const numberIn = (field: HTMLInputElement): number => (/^\d+$/.test(field.value.trim()) ? Number(field.value) : NaN);
const noticeDate = (): string | null => dateOf(numberIn(year), Number(month.value), numberIn(day));

function firstProblem(): Problem | undefined {
  if (!coverage.value) return { field: coverage, message: appealDeadlineWords.chooseCoverage };
  if (!region.value) return { field: region, message: appealDeadlineWords.chooseRegion };
  if (!month.value) return { field: month, message: appealDeadlineWords.chooseMonth };
  if (Number.isNaN(numberIn(day))) return { field: day, message: appealDeadlineWords.typeDay };
  if (!/^\s*(19|20|21)\d\d\s*$/.test(year.value))
    return { field: year, message: fill(appealDeadlineWords.typeYear, { year: today().slice(0, 4) }) };
  const date = noticeDate();
  if (date === null) {
    const days = daysInMonth(numberIn(year), Number(month.value));
    return { field: day, message: fill(appealDeadlineWords.noSuchDay, { days }) };
  }
  if (date > today()) return { field: year, message: appealDeadlineWords.future };
  return undefined;
}

/** The window that holds for this coverage and region. */
const windowFor = () =>
  [...document.querySelectorAll<HTMLTemplateElement>('template[data-coverage]')].find(
    ({ dataset }) => dataset['coverage'] === coverage.value && dataset['regions']?.split(' ').includes(region.value),
  );

function leftText(days: number): string {
  if (days < 0) return appealDeadlineWords.passed;
  if (days === 0) return appealDeadlineWords.today;
  return plural(locale, appealDeadlineWords.left, days);
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
  const counting = periodText({ amount, unit }, { locale, words: factWords });
  const basis = fill(appealDeadlineWords.basis, { period: counting, date: longDate(notice, locale) });
  const left = daysBetween(today(), lastDay);
  const shown = show(fill(appealDeadlineWords.answer, { date: longDate(lastDay, locale), left: leftText(left) }), template);
  const counted = shown.querySelector('[data-counted]');
  if (counted) counted.textContent = basis;
  const link = shown.querySelector<HTMLAnchorElement>('[data-once]');
  if (left < 0) {
    link?.parentElement?.remove();
    return;
  }
  offerReminder(link, `appeal-by-${lastDay}`, {
    date: lastDay,
    summary: appealDeadlineWords.reminder,
    description: `${fill(appealDeadlineWords.reminderText, { basis })}\n${location.origin}/appeals/`,
    remindDaysBefore: Math.min(REMIND_DAYS_BEFORE, Math.max(left - 1, 0)),
  });
});
