import { describe, expect, it } from 'vitest';
import { rules } from '#domain/facts/catalog-rules.ts';
import { regions } from '#domain/catalog.ts';
import { site } from '#domain/plan.ts';
import { deadlineAnswers, withoutAnswer } from '../../src/view/deadline-questions.ts';

const states = [...new Set(regions.flatMap((region) => region.states))];
const answers = deadlineAnswers(rules, states, site.reviewed);

describe('the helper for deadlines', () => {
  it.each(['denial', 'appeal-denied'] as const)('knows a rule for every coverage in every state when the question is %s', (question) => {
    expect(withoutAnswer(answers, question, states)).toEqual([]);
  });

  it('knows the time of every marketplace', () => {
    expect(withoutAnswer(answers, 'exchange', states).filter(([, coverage]) => coverage === 'exchange')).toEqual([]);
  });
});
