import { describe, expect, it } from 'vitest';
import { faqSchema, formSchema } from '#domain/articles/schema.ts';

const common = {
  title: 'When is my premium due?',
  summary: 'Most premiums are due by the end of the month before.',
  aliases: ['due date'],
  contact: 'billing',
  sources: ['seed-004'],
  reviewed: '2026-11-21',
  nextReview: '2027-05-21',
};
const faq = { ...common, topic: 'bill-pay', order: 1 };
const form = { ...common, usedBy: 'Members who want their records.', getIt: [], topics: ['getting-help'] };

const complaints = (schema: typeof faqSchema | typeof formSchema, entry: unknown) =>
  (schema.safeParse(entry).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('the fields above a text', () => {
  it('the fields above a text accept a plain question and a plain form, and fill in what is left out', () => {
    expect(faqSchema.parse(faq)).toMatchObject({ draft: false, related: [], haveReady: [] });
    expect(complaints(formSchema, form)).toEqual([]);
  });

  it('the fields above a text read a date that YAML made of it as the same day', () => {
    expect(faqSchema.parse({ ...faq, reviewed: new Date('2026-11-21') }).reviewed).toBe('2026-11-21');
  });

  it.each([
    [{ title: 'x'.repeat(46) }, 'title: Keep the title to 45 characters.'],
    [{ summary: 'Most premiums are due early' }, 'summary: End with a full stop.'],
    [{ summary: `${'long '.repeat(40)}.` }, 'summary: Keep this to 160 characters.'],
    [{ aliases: [] }, 'aliases: Add at least one phrase that people use.'],
    [{ sources: [] }, 'sources: Name at least one source.'],
    [{ related: ['premium due'] }, 'related.0: Write topic/slug, for example bill-pay/premium-due-date.'],
    [{ nextReview: '2026-11-21' }, 'nextReview: The next review must be later than the last.'],
    [
      { topic: 'money' },
      'topic: Write one of: bill-pay, plan-changes, account, coverage, prescriptions, family, medicare-medicaid, getting-help.',
    ],
  ])('the fields above a text refuse %j', (change, message) => {
    expect(complaints(faqSchema, { ...faq, ...change })).toEqual([message]);
  });

  it('the fields above a text refuse a field that nobody knows, and one that is missing', () => {
    expect(complaints(faqSchema, { ...faq, sumary: 'x' })).toEqual([expect.stringContaining('"sumary"')]);
    expect(complaints(formSchema, { ...form, usedBy: undefined })).toEqual([expect.stringMatching(/^usedBy: /)]);
    expect(complaints(faqSchema, { ...faq, reviewed: '21 November' })).toContain('reviewed: Write the date as YYYY-MM-DD.');
  });
});
