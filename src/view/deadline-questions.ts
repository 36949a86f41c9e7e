/** What the helper for deadlines can count: the questions it asks, the rules of law that answer each, and for whom. */
import { COVERAGES } from '#domain/contact/coverage.ts';
import { ruleCells, type RuleCell } from '#domain/facts/rules.ts';
import type { Rules } from '#domain/facts/rule-schema.ts';
import type { LocalDate } from '#domain/time/deadlines.ts';

export interface DeadlineQuestion {
  id: 'denial' | 'appeal-denied' | 'exchange' | 'complaint';
  /** Subjects of `data/rules/` that answer it; a person has a rule of one of them. */
  main: readonly string[];
  /** Subjects whose time runs beside it. */
  also: readonly string[];
  /** Which date the person gives. */
  date: 'letter' | 'event';
}

export const DEADLINE_QUESTIONS: readonly DeadlineQuestion[] = [
  { id: 'denial', main: ['internal-appeal'], also: ['keep-benefits'], date: 'letter' },
  {
    id: 'appeal-denied',
    main: ['external-review', 'second-appeal', 'state-fair-hearing'],
    also: ['keep-benefits-hearing'],
    date: 'letter',
  },
  { id: 'exchange', main: ['exchange-appeal'], also: [], date: 'letter' },
  { id: 'complaint', main: ['grievance'], also: [], date: 'event' },
];

export interface DeadlineAnswer extends RuleCell {
  question: DeadlineQuestion['id'];
  also: boolean;
}

/** Every rule that answers a question, with the people it is for; those of the question itself before those beside it. */
export function deadlineAnswers(rules: Rules, states: readonly string[], on: LocalDate): DeadlineAnswer[] {
  return DEADLINE_QUESTIONS.flatMap(({ id, main, also }) =>
    [...main, ...also].flatMap((subject) =>
      ruleCells(rules, subject, { states, coverages: COVERAGES, on }).map((cell) => ({
        ...cell,
        question: id,
        also: also.includes(subject),
      })),
    ),
  );
}
