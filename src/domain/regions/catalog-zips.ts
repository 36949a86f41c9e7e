/** What the ZIP codes say. Apart from the catalog, so that finding a region waits for no other file of `data/`. */
import file from '../../../data/zip.json' with { type: 'json' };
import { createDetector } from './detect.ts';
import type { RegionId } from './ids.ts';
import type { ZipEvidence } from './zip-schema.ts';

const evidence = file as ZipEvidence;

export const detectRegion = createDetector(evidence);

/** Every set of candidates that a ZIP code can leave open. */
export const zipAnswers: readonly (readonly RegionId[])[] = [
  ...new Map(
    evidence.rules.filter(({ confidence }) => confidence === 'ambiguous').map(({ regions: candidates }) => [candidates.join(), candidates]),
  ).values(),
];
