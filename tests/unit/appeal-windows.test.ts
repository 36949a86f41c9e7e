import { describe, expect, it } from 'vitest';
import { COVERAGES } from '#domain/contact/coverage.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { appealWindows } from '../../src/view/appeal-windows.ts';
import { languageIn } from '../../src/words/index.ts';

const windows = appealWindows(languageIn('en'));

describe('the time to appeal', () => {
  it('the time to appeal is told exactly once for every coverage in every region', () => {
    for (const coverage of COVERAGES) {
      for (const region of REGION_IDS) {
        const found = windows.filter((window) => window.coverages.includes(coverage) && window.regions.includes(region));
        expect(found, `${coverage} in ${region}`).toHaveLength(1);
      }
    }
  });

  it('the time to appeal comes from the fact of that coverage, and is not made up where there is none', () => {
    const answer = (coverage: (typeof COVERAGES)[number], region: (typeof REGION_IDS)[number]) =>
      windows.find((window) => window.coverages.includes(coverage) && window.regions.includes(region));
    expect(answer('medicare', 'georgia')?.period).toEqual({ amount: 65, unit: 'day' });
    expect(answer('employer', 'hawaii')?.period).toEqual({ amount: 180, unit: 'day' });
    for (const region of REGION_IDS)
      expect(answer('medicaid', region)).toMatchObject({ period: undefined, fact: { value: 'at any time' } });
  });
});
