/** The shape of `data/zip.json`: which ZIP codes speak for which region, and how clearly. */
import * as z from 'zod';
import { REGION_IDS } from './ids.ts';

const rule = z
  .strictObject({
    state: z.string().regex(/^[A-Z]{2}$/),
    /** None where the ZIP codes lie outside every region, though a rule for more of them says otherwise. */
    regions: z.array(z.enum(REGION_IDS)),
    confidence: z.literal(['certain', 'likely', 'ambiguous', 'outside'], 'Write "certain", "likely", "ambiguous" or "outside".'),
    /** What the ZIPs cover, and why the answer is not plainer. */
    why: z.string().min(1),
    zip3: z.array(z.string().regex(/^\d{3}$/, 'Write the first three digits.')).optional(),
    zips: z.array(z.string().regex(/^\d{5}$/, 'Write all five digits.')).optional(),
  })
  .refine(({ zip3, zips }) => (zip3 === undefined) !== (zips === undefined), 'Give either "zip3" or "zips".')
  .refine(({ confidence, regions }) => (confidence === 'outside') === (regions.length === 0), 'Only what lies "outside" has no regions.')
  .refine(({ confidence, regions }) => confidence === 'ambiguous' || regions.length <= 1, 'Two regions are always "ambiguous".');

export const zipEvidenceSchema = z
  .strictObject({
    sources: z.array(z.strictObject({ id: z.string(), said: z.string() })).min(1),
    checkedOn: z.string(),
    /** `zips` win over `zip3`. A ZIP that no rule names lies outside every region. */
    rules: z.array(rule),
  })
  .superRefine(({ rules }, context) => {
    const seen = new Set<string>();
    rules.forEach((item, index) => {
      for (const zip of [...(item.zip3 ?? []), ...(item.zips ?? [])]) {
        if (seen.has(zip)) context.addIssue({ code: 'custom', path: ['rules', index], message: `${zip} stands in two rules. Keep one.` });
        seen.add(zip);
      }
    });
  });

export type ZipEvidence = z.infer<typeof zipEvidenceSchema>;
/** What decides, without the words why. */
export type ZipRules = readonly Omit<ZipEvidence['rules'][number], 'why'>[];
