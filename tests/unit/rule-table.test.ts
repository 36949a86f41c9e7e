import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readData } from '../../build/data/read-data.ts';
import { missingText, withRuleTable } from '../../build/data/rule-table.ts';
import { rule, RULES } from '../support/rule-source.ts';
import { ROOT } from '../support/root.ts';

const on = '2026-11-21';

describe('the table of rules', () => {
  const { rules, ruleSubjects, regions, site } = readData(ROOT);
  const markdown = readFileSync(join(ROOT, 'docs/rules.md'), 'utf8');

  it('docs/rules.md has what data/rules/ has; `npm run rules:table` writes it', () => {
    const states = [...new Set(regions.flatMap((region) => region.states))].sort();
    expect(markdown).toBe(withRuleTable(markdown, rules, ruleSubjects, { states, on: site.reviewed }));
  });

  it('says who has no rule: everywhere, or in which states', () => {
    expect(missingText(RULES, 'appeal', { states: ['CA', 'HI'], on })).toBe('medicaid');
    const some = { a: rule({ coverages: ['medicare'] }), b: rule({ coverages: ['individual'], jurisdictions: ['CA'] }) };
    expect(missingText(some, 'appeal', { states: ['CA', 'HI'], on })).toBe(
      'individual in HI; exchange, employer, medicaid, cobra, federal',
    );
  });
});
