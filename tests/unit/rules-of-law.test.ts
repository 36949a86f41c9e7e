import { describe, expect, it } from 'vitest';
import { readData } from '../../build/data/read-data.ts';
import { COVERAGES } from '#domain/contact/coverage.ts';
import type { Rule } from '#domain/facts/rule-schema.ts';
import { ruleOf, rulesFor } from '#domain/facts/rules.ts';
import { ROOT } from '../support/root.ts';

const { rules, lawHosts, owners, regions } = readData(ROOT);
const all = Object.entries(rules);
const ON = '2026-12-01';

type Row = [id: string, value: string, counts: string, citation: string];

const valueOf = ({ period, money, percent }: Rule): string =>
  period
    ? `${[period.amount, period.max].filter(Boolean).join('-')} ${period.unit}`
    : money
      ? `$${money.usd}`
      : percent
        ? `${percent}%`
        : '';

describe('what the law sets', () => {
  it.each<Row>([
    ['appeal-medicare-advantage', '65 day', 'after notice-date', '42 CFR 422.582(b)'],
    ['appeal-part-d', '65 day', 'after notice-date', '42 CFR 423.582(b)'],
    ['appeal-commercial', '180 day', 'after notice-received', '29 CFR 2560.503-1(h)(3)(i)'],
    ['appeal-medicaid', '60 day', 'after notice-date', '42 CFR 438.402(c)(2)(ii)'],
    ['appeal-federal-employees', '6 month', 'after notice-date', '5 CFR 890.105(b)(1)'],
    ['keep-benefits-medicaid', '10 day', 'after notice-date', '42 CFR 438.420(a)'],
    ['answer-to-appeal-commercial', '30 day', 'after request-received', '29 CFR 2560.503-1(i)(2)(ii)'],
    ['answer-to-appeal-payment-commercial', '60 day', 'after request-received', '29 CFR 2560.503-1(i)(2)(iii)'],
    ['answer-to-appeal-urgent-commercial', '72 hour', 'after request-received', '29 CFR 2560.503-1(i)(2)(i)'],
    ['answer-to-appeal-urgent-medicare-advantage', '72 hour', 'after request-received', '42 CFR 422.590(e)'],
    ['answer-to-appeal-drug-part-d', '7 day', 'after request-received', '42 CFR 423.590(a)'],
    ['first-decision-commercial', '15 day', 'after request-received', '29 CFR 2560.503-1(f)(2)(iii)(A)'],
    ['first-decision-urgent-commercial', '72 hour', 'after request-received', '29 CFR 2560.503-1(f)(2)(i)'],
    ['first-decision-medicare-advantage', '7 day', 'after request-received', '42 CFR 422.568(b)(1)(ii)'],
    ['first-decision-medicaid', '7 day', 'after request-received', '42 CFR 438.210(d)(1)'],
    ['first-decision-drug-part-d', '72 hour', 'after request-received', '42 CFR 423.568(b)'],
    ['first-decision-drug-urgent-part-d', '24 hour', 'after request-received', '42 CFR 423.572(a)'],
    ['first-decision-drug-medicaid', '24 hour', 'after request-received', '42 U.S.C. 1396r-8(d)(5)'],
    ['second-appeal-part-d', '65 day', 'after notice-date', '42 CFR 423.600(a)'],
    ['third-appeal-amount', '$200', '', '90 FR, document 2025-21879; document 2026-19016'],
    ['external-review-urgent-federal-rule', '72 hour', 'after request-received', '45 CFR 147.136(d)(3)'],
    ['answer-to-external-review-federal-rule', '45 day', 'after request-received', '45 CFR 147.136(d)(2)(iv)'],
    ['exchange-appeal-federal-rule', '90 day', 'after notice-date', '45 CFR 155.520(b)'],
    ['state-fair-hearing-medicaid', '90-120 day', 'after notice-date', '42 CFR 438.408(f)(2)'],
    ['grievance-medicare', '60 day', 'after event', '42 CFR 422.564(d)'],
    ['civil-rights-complaint', '180 day', 'after event', 'HHS Office for Civil Rights, Filing a civil rights complaint'],
    ['privacy-complaint-hhs', '180 day', 'after event', '45 CFR 160.306(b)(3)'],
    ['records-access', '30-60 day', 'after request-received', '45 CFR 164.524(b)(2)'],
    ['grace-period-tax-credit', '3 month', 'after due-date', 'HealthCare.gov on grace periods'],
    ['grace-period-cobra', '30 day', 'after due-date', '29 USC 1162(2)(C)'],
    ['special-enrollment-individual-exchange', '60 day', 'after event', '45 CFR 155.420(c), as HealthCare.gov tells it'],
    ['special-enrollment-before-loss', '60 day', 'before loss-of-coverage', '45 CFR 155.420(c), as HealthCare.gov tells it'],
    ['special-enrollment-employer', '30 day', 'after event', '29 USC 1181(f)(1)(D), (2)(B)'],
    ['cobra-elect', '60 day', 'after notice-date', '29 USC 1165(a)(1)'],
    ['cobra-first-payment', '45 day', 'after event', '29 USC 1162(3)'],
    ['cobra-length', '18 month', 'after event', '29 USC 1162(2)(A)(i)'],
    ['cobra-length-family', '36 month', 'after event', '29 USC 1162(2)(A)(iv), (ii)'],
    ['emergency-no-approval-private', '', '', '42 USC 300gg-111(a)(1), (a)(3)(B)'],
    ['interpreter-free', '', '', '42 USC 18116'],
    ['first-decision-drug-exception', '72 hour', 'after request-received', '14 VAC 5-216-65 (restates 45 CFR 156.122(c))'],
    ['cobra-price', '102%', '', '29 USC 1162(3)(A)'],
    ['medicare-first-enrollment', '7 month', 'around event', '42 CFR 407.14'],
    ['medicare-special-enrollment', '8 month', 'after event', '42 CFR 407.20'],
    ['medicaid-renewal-late', '90 day', 'after loss-of-coverage', '42 CFR 435.916(a)(3)(iii)'],
    ['no-surprise-bill-notice-private', '72 hour', 'before service', '42 USC 300gg-132(d)'],
    ['good-faith-estimate-dispute-self-pay', '120 day', 'after notice-date', '45 CFR 149.620'],
  ])('%s: %s, %s, by %s', (id, value, counts, citation) => {
    const rule = ruleOf(rules, id);
    expect([valueOf(rule), rule.counts ? `${rule.counts.way} ${rule.counts.from}` : '', rule.authority[0]?.citation]).toEqual([
      value,
      counts,
      citation,
    ]);
  });

  it('in the fall, Medicare is open from 15 October to 7 December', () => {
    expect(ruleOf(rules, 'medicare-annual').authority.map(({ said }) => said)).toEqual(
      expect.arrayContaining([expect.stringContaining('October 15 to December 7')]),
    );
  });

  it.each([
    ['CA', '6 month', 'notice-date'],
    ['CO', '4 month', 'notice-received'],
    ['GA', '4 month', 'notice-received'],
    ['HI', '130 day', 'notice-received'],
    ['MD', '4 month', 'notice-received'],
    ['VA', '120 day', 'notice-received'],
    ['DC', '4 month', 'notice-received'],
    ['OR', '180 day', 'notice-received'],
    ['WA', '180 day', 'notice-date'],
  ])('in %s a review outside the plan can be asked for within %s of %s', (state, value, from) => {
    for (const coverage of ['individual', 'exchange'] as const) {
      const timed = rulesFor(rules, 'external-review', state, coverage, ON).filter(({ period }) => period);
      expect(timed.map((rule) => [valueOf(rule), rule.counts?.from])).toEqual([[value, from]]);
    }
  });
});

