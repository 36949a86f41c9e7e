/** A few made-up rules of law, each with everything a rule must have. */
import type { Rule, Rules } from '#domain/facts/rule-schema.ts';

/** A rule for everyone with 30 days from the letter; `extra` says what is special about it. */
export function rule(extra: Partial<Rule> = {}): Rule {
  return {
    subject: 'appeal',
    title: 'Appeal',
    does: 'You can ask again.',
    binds: 'you',
    jurisdictions: ['US'],
    coverages: ['medicare', 'individual', 'exchange', 'employer', 'medicaid', 'cobra', 'federal'],
    period: { amount: 30, unit: 'day' },
    counts: { from: 'notice-date', fromText: 'the date on the letter', way: 'after' },
    authority: [
      {
        citation: '1 CFR 1.1',
        url: 'https://law.example/1',
        said: 'Thirty days',
        read: 'text',
        edition: 'as of June',
        seenOn: '2026-11-21',
      },
    ],
    todo: 'Write to the plan.',
    owner: 'appeals',
    checkedOn: '2026-11-21',
    ...extra,
  };
}

export const RULES: Rules = {
  'appeal-all': rule({ coverages: ['individual', 'exchange', 'employer', 'cobra', 'federal'] }),
  'appeal-medicare': rule({ coverages: ['medicare'], period: { amount: 65, unit: 'day' } }),
  'appeal-hawaii': rule({ jurisdictions: ['HI'], coverages: ['individual'], period: { amount: 130, unit: 'day' } }),
  'appeal-hawaii-insured': rule({ jurisdictions: ['HI'], coverages: ['employer'], onlyFor: 'insured plans', money: undefined }),
  'appeal-old': rule({ coverages: ['medicaid'], validUntil: '2020-12-31' }),
  'copy-fee': rule({ subject: 'copies', period: undefined, counts: undefined, money: { usd: 6.5 } }),
  'no-sale': rule({ subject: 'privacy', period: undefined, counts: undefined }),
};
