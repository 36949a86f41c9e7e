/** Who says what. Apart from the catalog, so that the Worker carries only values. */
import publishersFile from '../../../data/publishers.json' with { type: 'json' };
import sourcesFile from '../../../data/sources.json' with { type: 'json' };
import * as confidence from './confidence.ts';
import type { Publishers, Sources } from './source-schema.ts';

export const sources = sourcesFile as Sources;
export const publishers = publishersFile as Publishers;

const evidence: confidence.Evidence = { sources, publishers };

/** As in `confidence.ts`, for the sources of `data/`. */
export const confidenceOf = (what: Parameters<typeof confidence.confidenceOf>[0]): confidence.Confidence =>
  confidence.confidenceOf(what, evidence);

export const hoursConfidence = (fact: Parameters<typeof confidence.hoursConfidence>[0]): confidence.Confidence | null =>
  confidence.hoursConfidence(fact, evidence);