describe('no rule hides another right', () => {
  it.each(['CA', 'CO'])('with a tax credit, the longer time to pay stands in %s beside the rule of the state', (state) => {
    const [state0, federal] = rulesFor(rules, 'grace-period', state, 'exchange', ON);
    expect([state0?.onlyFor, federal?.id]).toEqual(['members without a tax credit paid in advance', 'grace-period-tax-credit']);
  });

  it.each(['employer', 'cobra'] as const)(
    'where the employer may pay for care itself (%s), the federal review stands beside the state’s',
    (coverage) => {
      const ids = rulesFor(rules, 'external-review', 'OR', coverage, ON).map(({ id }) => id);
      expect(ids).toEqual(['external-review-oregon', 'external-review-federal-rule']);
    },
  );

  it('no state rule speaks for Medicare or federal plans, but for records and credit reports', () => {
    const bold = all.filter(
      ([, { jurisdictions, coverages, owner }]) =>
        !jurisdictions.includes('US') &&
        owner !== 'privacy' &&
        coverages.some((coverage) => coverage === 'medicare' || coverage === 'federal'),
    );
    expect(bold.map(([id]) => id)).toEqual(['medical-debt-credit-california']);
  });

  it('a state rule of insurers says so where employers can pay for care themselves', () => {
    const silent = all.filter(
      ([, { jurisdictions, coverages, insured, onlyFor }]) =>
        !jurisdictions.includes('US') &&
        (coverages.includes('employer') || coverages.includes('cobra')) &&
        !insured &&
        onlyFor === undefined,
    );
    expect(silent.map(([id]) => id)).toEqual(['medical-debt-credit-california', 'records-view-california']);
  });
});

