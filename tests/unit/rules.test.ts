import { describe, expect, it } from 'vitest';
import { ruleSchema } from '#domain/facts/rule-schema.ts';
import { ruleCells, ruleOf, rulesFor, withoutRule } from '#domain/facts/rules.ts';
import { rule, RULES } from '../support/rule-source.ts';

const on = '2026-11-21';
const ids = (state: string, coverage: Parameters<typeof rulesFor>[3]) => rulesFor(RULES, 'appeal', state, coverage, on).map(({ id }) => id);

describe('which rule holds for whom', () => {
  it('the rule of a state replaces the federal one', () => {
    expect(ids('CA', 'individual')).toEqual(['appeal-all']);
    expect(ids('HI', 'individual')).toEqual(['appeal-hawaii']);
  });

  it('a state rule for a part of the people stands beside the federal one', () => {
    expect(ids('HI', 'employer')).toEqual(['appeal-hawaii-insured', 'appeal-all']);
  });

  it('a state rule of insurers replaces the federal one only where an insurer issues every plan', () => {
    const both = { federal: rule(), state: rule({ jurisdictions: ['CA'], insured: true }) };
    expect(rulesFor(both, 'appeal', 'CA', 'individual', on).map(({ id }) => id)).toEqual(['state']);
    expect(rulesFor(both, 'appeal', 'CA', 'employer', on).map(({ id }) => id)).toEqual(['state', 'federal']);
  });

  it('a rule that is over holds for nobody', () => {
    expect(ids('CA', 'medicaid')).toEqual([]);
    expect(withoutRule(RULES, 'appeal', { states: ['CA'], on })).toEqual([{ state: 'CA', coverage: 'medicaid' }]);
  });

  it('rules of a subject are told once, with everyone who has them', () => {
    const cells = ruleCells(RULES, 'appeal', { states: ['CA', 'GA', 'HI'], coverages: ['individual', 'employer'], on });
    expect(cells.map(({ rule: { id }, states, coverages }) => [id, states, coverages])).toEqual([
      ['appeal-all', ['CA', 'GA'], ['individual', 'employer']],
      ['appeal-all', ['HI'], ['employer']],
      ['appeal-hawaii', ['HI'], ['individual']],
      ['appeal-hawaii-insured', ['HI'], ['employer']],
    ]);
  });

  it('an id that no file has is an error that names it', () => {
    expect(() => ruleOf(RULES, 'appeal-mars')).toThrow('data/rules/ has no rule "appeal-mars".');
  });
});

describe('what an editor is told of a rule', () => {
  const complaints = (extra: Parameters<typeof rule>[0]) =>
    (ruleSchema.safeParse(JSON.parse(JSON.stringify(rule(extra)))).error?.issues ?? []).map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );

  it('a sound rule is accepted', () => expect(complaints({})).toEqual([]));

  it.each<[string, Parameters<typeof rule>[0], string]>([
    ['no official text', { authority: [] }, 'authority: Name the official text. A rule without one is not published.'],
    [
      'a period that counts from nothing',
      { counts: undefined },
      'counts: A period needs "counts" (what it runs from), and "counts" needs a period.',
    ],
    [
      'a state beside everywhere',
      { jurisdictions: ['US', 'CA'] },
      'jurisdictions: "US" means everywhere. Leave the states out, or write them alone.',
    ],
    [
      'an end before the beginning',
      { validFrom: '2027-01-01', validUntil: '2026-01-01' },
      'validUntil: The rule ends before it begins. Swap the dates.',
    ],
  ])('%s is refused', (_, extra, message) => expect(complaints(extra)).toEqual([message]));
});
