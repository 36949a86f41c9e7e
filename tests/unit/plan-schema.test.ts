import { describe, expect, it } from 'vitest';
import { planSchema } from '#domain/plan-schema.ts';
import plan from '../../data/plan.json';

const withDays = (name: 'messageDays' | 'mailDays' | 'requestDays', days: unknown) =>
  planSchema.safeParse({ ...plan, site: { ...plan.site, [name]: days } }).success;

describe('how long things are kept', () => {
  it.each(['messageDays', 'mailDays', 'requestDays'] as const)('how long things are kept is a number of whole days: %s', (name) => {
    expect(withDays(name, 30)).toBe(true);
    for (const days of [-1, 0, 1.5, '-1', '30', 1_000]) expect(withDays(name, days)).toBe(false);
  });

  it('how long things are kept is never left open for the text of a message', () => {
    expect(withDays('messageDays', null)).toBe(false);
  });
});