describe('every rule', () => {
  const states = new Set(regions.flatMap((region) => region.states));
  const textsOf = ({ title, does, todo, note, onlyFor, counts, plan }: Rule): string[] =>
    [title, does, todo, note, onlyFor, counts?.fromText, plan?.does].filter((text) => text !== undefined);
  const sentences = (text: string): string[] => text.replaceAll('D.C.', 'DC').split(/(?<=[.!?])\s+/);

  it('every rule has an owner that exists, and states that the plan serves', () => {
    expect(all.filter(([, { owner }]) => !(owner in owners)).map(([id]) => id)).toEqual([]);
    expect(
      all.flatMap(([id, { jurisdictions }]) => jurisdictions.filter((at) => at !== 'US' && !states.has(at)).map((at) => [id, at])),
    ).toEqual([]);
  });

  it('every rule links over https to a host of data/law-hosts.json, which names none that nothing links to', () => {
    const links = all.flatMap(([, { authority }]) => authority.map(({ url }) => new URL(url)));
    expect(links.filter(({ protocol, host }) => protocol !== 'https:' || !(host in lawHosts)).map(String)).toEqual([]);
    const used = new Set(links.map(({ host }) => host));
    expect(Object.keys(lawHosts).filter((host) => !used.has(host))).toEqual([]);
  });

  it('every rule speaks in sentences of at most 20 words', () => {
    const long = all.flatMap(([id, rule]) =>
      textsOf(rule)
        .flatMap(sentences)
        .filter((sentence) => sentence.split(/\s+/).length > 20)
        .map((sentence) => `${id}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  it('every rule leaves times and sums to their fields: ages and names of forms are the only figures in its words', () => {
    const figures = (text: string) => /\d/.test(text.replaceAll(/\b(?:65|26|26th)\b|Form \d[\w-]*/g, ''));
    expect(
      all.flatMap(([id, rule]) =>
        textsOf(rule)
          .filter(figures)
          .map((text) => `${id}: ${text}`),
      ),
    ).toEqual([]);
  });

  it('every rule fits its row: whole sentences, and parts of sentences where a sentence goes round them', () => {
    const whole = ({ does, todo, note }: Rule) => [does, todo, note ?? 'Yes.'].every((text) => /^[A-Z“].*[.!?]$/s.test(text));
    const part = ({ onlyFor, counts }: Rule) =>
      [onlyFor, counts?.fromText].every((text) => text === undefined || !(/[.!?]$/.test(text) || /^[A-Z][a-z]+ing /.test(text)));
    expect(all.filter(([, rule]) => !whole(rule) || !part(rule)).map(([id]) => id)).toEqual([]);
  });

  it('rules of one subject can be told apart: no two bind the same people in the same words', () => {
    const seen = all.map(([, { subject, jurisdictions, coverages, onlyFor, validFrom, does }]) =>
      [subject, jurisdictions, coverages, onlyFor, validFrom, does].join('|'),
    );
    expect(seen.filter((key, index) => seen.indexOf(key) !== index)).toEqual([]);
    expect(new Set(all.flatMap(([, { coverages }]) => coverages))).toEqual(new Set(COVERAGES));
  });
});
