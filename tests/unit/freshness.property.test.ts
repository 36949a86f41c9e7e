import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueOn, dueWithin, reviewsOf, type Checked, type CheckedKind } from '#domain/facts/freshness.ts';
import type { FactSource } from '#domain/facts/look-up.ts';
import type { Rules } from '#domain/facts/rule-schema.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import type { Calendar } from '#domain/time/calendar-schema.ts';
import { addDays, daysBetween } from '#domain/time/deadlines.ts';
import { readData } from '../../build/data/read-data.ts';
import { FACTS } from '../support/fact-source.ts';
import { ROOT } from '../support/root.ts';

const CONTACTS = ['phone', 'short-number', 'fax', 'email', 'url', 'address', 'unknown', 'window'] as const;
const YEARLY = ['due-rule', 'period', 'money', 'text', 'rule'] as const;

const checkedOn = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2024-01-01', days));
const name = fc.record({
  key: fc.stringMatching(/^[a-z]{1,12}(-[a-z]{1,8}){0,3}$/),
  region: fc.option(fc.constantFrom(...REGION_IDS)),
});
const checked = (kinds: readonly CheckedKind[]): fc.Arbitrary<Checked> =>
  fc.tuple(name, checkedOn, fc.constantFrom(...kinds)).map(([of, day, kind]) => ({ ...of, checkedOn: day, kind }));

/** How many of them fall due in the fullest week. */
function fullestWeek(all: readonly Checked[]): number {
  const weeks = new Map<number, number>();
  for (const one of all) {
    const week = Math.floor(daysBetween('2024-01-01', dueOn(one)) / 7);
    weeks.set(week, (weeks.get(week) ?? 0) + 1);
  }
  return Math.max(...weeks.values());
}

describe('the day for another look', () => {
  it('the day for another look is six to nine months after the last for numbers, links and addresses', () => {
    fc.assert(
      fc.property(checked(CONTACTS), (one) => {
        const days = daysBetween(one.checkedOn, dueOn(one));
        expect(days).toBeGreaterThanOrEqual(180);
        expect(days).toBeLessThanOrEqual(274);
      }),
    );
  });

  it('the day for another look is within a year of the last for rules, periods and amounts, and never before nine months', () => {
    fc.assert(
      fc.property(checked(YEARLY), (one) => {
        const days = daysBetween(one.checkedOn, dueOn(one));
        expect(days).toBeGreaterThanOrEqual(270);
        expect(days).toBeLessThanOrEqual(365);
      }),
    );
  });

  it('the day for another look is the same whenever it is asked, and moves with the last look', () => {
    fc.assert(
      fc.property(checked([...CONTACTS, ...YEARLY]), fc.integer({ min: 1, max: 400 }), (one, later) => {
        expect(dueOn({ ...one })).toBe(dueOn(one));
        expect(dueOn({ ...one, checkedOn: addDays(one.checkedOn, later) })).toBe(addDays(dueOn(one), later));
      }),
    );
  });

  it('the day for another look is no day on which everything comes due: no week holds a fifth of what was checked at once', () => {
    const names = fc.uniqueArray(name, { minLength: 200, maxLength: 300, selector: ({ key, region }) => `${region ?? ''}/${key}` });
    fc.assert(
      fc.property(names, fc.constantFrom(...CONTACTS, ...YEARLY), (all, kind) => {
        expect(fullestWeek(all.map((one) => ({ ...one, kind, checkedOn: '2026-11-21' })))).toBeLessThan(all.length / 5);
      }),
      { numRuns: 30 },
    );
  });

  it('the day for another look differs from region to region for the same key', () => {
    const days = new Set(REGION_IDS.map((region) => dueOn({ key: 'premium-mail', region, kind: 'address', checkedOn: '2026-11-21' })));
    expect(days.size).toBeGreaterThan(REGION_IDS.length / 2);
  });
});

describe('the looks that our facts need', () => {
  const reviews = reviewsOf(readData(ROOT));

  it('the looks that our facts need leave no week with more than a tenth of them', () => {
    expect(reviews.length).toBeGreaterThan(200);
    expect(fullestWeek(reviews)).toBeLessThan(reviews.length / 10);
  });

  it('the looks that our facts need come in order, the overdue ones included in what is due', () => {
    const days = reviews.map(({ due }) => due);
    expect(days).toEqual(days.toSorted());
    const [first] = reviews;
    if (!first) throw new Error('There is nothing to look at.');
    expect(dueWithin(reviews, addDays(first.due, -8), 7)).toEqual([]);
    expect(dueWithin(reviews, addDays(first.due, -7), 7)[0]).toEqual(first);
    expect(dueWithin(reviews, addDays(first.due, 500), 0)).toHaveLength(reviews.length);
  });
});

describe('what is looked at together', () => {
  const nothing: { rules: Rules; calendar: Calendar } = { rules: {}, calendar: { page: '/', windows: {} } };

  it('what is looked at together is one look: the values of a key that were checked on one day', () => {
    const [georgia] = FACTS.regions.filter(({ id }) => id === 'georgia');
    const line = georgia?.facts['line'];
    if (!georgia || !line) throw new Error('The made-up facts have no line in Georgia.');
    const twice = { ...georgia, facts: { line: { ...line, facts: [...line.facts, ...line.facts] } } };
    const source: FactSource = { regions: [twice], shared: { facts: {} } };
    expect(reviewsOf({ ...source, ...nothing })).toHaveLength(1);
  });

  it('what is looked at together holds rules of law too, with their owners', () => {
    const rules = { 'appeal-x': { owner: 'appeals', checkedOn: '2026-12-01' } } as unknown as Rules;
    const found = reviewsOf({ ...FACTS, ...nothing, rules }).filter(({ kind }) => kind === 'rule');
    expect(found).toMatchObject([{ key: 'appeal-x', region: null, owner: 'appeals', checkedOn: '2026-12-01' }]);
  });
});
