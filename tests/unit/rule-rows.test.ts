import Markdoc from '@markdoc/markdoc';
import { describe, expect, it } from 'vitest';
import type { Rule } from '#domain/facts/rule-schema.ts';
import { ruleList } from '../../src/view/rule-tags.ts';
import { rule } from '../support/rule-source.ts';

const regions = [
  { id: 'hawaii', states: ['HI'] },
  { id: 'georgia', states: ['GA'] },
];
const INSURED = 'With a job plan or COBRA, this applies if your employer buys the plan from an insurer.';
const SUMMARY = 'Ask the plan if this rule applies to you.';

/** For whom each row is, as text. */
function readers(extra: Partial<Rule>): string[] {
  const html = Markdoc.renderers.html(ruleList('appeal', { rules: { one: rule(extra) }, regions, on: '2026-11-21' }, 'en'));
  return [...html.matchAll(/<p class="region">(.*?)<\/p>/g)].map(([, text = '']) => text);
}

/** The notes of the only row, as text. */
function notes(extra: Partial<Rule>, coverages: Rule['coverages'] = ['individual', 'employer']): string[] {
  const html = Markdoc.renderers.html(ruleList('appeal', { rules: { one: rule(extra) }, regions, coverages, on: '2026-11-21' }, 'en'));
  return [...html.matchAll(/<p class="note">(.*?)<\/p>/g)].map(([, text = '']) => text);
}
const readAs = (...read: Rule['authority'][number]['read'][]) => ({
  authority: read.map((how, index) => ({
    citation: `1 CFR 1.${index}`,
    url: 'https://law.example/1',
    said: 'Thirty days',
    read: how,
    edition: 'as of June',
    seenOn: '2026-11-21',
  })),
});

describe('below a rule of law stands', () => {
  it('nothing, when it holds for everyone and its text was read', () => expect(notes({})).toEqual([]));

  it('that employers can pay for care themselves, only where someone with a job plan or COBRA reads it', () => {
    expect(notes({ insured: true })).toEqual([INSURED]);
    expect(notes({ insured: true }, ['individual', 'exchange'])).toEqual([]);
  });

  it('for whom it holds, from when and until when', () => {
    expect(notes({ onlyFor: 'large plans', note: 'Ask first.', validFrom: '2027-01-01', validUntil: '2027-12-31' })).toEqual([
      'This applies to large plans.',
      'Ask first.',
      'This starts on January 1, 2027.',
      'This applies until December 31, 2027.',
    ]);
  });

  it('a warning, when only a summary was read of the text that sets the time', () => {
    expect(notes(readAs('summary', 'text'))).toEqual([SUMMARY]);
    expect(notes(readAs('copy', 'summary'))).toEqual([]);
  });
});

describe('above a rule of law stands', () => {
  it('whom it is for, as a sentence begins, by coverage and state', () => {
    expect(readers({ coverages: ['medicare'] })).toEqual(['With a Medicare plan']);
    expect(readers({ coverages: ['medicare'], jurisdictions: ['HI'] })).toEqual(['With a Medicare plan, in Hawaii']);
  });
});
