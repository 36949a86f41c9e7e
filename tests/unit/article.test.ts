import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branchProblems, branchRegions, faqSchema, formSchema, type Branch } from '#domain/articles/schema.ts';
import { REGION_IDS, type RegionId } from '#domain/regions/ids.ts';

const passage = (...regions: string[]): Branch => ({ regions, rest: false });
const rest: Branch = { regions: [], rest: true };

/** A sound group: every region in at most one named passage, those in none left to the rest. */
const soundGroup: fc.Arbitrary<Branch[]> = fc
  .array(fc.nat(4), { minLength: REGION_IDS.length, maxLength: REGION_IDS.length })
  .map((places) => {
    const named = [0, 1, 2, 3].map((place) => REGION_IDS.filter((_, index) => places[index] === place)).filter((ids) => ids.length > 0);
    return [...named.map((ids) => passage(...ids)), ...(places.includes(4) ? [rest] : [])];
  });

/** Any group an editor could write, sound or not. */
const anyGroup: fc.Arbitrary<Branch[]> = fc.array(
  fc.record({ regions: fc.array(fc.constantFrom<string>(...REGION_IDS, 'atlantis'), { maxLength: 3 }), rest: fc.boolean() }),
  { maxLength: 6 },
);

const shown = (group: readonly Branch[], id: RegionId) => group.filter((branch) => branchRegions(branch, group).includes(id)).length;

describe('passages by region', () => {
  it('passages by region show every region exactly one passage when the group is sound', () => {
    fc.assert(
      fc.property(soundGroup, (group) => {
        expect(branchProblems(group)).toEqual([]);
        for (const id of REGION_IDS) expect(shown(group, id)).toBe(1);
      }),
    );
  });

  it('passages by region are sound only if every region sees exactly one passage', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        const exactlyOne = REGION_IDS.every((id) => shown(group, id) === 1);
        if (!exactlyOne) expect(branchProblems(group)).not.toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each<[string, Branch[], string[]]>([
    [
      'a word that is no region',
      [passage('oregon'), rest],
      [expect.stringMatching(/^"oregon" is not a region id\. Use one of: northern-california, /) as string],
    ],
    ['a region named twice', [passage('georgia'), passage('georgia', 'hawaii'), rest], ['georgia has 2 passages. Leave one.']],
    [
      'regions that nothing is for',
      [passage(...REGION_IDS.slice(2))],
      ['No passage for northern-california, southern-california. Name them, or add {% region rest=true %}.'],
    ],
    ['two passages for the rest', [passage('georgia'), rest, rest], ['Only one passage can be for the rest.']],
    [
      'a rest that no region is left for',
      [passage(...REGION_IDS), rest],
      ['Every region is named, so the passage for the rest is never shown. Remove it.'],
    ],
    ['a passage for nobody', [passage(), rest], ['A passage needs either in=[…] or rest=true.']],
    ['a passage for named regions and the rest', [{ regions: ['georgia'], rest: true }], ['A passage needs either in=[…] or rest=true.']],
  ])('passages by region report %s', (_, group, problems) => {
    expect(branchProblems(group)).toEqual(problems);
  });
});

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
    [{ title: 'x'.repeat(66) }, 'title: Keep the title to 65 characters.'],
    [{ summary: 'Most premiums are due early' }, 'summary: End with a full stop.'],
    [{ summary: `${'long '.repeat(40)}.` }, 'summary: Keep this to 160 characters.'],
    [{ aliases: [] }, 'aliases: Add at least one phrase that people use.'],
    [{ sources: [] }, 'sources: Name at least one source.'],
    [{ related: ['premium due'] }, 'related.0: Write topic/slug, for example bill-pay/premium-due-date.'],
    [{ nextReview: '2026-11-21' }, 'nextReview: The next review must be later than the last.'],
    [{ topic: 'money' }, 'topic: Write one of: bill-pay, plan-changes, account, coverage, prescriptions, family, getting-help.'],
  ])('the fields above a text refuse %j', (change, message) => {
    expect(complaints(faqSchema, { ...faq, ...change })).toEqual([message]);
  });

  it('the fields above a text refuse a field that nobody knows, and one that is missing', () => {
    expect(complaints(faqSchema, { ...faq, sumary: 'x' })).toEqual([expect.stringContaining('"sumary"')]);
    expect(complaints(formSchema, { ...form, usedBy: undefined })).toEqual([expect.stringMatching(/^usedBy: /)]);
    expect(complaints(faqSchema, { ...faq, reviewed: '21 November' })).toContain('reviewed: Write the date as YYYY-MM-DD.');
  });
});
