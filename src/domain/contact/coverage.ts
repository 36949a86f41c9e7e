/** How a person is covered: what decides which number, deadline and rule is theirs. */
export const COVERAGES = ['medicare', 'individual', 'exchange', 'employer', 'medicaid', 'cobra', 'federal'] as const;
export type Coverage = (typeof COVERAGES)[number];

export function isCoverage(value: unknown): value is Coverage {
  return (COVERAGES as readonly unknown[]).includes(value);
}
