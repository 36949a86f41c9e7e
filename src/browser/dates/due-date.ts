/** /pay/due-date/: region and month in, due date out. The rules stand in the page's templates. */
import { longDate, monthText } from '#domain/time/date-text.ts';
import { addMonths, premiumDueDate, type DueRule } from '#domain/time/deadlines.ts';
import { pageLocale } from '../words.ts';
import { offerReminder, part, setUpHelper, showProblem, today, type Problem } from './date-helper.ts';

const MONTHS_BACK = 2;
const MONTHS_AHEAD = 12;

const locale = pageLocale();
const { form, region, show } = setUpHelper();
const month = part('helper-month', HTMLSelectElement);
const area = part('helper-area', HTMLSelectElement);
const areaField = part('helper-area-field', HTMLElement);

const rulesOf = (id: string) =>
  [...document.querySelectorAll<HTMLTemplateElement>('template[data-rule]')].filter((rule) => rule.dataset['region'] === id);

function offerAreas(): void {
  const rules = rulesOf(region.value);
  areaField.hidden = rules.length < 2;
  area.replaceChildren(new Option('Choose', ''), ...rules.map(({ dataset }, index) => new Option(dataset['area'], String(index))));
}

function offerMonths(): void {
  const first = today();
  for (let shift = -MONTHS_BACK; shift <= MONTHS_AHEAD; shift += 1) {
    const value = addMonths(first, shift).slice(0, 7);
    month.add(new Option(monthText(value, locale), value));
  }
}

function firstProblem(): Problem | undefined {
  if (!region.value) return { field: region, message: 'Choose your region. It is on your ID card.' };
  if (!areaField.hidden && !area.value) return { field: area, message: 'Choose the state. The due date depends on it.' };
  if (!month.value) return { field: month, message: 'Choose the month that the payment is for.' };
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
  const due = date < today() ? 'was due by' : 'is due by';
  const shown = show(`Your premium for ${monthText(month.value, locale)} ${due} ${longDate(date, locale)}.`, template);

  const where = template.dataset['area'] ?? '';
  const description = `The usual rule in ${where}. If your bill shows another date, your bill wins.\n${location.origin}/pay/${region.value}/`;
  offerReminder(shown.querySelector<HTMLAnchorElement>('[data-once]'), `premium-due-${date}`, {
    date,
    summary: `Premium due for ${monthText(month.value, locale)}`,
    description,
    remindDaysBefore: 3,
  });
});
