/** What the ZIP codes say. Apart from the catalog, so that finding a region waits for no other file of `data/`. */
import file from '../../../data/zip.json' with { type: 'json' };
import { createDetector, type Detection, type Evidence } from './detect.ts';
import type { RegionId } from './ids.ts';
import type { ZipEvidence } from './zip-schema.ts';

const evidence = file as ZipEvidence;

let detector: ReturnType<typeof createDetector> | undefined;

/** As `createDetector` says; its tables are made when someone first asks, not when the Worker starts. */
export function detectRegion(input: Evidence): Detection {
  detector ??= createDetector(evidence);
  return detector(input);
}

/** Every set of candidates that a ZIP code can leave open. */
export const zipAnswers = (): readonly (readonly RegionId[])[] => [
  ...new Map(
    evidence.rules.filter(({ confidence }) => confidence === 'ambiguous').map(({ regions: candidates }) => [candidates.join(), candidates]),
  ).values(),
];

/** Every region that a ZIP code makes likely and no more: the person says whether it is theirs. */
export const likelyRegions = (): readonly RegionId[] => [
  ...new Set(evidence.rules.filter(({ confidence }) => confidence === 'likely').flatMap(({ regions }) => regions)),
];
