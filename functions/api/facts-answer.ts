/** The facts as the API gives them: the shape of `data/`, with what is worked out from the sources. */
import * as z from 'zod';
import { CONFIDENCES } from '#domain/facts/confidence.ts';
import { factGroupSchema, factSchema, hoursSchema, regionSchema } from '#domain/facts/schema.ts';
import { publishersSchema, sourcesSchema } from '#domain/facts/source-schema.ts';

const confidence = z.enum(CONFIDENCES).meta({
  id: 'Confidence',
  description:
    '`confirmed`: two or more publishers say so independently. `plan`: the plan says so. `disputed`: a source says something else.',
});

const judged = factSchema.options.map((option: z.ZodObject) =>
  option.extend({ ...('hours' in option.shape ? { hours: hoursSchema.extend({ confidence }).optional() } : {}), confidence }),
);

/** Facts by key. */
export const factsAnswer = z.record(z.string(), factGroupSchema.extend({ facts: z.array(z.union(judged)) }));

const evidence = { sources: sourcesSchema, publishers: publishersSchema };

export const regionAnswer = z.strictObject({ ...regionSchema.shape, facts: factsAnswer });

export const regionWithSources = regionAnswer.extend(evidence);

export const regionsAnswer = z.strictObject({ regions: z.array(regionAnswer), shared: factsAnswer, ...evidence });
