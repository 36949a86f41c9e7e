/** /pay/due-date/: region and month in, due date out. The rules stand in the page's templates. */
import { fill } from '#domain/text/fill.ts';
import { longDate, monthText } from '#domain/time/date-text.ts';
import { addMonths, premiumDueDate, type DueRule } from '#domain/time/deadlines.ts';
import { closedOn, workdayBy } from '#domain/time/rule-deadline.ts';
import { pageLocale, readWords } from '../words.ts';
import { offerReminder, part, setUpHelper, showProblem, today, type Problem } from './date-helper.ts';

const MONTHS_BACK = 2;
const MONTHS_AHEAD = 12;

const locale = pageLocale();
const { form, region, show } = setUpHelper();
const dueDate = readWords(form, 'dueDate');
const month = part('helper-month', HTMLSelectElement);
const area = part('helper-area', HTMLSelectElement);
const areaField = part('helper-area-field', HTMLElement);

const rulesOf = (id: string) =>
  [...document.querySelectorAll<HTMLTemplateElement>('template[data-rule]')].filter((rule) => rule.dataset['region'] === id);

function offerAreas(): void {
  const rules = rulesOf(region.value);
  areaField.hidden = rules.length < 2;
  area.replaceChildren(new Option(dueDate.choose, ''), ...rules.map(({ dataset }, index) => new Option(dataset['area'], String(index))));
}

function offerMonths(): void {
  const first = today();
  for (let shift = -MONTHS_BACK; shift <= MONTHS_AHEAD; shift += 1) {
    const value = addMonths(first, shift).slice(0, 7);
    month.add(new Option(monthText(value, locale), value));
  }
}

function firstProblem(): Problem | undefined {
  if (!region.value) return { field: region, message: dueDate.noRegion };
  if (!areaField.hidden && !area.value) return { field: area, message: dueDate.noArea };
  if (!month.value) return { field: month, message: dueDate.noMonth };
  return undefined;
}

offerMonths();
offerAreas();
region.addEventListener('input', offerAreas);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (showProblem(form, firstProblem())) return;
  const template = rulesOf(region.value)[areaField.hidden ? 0 : Number(area.value)];
  if (!template) return;
  const rule = template.dataset['rule'] as DueRule;
  const date = premiumDueDate(rule, month.value);
  const names = { month: monthText(month.value, locale), date: longDate(date, locale) };
  const closed = closedOn(date);
  const warning = closed && date >= today() ? ` ${fill(dueDate.closed[closed], { date: longDate(workdayBy(date), locale) })}` : '';
  const shown = show(fill(date < today() ? dueDate.wasDue : dueDate.isDue, names) + warning, () => [
    template.content.cloneNode(true) as DocumentFragment,
  ]);

  const { area: where = '', page = '' } = template.dataset;
  offerReminder(shown.querySelector<HTMLAnchorElement>('[data-once]'), `premium-due-${date}`, {
    date,
    summary: fill(dueDate.event, { month: names.month }),
    description: `${fill(dueDate.usualRule, { area: where })}\n${location.origin}${page}`,
    remindDaysBefore: 3,
  });
});
