/**
 * When a fact, a rule or an enrolment window must be looked at again. The day follows from the last look, so nobody types it, and it is spread by
 * name, so that what was checked on one day does not come due on one day.
 */
import { allGroups, type FactSource } from './look-up.ts';
import type { Rules } from './rule-schema.ts';
import type { Fact } from './schema.ts';
import type { RegionId } from '../regions/ids.ts';
import type { Calendar } from '../time/calendar-schema.ts';
import { addDays, daysBetween, type LocalDate } from '../time/deadlines.ts';

export type CheckedKind = Fact['kind'] | 'rule' | 'window';

/** Fewest and most days between two looks. */
interface Wait {
  least: number;
  most: number;
}

/** Numbers, links and addresses move without notice, and what was not found may be there by now. */
const SIX_TO_NINE_MONTHS: Wait = { least: 180, most: 274 };
/** Rules, periods and amounts change with the plan year. */
const UP_TO_A_YEAR: Wait = { least: 270, most: 365 };

const WAITS: Readonly<Record<CheckedKind, Wait>> = {
  phone: SIX_TO_NINE_MONTHS,
  'short-number': SIX_TO_NINE_MONTHS,
  fax: SIX_TO_NINE_MONTHS,
  email: SIX_TO_NINE_MONTHS,
  url: SIX_TO_NINE_MONTHS,
  address: SIX_TO_NINE_MONTHS,
  unknown: SIX_TO_NINE_MONTHS,
  'due-rule': UP_TO_A_YEAR,
  period: UP_TO_A_YEAR,
  money: UP_TO_A_YEAR,
  text: UP_TO_A_YEAR,
  rule: UP_TO_A_YEAR,
  /** The days of the next year are told half a year ahead. */
  window: SIX_TO_NINE_MONTHS,
};

/** FNV-1a with a last stir, so that names which differ in one letter lie far apart. From 0 to 2³² - 1. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export interface Checked {
  /** Key of the fact, or id of the rule or window. */
  key: string;
  /** Null: it holds in every region. */
  region: RegionId | null;
  kind: CheckedKind;
  checkedOn: LocalDate;
}

/** The day by which it is due for another look. The same every time for the same name and last look. */
export function dueOn({ key, region, kind, checkedOn }: Checked): LocalDate {
  const { least, most } = WAITS[kind];
  return addDays(checkedOn, least + (hashOf(`${region ?? ''}/${key}`) % (most - least + 1)));
}

export interface Review extends Checked {
  /** A role of `data/owners.json`. */
  owner: string;
  due: LocalDate;
}

const withDay = (checked: Checked & { owner: string }): Review => ({ ...checked, due: dueOn(checked) });

/** Everything that must be looked at again, the first due first. Values of one key that were checked together are one look. */
export function reviewsOf(source: FactSource & { rules: Rules; calendar: Calendar }): Review[] {
  const facts = allGroups(source).flatMap(({ key, region, group: { owner, facts: values } }) =>
    values.map(({ kind, checkedOn }) => withDay({ key, region, kind, checkedOn, owner })),
  );
  const named = (kind: CheckedKind, all: Readonly<Record<string, { owner: string; checkedOn: LocalDate }>>) =>
    Object.entries(all).map(([key, { owner, checkedOn }]) => withDay({ key, region: null, kind, checkedOn, owner }));
  const looks = new Map(
    [...facts, ...named('rule', source.rules), ...named('window', source.calendar.windows)].map((review) => [
      [review.region, review.key, review.kind, review.due].join(),
      review,
    ]),
  );
  return [...looks.values()].sort((a, b) => a.due.localeCompare(b.due) || a.key.localeCompare(b.key));
}

/** What is due by the end of a number of days, what is overdue included. */
export const dueWithin = (reviews: readonly Review[], today: LocalDate, days: number): Review[] =>
  reviews.filter(({ due }) => daysBetween(today, due) <= days);
