/** The shape of `data/sources.json` and `data/publishers.json`: who says what, where and since when. */
import * as z from 'zod';
import { isoDate, key } from './parts-schema.ts';

/** What publishers are. Those of the kind `community` (forums, copied pages, nobody who stands behind a text) confirm nothing. */
export const publisherKind = z.enum(
  ['plan', 'government', 'employer', 'partner', 'press', 'nonprofit', 'broker', 'community'],
  'Write "plan", "government", "employer", "partner", "press", "nonprofit", "broker" or "community".',
);

/** Whose words a source holds. Copies of one publisher's text are that publisher's, wherever they stand. */
export const publishersSchema = z.record(key, z.strictObject({ name: z.string().min(1), kind: publisherKind }));

/** As precise as it is known: a year, a month or a day. */
const pageDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'Write the year, month or day: 2024, 2024-10 or 2024-10-31.');

export const sourcesSchema = z.record(
  key,
  z
    .strictObject({
      title: z.string().min(1),
      /** Key of `data/publishers.json`. */
      publisher: key,
      /** Its address, or as much of it as is known. Copies are named without a link. */
      where: z.string().min(1),
      /** The date of the page. */
      published: pageDate.optional(),
      /** In words, where no date is known: "undated, current style". */
      age: z.string().min(1).optional(),
      /** When somebody last read it. */
      seenOn: isoDate,
    })
    .refine(({ published, age }) => (published === undefined) !== (age === undefined), {
      path: ['published'],
      error: 'Give the date of the page ("published"), or its age in words ("age"): one of the two.',
    }),
);

export type Publishers = z.infer<typeof publishersSchema>;
export type PublisherKind = z.infer<typeof publisherKind>;
export type Sources = z.infer<typeof sourcesSchema>;
export type Source = Sources[string];
