import { cookieValue } from '../text/cookie.ts';

/** How a person is covered: what decides which number, deadline and rule is theirs. */
export const COVERAGES = ['medicare', 'individual', 'exchange', 'employer', 'medicaid', 'cobra', 'federal'] as const;
export type Coverage = (typeof COVERAGES)[number];

export function isCoverage(value: unknown): value is Coverage {
  return (COVERAGES as readonly unknown[]).includes(value);
}

/** One of the three cookies this site sets. The value is a kind of coverage and nothing else. */
export const COVERAGE_COOKIE = '__Host-coverage';

/** Reads the chosen coverage out of a `Cookie` header or `document.cookie`; null for none or for one we do not know. */
export function coverageFromCookie(header: string | null | undefined): Coverage | null {
  const value = cookieValue(header, COVERAGE_COOKIE);
  return isCoverage(value) ? value : null;
}
