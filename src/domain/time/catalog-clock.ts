/** The clock of the zones in `data/`: what pages carry, and what the Worker tells hours by. */
import * as catalog from '../catalog.ts';
import { allGroups, known } from '../facts/look-up.ts';
import { site } from '../plan.ts';
import { clockFrom, findClockChanges, type Clock, type ClockChanges } from './clock.ts';
import { addDays, addMonths, utcOf } from './deadlines.ts';

/** How long pages stay right after the day by which someone must have looked at the site again. */
const MONTHS_AFTER_REVIEW = 24;

const zonesOfData = (): string[] => [
  ...catalog.regions.map(({ timeZone }) => timeZone),
  ...allGroups(catalog).flatMap(({ group }) =>
    known(group).flatMap((fact) => (fact.kind === 'phone' && fact.hours ? [fact.hours.timeZone] : [])),
  ),
];

let changes: ClockChanges | undefined;
let clock: Clock | undefined;

/**
 * From the day before the site's review until two years after the next one. The same for every build of the same data;
 * worked out when first asked for, not when the Worker starts.
 */
export function clockChanges(): ClockChanges {
  changes ??= findClockChanges(zonesOfData(), utcOf(addDays(site.reviewed, -1)), utcOf(addMonths(site.nextReview, MONTHS_AFTER_REVIEW)));
  return changes;
}

export const siteClock: Clock = (at, zone) => {
  clock ??= clockFrom(clockChanges());
  return clock(at, zone);
};
