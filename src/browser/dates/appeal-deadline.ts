/**
 * /appeals/deadline/: what happened, coverage, region and a date in, the last day to act out. The rules stand in the page's templates;
 * each is counted on the safe side, and the first to end leads.
 */
import { periodText, type FactLanguage } from '#domain/facts/text.ts';
import { fill, plural } from '#domain/text/fill.ts';
import { longDate } from '#domain/time/date-text.ts';
import { dateOf, daysBetween, daysInMonth, type LocalDate } from '#domain/time/deadlines.ts';
import { ruleDeadline, type Clock, type RuleDeadline } from '#domain/time/rule-deadline.ts';
import { pageLocale, readWords } from '../words.ts';
import { offerReminder, part, setUpHelper, showProblem, today, type Problem } from './date-helper.ts';

const locale = pageLocale();
const { form, region, show } = setUpHelper();
const appealDeadline = readWords(form, 'appealDeadline');
const factWords = JSON.parse(form.dataset['facts'] ?? '') as FactLanguage['words'];
const statesOf = JSON.parse(form.dataset['states'] ?? '{}') as Readonly<Record<string, string[]>>;
const stateNames = JSON.parse(form.dataset['stateNames'] ?? '{}') as Readonly<Record<string, string>>;
const question = part('helper-question', HTMLSelectElement);
const coverage = part('helper-coverage', HTMLSelectElement);
const state = part('helper-state', HTMLSelectElement);
const stateField = part('helper-state-field', HTMLElement);
const legend = part('helper-date-legend', HTMLElement);
const month = part('helper-month', HTMLSelectElement);
const day = part('helper-day', HTMLInputElement);
const year = part('helper-year', HTMLInputElement);

const REMIND_DAYS_BEFORE = 7;

const numberIn = (field: HTMLInputElement): number => (/^\d+$/.test(field.value.trim()) ? Number(field.value) : NaN);
const givenDate = (): LocalDate | null => dateOf(numberIn(year), Number(month.value), numberIn(day));

/** The state that decides: the region's only one, or the chosen one. */
const stateOf = (): string => {
  const states = statesOf[region.value] ?? [];
  return states.length === 1 ? (states[0] ?? '') : state.value;
};

function offerStates(): void {
  const states = statesOf[region.value] ?? [];
  const [first] = state.options;
  stateField.hidden = states.length < 2;
  state.replaceChildren(...(first ? [first] : []), ...states.map((code) => new Option(stateNames[code] ?? code, code)));
}

function firstProblem(): Problem | undefined {
  if (!question.value) return { field: question, message: appealDeadline.chooseQuestion };
  if (!coverage.value) return { field: coverage, message: appealDeadline.chooseCoverage };
  if (!region.value) return { field: region, message: appealDeadline.chooseRegion };
  if (!stateField.hidden && !state.value) return { field: state, message: appealDeadline.chooseState };
  if (!month.value) return { field: month, message: appealDeadline.chooseMonth };
  if (Number.isNaN(numberIn(day))) return { field: day, message: appealDeadline.typeDay };
  if (!/^\s*(19|20|21)\d\d\s*$/.test(year.value))
    return { field: year, message: fill(appealDeadline.typeYear, { year: today().slice(0, 4) }) };
  const date = givenDate();
  if (date === null)
    return { field: day, message: fill(appealDeadline.noSuchDay, { days: daysInMonth(numberIn(year), Number(month.value)) }) };
  if (date > today()) return { field: year, message: appealDeadline.future };
  return undefined;
}

interface Found {
  template: HTMLTemplateElement;
  clock: Clock | null;
  deadline: RuleDeadline | null;
}

/** The rules that hold for what was chosen: those of the question first, and of these the first to end first. */
function found(date: LocalDate): Found[] {
  const has = (list: string | undefined, one: string) => (list ?? '').split(' ').includes(one);
  const end = ({ deadline }: Found) => deadline?.last ?? '9999';
  return [...document.querySelectorAll<HTMLTemplateElement>(`template[data-question="${question.value}"]`)]
    .filter(({ dataset }) => has(dataset['coverages'], coverage.value) && has(dataset['states'], stateOf()))
    .map((template) => {
      const clock = template.dataset['clock'] ? (JSON.parse(template.dataset['clock']) as Clock) : null;
      return { template, clock, deadline: clock && clock.period.unit !== 'hour' ? ruleDeadline(clock, date) : null };
    })
    .sort(
      (a, b) =>
        Number(a.template.dataset['also'] === 'true') - Number(b.template.dataset['also'] === 'true') || end(a).localeCompare(end(b)),
    );
}

function leftText(days: number): string {
  if (days < 0) return appealDeadline.passed;
  if (days === 0) return appealDeadline.today;
  return plural(locale, appealDeadline.left, days);
}

/** "Your last day is …"; the working day before it first, where that is a day of rest and the working day is still to come. */
function answerText({ last, actBy, closed }: RuleDeadline): string {
  const date = longDate(last, locale);
  if (closed === null || actBy < today()) return fill(appealDeadline.answer, { date, left: leftText(daysBetween(today(), last)) });
  return fill(appealDeadline.closed[closed], { date, actBy: longDate(actBy, locale), left: leftText(daysBetween(today(), actBy)) });
}

/** The copy of a rule's template, with its own dates. */
function shownRule({ template, clock, deadline }: Found, date: LocalDate): DocumentFragment {
  const shown = template.content.cloneNode(true) as DocumentFragment;
  const { title = '', from = '' } = template.dataset;
  const remind = shown.querySelector('[data-remind]');
  if (!clock || !deadline) {
    remind?.remove();
    return shown;
  }
  const { amount, unit } = clock.period;
  const period = periodText({ amount, unit }, { locale, words: factWords });
  const counted = fill(appealDeadline.counted, {
    last: longDate(deadline.last, locale),
    period,
    from,
    date: longDate(date, locale),
  });
  const basis = shown.querySelector('[data-counted]');
  if (basis) basis.textContent = counted;
  const cautions = shown.querySelector('[data-cautions]');
  if (cautions) cautions.textContent = [...(deadline.early ? [appealDeadline.early] : []), appealDeadline.arrive].join(' ');
  const left = daysBetween(today(), deadline.actBy);
  if (left < 0) {
    remind?.remove();
    return shown;
  }
  offerReminder(shown.querySelector<HTMLAnchorElement>('[data-once]'), `act-by-${deadline.actBy}`, {
    date: deadline.actBy,
    summary: fill(appealDeadline.reminder, { title }),
    description: `${fill(appealDeadline.reminderText, { counted })}\n${location.origin}/appeals/`,
    remindDaysBefore: Math.min(REMIND_DAYS_BEFORE, Math.max(left - 1, 0)),
  });
  return shown;
}

question.addEventListener('input', () => {
  const kind = question.selectedOptions[0]?.dataset['date'] === 'event' ? 'event' : 'letter';
  legend.textContent = legend.dataset[kind] ?? '';
});
region.addEventListener('input', offerStates);
coverage.value = document.documentElement.dataset['coverage'] ?? '';
offerStates();

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (showProblem(form, firstProblem())) return;
  const date = givenDate();
  if (date === null) return;
  const rules = found(date);
  const [lead] = rules;
  const text = !lead ? appealDeadline.none : lead.deadline ? answerText(lead.deadline) : (lead.template.dataset['does'] ?? '');
  show(text, () => rules.map((rule) => shownRule(rule, date)));
});
