import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AXES, branchIds, branchProblems, COVERAGE_AXIS, REGION_AXIS, type Axis, type Branch } from '#domain/articles/branches.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';

const passage = (...named: string[]): Branch => ({ named, rest: false });
const rest: Branch = { named: [], rest: true };

/** A sound group: everyone in at most one named passage, those in none left to the rest. */
const soundGroup = ({ ids }: Axis): fc.Arbitrary<Branch[]> =>
  fc.array(fc.nat(4), { minLength: ids.length, maxLength: ids.length }).map((places) => {
    const named = [0, 1, 2, 3].map((place) => ids.filter((_, index) => places[index] === place)).filter((some) => some.length > 0);
    return [...named.map((some) => passage(...some)), ...(places.includes(4) ? [rest] : [])];
  });

/** Any group an editor could write, sound or not. */
const anyGroup = ({ ids }: Axis): fc.Arbitrary<Branch[]> =>
  fc.array(fc.record({ named: fc.array(fc.constantFrom<string>(...ids, 'atlantis'), { maxLength: 3 }), rest: fc.boolean() }), {
    maxLength: 6,
  });

const shown = (group: readonly Branch[], id: string, axis: Axis) =>
  group.filter((branch) => branchIds(branch, group, axis).includes(id)).length;

describe.each(AXES)('passages $group', (axis) => {
  it('a sound group shows everyone exactly one passage', () => {
    fc.assert(
      fc.property(soundGroup(axis), (group) => {
        expect(branchProblems(group, axis)).toEqual([]);
        for (const id of axis.ids) expect(shown(group, id, axis)).toBe(1);
      }),
    );
  });

  it('a group is sound only if everyone sees exactly one passage', () => {
    fc.assert(
      fc.property(anyGroup(axis), (group) => {
        const exactlyOne = axis.ids.every((id) => shown(group, id, axis) === 1);
        if (!exactlyOne) expect(branchProblems(group, axis)).not.toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('a group within a passage is sound when everyone whom that passage is for has exactly one', () => {
    const [first = '', second = '', third = ''] = axis.ids;
    expect(branchProblems([passage(first), passage(second)], axis, [first, second])).toEqual([]);
    expect(branchProblems([passage(first), rest], axis, [first, second])).toEqual([]);
    expect(branchProblems([passage(first), passage(third), rest], axis, [first, second])).toEqual([
      `The passage around this one is not for ${third}. Remove it here.`,
    ]);
  });
});

describe('what an editor is told of passages', () => {
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
    ['a passage for named regions and the rest', [{ named: ['georgia'], rest: true }], ['A passage needs either in=[…] or rest=true.']],
  ])('names %s', (_, group, problems) => {
    expect(branchProblems(group, REGION_AXIS)).toEqual(problems);
  });

  it('names the kinds of coverage that no passage is for', () => {
    expect(branchProblems([passage('medicare', 'medicaid')], COVERAGE_AXIS)).toEqual([
      'No passage for individual, exchange, employer, cobra, federal. Name them, or add {% coverage rest=true %}.',
    ]);
  });
});
