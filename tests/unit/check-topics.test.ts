import { expect, it } from 'vitest';
import { topicProblems } from '../../build/content/check-topics.ts';

const QUESTIONS = ['one', 'two'].map((slug) => ({ topic: 'bills', slug }));
const topic = (groups: string[][], top?: string[]) => [
  {
    id: 'bills',
    title: 'Bills',
    lead: 'All about bills.',
    contact: 'general',
    ...(top ? { top } : {}),
    groups: groups.map((questions, index) => ({ id: `group-${index}`, title: 'A group', questions })),
  },
];

it('a topic whose questions each stand in one group is in order', () => {
  expect(topicProblems(topic([['one'], ['two']], ['two']), QUESTIONS)).toEqual([]);
});

it('a topic without groups needs none', () => {
  expect(
    topicProblems(
      topic([]).map(({ id, title, lead, contact }) => ({ id, title, lead, contact })),
      QUESTIONS,
    ),
  ).toEqual([]);
});

it('a question in no group is named, so that people find it', () => {
  expect(topicProblems(topic([['one']]), QUESTIONS)).toEqual([expect.stringContaining('"two" is in no group')]);
});

it('a question in two groups is named', () => {
  expect(topicProblems(topic([['one', 'two'], ['one']]), QUESTIONS)).toEqual([expect.stringContaining('"one" is in 2 groups')]);
});

it('a name without a question is named, in a group or among the top ones', () => {
  expect(topicProblems(topic([['one', 'two', 'gone']], ['lost']), QUESTIONS)).toEqual([
    expect.stringContaining('no question "gone"'),
    expect.stringContaining('no question "lost"'),
  ]);
});
