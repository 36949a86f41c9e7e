/**
 * Passages of which each reader sees exactly one: `by-region` has one for every region, `by-coverage` one for every kind of coverage.
 * The groups are proven exhaustive before a page is built.
 */
import { COVERAGES } from '../contact/coverage.ts';
import { REGION_IDS } from '../regions/ids.ts';

/** What divides the readers: the tag of the group, the tag of one passage, and everything that must have one. */
export interface Axis {
  group: 'by-region' | 'by-coverage';
  branch: 'region' | 'coverage';
  ids: readonly string[];
  /** As an error names one of them. */
  noun: string;
}

export const REGION_AXIS: Axis = { group: 'by-region', branch: 'region', ids: REGION_IDS, noun: 'region' };
export const COVERAGE_AXIS: Axis = { group: 'by-coverage', branch: 'coverage', ids: COVERAGES, noun: 'coverage' };
export const AXES: readonly Axis[] = [REGION_AXIS, COVERAGE_AXIS];

/** One passage of a group. `rest`: for all that are not named elsewhere. */
export interface Branch {
  named: readonly string[];
  rest: boolean;
}

/**
 * What is wrong with a group of passages, as sentences for the editor; empty when everyone has exactly one.
 * `within`: those whom the passage around this group is for, so that one group can stand in another.
 */
export function branchProblems(branches: readonly Branch[], { ids: all, branch, noun }: Axis, within: readonly string[] = all): string[] {
  const problems: string[] = [];
  const named = branches.flatMap((one) => one.named);
  for (const id of new Set(named)) {
    if (!all.includes(id)) problems.push(`"${id}" is not a ${noun} id. Use one of: ${all.join(', ')}.`);
    else if (!within.includes(id)) problems.push(`The passage around this one is not for ${id}. Remove it here.`);
    const times = named.filter((name) => name === id).length;
    if (times > 1) problems.push(`${id} has ${String(times)} passages. Leave one.`);
  }
  const missing = within.filter((id) => !named.includes(id));
  const rests = branches.filter(({ rest }) => rest).length;
  if (rests > 1) problems.push('Only one passage can be for the rest.');
  if (rests === 0 && missing.length > 0)
    problems.push(`No passage for ${missing.join(', ')}. Name them, or add {% ${branch} rest=true %}.`);
  if (rests > 0 && missing.length === 0) problems.push(`Every ${noun} is named, so the passage for the rest is never shown. Remove it.`);
  for (const one of branches) {
    if (one.rest === one.named.length > 0) problems.push('A passage needs either in=[…] or rest=true.');
  }
  return problems;
}

/** Whom a passage is shown to, in the order in which they are offered. */
export function branchIds(branch: Branch, all: readonly Branch[], { ids }: Axis, within: readonly string[] = ids): string[] {
  if (!branch.rest) return within.filter((id) => branch.named.includes(id));
  const named = new Set(all.flatMap((one) => one.named));
  return within.filter((id) => !named.has(id));
}
