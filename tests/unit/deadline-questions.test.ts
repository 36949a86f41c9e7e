import { describe, expect, it } from 'vitest';
import { COVERAGES, type Coverage } from '#domain/contact/coverage.ts';
import { rules } from '#domain/facts/catalog-rules.ts';
import { regions } from '#domain/catalog.ts';
import { statesOf } from '#domain/facts/rules.ts';
import { site } from '#domain/plan.ts';
import { deadlineAnswers, type DeadlineAnswer, type DeadlineQuestion } from '../../src/view/deadline-questions.ts';

const states = statesOf(regions);
const answers = deadlineAnswers(rules, states, site.reviewed);

/** Who gets no answer to a question. */
function withoutAnswer(
  answers: readonly DeadlineAnswer[],
  question: DeadlineQuestion['id'],
  states: readonly string[],
): [string, Coverage][] {
  const main = answers.filter((answer) => answer.question === question && !answer.also);
  return states.flatMap((state) =>
    COVERAGES.filter((coverage) => !main.some((cell) => cell.states.includes(state) && cell.coverages.includes(coverage))).map(
      (coverage): [string, Coverage] => [state, coverage],
    ),
  );
}

describe('the helper for deadlines', () => {
  it.each(['denial', 'appeal-denied'] as const)('knows a rule for every coverage in every state when the question is %s', (question) => {
    expect(withoutAnswer(answers, question, states)).toEqual([]);
  });

  it('knows the time of every marketplace', () => {
    expect(withoutAnswer(answers, 'exchange', states).filter(([, coverage]) => coverage === 'exchange')).toEqual([]);
  });
});
