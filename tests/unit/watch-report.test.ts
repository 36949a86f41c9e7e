import { describe, expect, it } from 'vitest';
import { reportText } from '../../scripts/watch/report.ts';
import { agentOf } from '../../scripts/watch/run.ts';
import type { Finding } from '../../scripts/watch/verdict.ts';
import { addressOf } from '../../scripts/watch/watch-list.ts';

describe('where a source is', () => {
  it.each([
    ['plan.example/help', 'https://plan.example/help'],
    ['copy at docs.example/a/b.html', 'https://docs.example/a/b.html'],
    ['https://plan.example/?p=7', 'https://plan.example/?p=7'],
    ['plan.example', null],
    ['plan.example/travel and m.plan.example', null],
    ['r/Plan guide, seen as a copy', null],
    ['http://plan.example/help', null],
  ])('where a source is follows from its words: %s', (where, address) => {
    expect(addressOf({ where })).toBe(address);
  });
});

describe('the report', () => {
  it('the report goes by who looks after a fact, what drifted first, and takes no markup from others', () => {
    const found = (extra: Partial<Finding>): Finding => ({
      place: 'everywhere/pay[0]',
      title: 'Pay',
      owner: 'payments',
      due: '2027-06-01',
      source: 'terms',
      address: 'https://plan.example/terms',
      value: 'pay.example/now',
      verdict: 'gone',
      why: 'the page does not show pay.example/now',
      ...extra,
    });
    const text = reportText(
      [
        found({ verdict: 'there' }),
        found({ verdict: 'moved', why: 'leads to https://x.example/?`\n# @everyone' }),
        found({}),
        found({ place: 'everywhere/older[0]', due: '2027-01-01' }),
        found({ owner: 'appeals', place: 'rules/appeal', title: 'Appeal', value: '30 days', why: 'the page does not show 30 days' }),
        found({ verdict: 'unreachable', why: 'answers 502' }),
        found({ verdict: 'unreachable', why: 'answers 502', place: 'everywhere/older[0]' }),
        found({ source: 'shelf', address: null, verdict: 'not checkable', why: 'its source names no page' }),
      ],
      { payments: { name: 'Payments', owns: 'Payments.' }, appeals: { name: 'Appeals', owns: 'Appeals.' } },
      '2026-12-02',
    );
    expect(text).toBe(`Looked on 2026-12-02: 3 gone, 1 moved, 2 unreachable, 0 not allowed, 1 not checkable, 1 there.

## Appeals: 1

- **gone** Appeal (\`rules/appeal\`, due 2027-06-01): \`30 days\`
  terms, \`https://plan.example/terms\`: \`the page does not show 30 days\`

## Payments: 3

- **gone** Pay (\`everywhere/older[0]\`, due 2027-01-01): \`pay.example/now\`
  terms, \`https://plan.example/terms\`: \`the page does not show pay.example/now\`
- **gone** Pay (\`everywhere/pay[0]\`, due 2027-06-01): \`pay.example/now\`
  terms, \`https://plan.example/terms\`: \`the page does not show pay.example/now\`
- **moved** Pay (\`everywhere/pay[0]\`, due 2027-06-01): \`pay.example/now\`
  terms, \`https://plan.example/terms\`: \`leads to https://x.example/? # @everyone\`

## unreachable: 2

- 2 × terms, \`https://plan.example/terms\`: \`answers 502\`

## not checkable: 1

- 1 × shelf: \`its source names no page\``);
  });

  it('the report and every request say who asks', () => {
    const site = { name: 'Help for Members', url: 'https://help.example' };
    expect(agentOf({ ...site, securityContact: 'mailto:team@help.example' })).toBe(
      'help-for-members-watch/1 (+https://help.example; mailto:team@help.example)',
    );
    expect(agentOf({ ...site, securityContact: null })).toBe(
      'help-for-members-watch/1 (+https://help.example; https://help.example/contact/message/)',
    );
  });
});
