/** The shape of `data/letters.json`: letters that members get, by the names and sentences on them, with what to do and by when. */
import * as z from 'zod';
import { COVERAGES } from '../contact/coverage.ts';
import { key } from '../facts/parts-schema.ts';
import { REGION_IDS } from '../regions/ids.ts';

const sentence = z
  .string()
  .min(3)
  .max(200, 'Keep this to 200 characters.')
  .regex(/[.?!”]$/, 'End with a full stop.');

const letterSchema = z
  .strictObject({
    /** Its place on the page: `/letters/#<id>`. Never changed later. */
    id: key,
    /** As printed at its head, and what people call it. The first is its heading. */
    names: z.array(z.string().min(2)).min(1),
    /** What it says, in our words: people remember a sentence rather than a name. */
    sentences: z.array(sentence).min(1),
    whatItIs: sentence,
    whatToDo: z.array(sentence).min(1),
    /** Subjects of `data/rules/` that say by when. */
    deadlines: z.array(key).min(1).optional(),
    /** Leave out when it comes to people with every kind of coverage. */
    coverages: z.array(z.enum(COVERAGES)).min(1).optional(),
    /** Leave out when it comes to people of every region. */
    regions: z.array(z.enum(REGION_IDS)).min(1).optional(),
    /** The page of this site that says more, in the first language. */
    page: z.string().regex(/^\/([a-z0-9-]+\/)+$/, 'Write the address of a page of this site, for example "/appeals/".'),
    /** Ids of `data/sources.json`. */
    sources: z.array(key).min(1).optional(),
  })
  .refine(({ sources, deadlines }) => sources !== undefined || deadlines !== undefined, {
    path: ['sources'],
    error: 'Name a source or a subject of the rules: a letter that rests on nothing is not shown.',
  });

export const lettersSchema = z.strictObject({
  /** In the order in which people see them. */
  groups: z.array(z.strictObject({ id: key, title: z.string().min(2), letters: z.array(letterSchema).min(1) })).refine(
    (groups) => {
      const ids = groups.flatMap(({ id, letters }) => [id, ...letters.map((letter) => letter.id)]);
      return new Set(ids).size === ids.length;
    },
    { error: 'Two letters or groups have the same id. Give each its own.' },
  ),
});

export type Letters = z.infer<typeof lettersSchema>;
export type Letter = z.infer<typeof letterSchema>;
