/**
 * A letter or notes that people fill in and print: `src/content/worksheets/en/<form>.yaml`. It asks only for what the
 * sources say a plan needs: who you are, your record number, dates, who treated you, what happened, and what you enclose.
 */
import * as z from 'zod';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'Use lower-case words joined by hyphens.');
const text = z.string().min(2);

const writtenFieldSchema = z.strictObject({
  kind: z.literal('text'),
  id,
  label: text,
  hint: text.optional(),
  /** Room to write: a line, a few lines, or half a page. */
  room: z.enum(['line', 'few', 'many']).default('line'),
  autocomplete: z.enum(['name', 'street-address', 'tel']).optional(),
  /** Not printed when it is empty, unless the whole sheet is. */
  optional: z.literal(true).optional(),
});

const choiceFieldSchema = z.strictObject({
  /** Tick one, or as many as you like. */
  kind: z.enum(['one', 'many']),
  id,
  label: text,
  hint: text.optional(),
  /** Printed as they stand, so they are sentences of the letter. */
  options: z.array(z.strictObject({ id, label: text })).min(1),
});

const partSchema = z.strictObject({
  title: text,
  fields: z.array(z.discriminatedUnion('kind', [writtenFieldSchema, choiceFieldSchema])).min(1),
});

export const worksheetSchema = z.strictObject({
  /** Other forms that lead to it. */
  alsoFor: z.array(id).default([]),
  title: z.string().min(8).max(45, 'Keep the title to 45 characters.'),
  summary: z.string().min(10).max(160, 'Keep this to 160 characters.'),
  /** Words that people really use for this, for search only. */
  aliases: z.array(text).min(1, 'Add at least one phrase that people use.'),
  /** Contact topic of `data/routing.json` that the page ends with. */
  contact: z.string().min(1),
  /** What the printed page is headed with. */
  heading: text,
  /** Words of the link on other pages. */
  action: text,
  /** Left out: not a letter, so there is no address and no signature. */
  letter: z
    .strictObject({
      opening: text,
      /** Key of address facts, where a source gives some. `certain`: right for every member of the region. */
      mailTo: z.strictObject({ key: id, certain: z.boolean() }).optional(),
      /** Where to find the address otherwise. */
      askFor: text,
    })
    .optional(),
  parts: z
    .array(partSchema)
    .min(1)
    .refine((parts) => {
      const ids = parts.flatMap(({ fields }) => fields.map((field) => field.id));
      return new Set(ids).size === ids.length;
    }, 'Two fields have the same id. Give each its own.'),
});

export type WrittenField = z.infer<typeof writtenFieldSchema>;
export type ChoiceField = z.infer<typeof choiceFieldSchema>;

export interface Worksheet extends z.infer<typeof worksheetSchema> {
  /** The form whose page it belongs to, and the name of its file; the address is `/forms/<slug>/worksheet/`. */
  slug: string;
}

/** The worksheet of a form, its own or one it shares. */
export const worksheetFor = (worksheets: readonly Worksheet[], form: string): Worksheet | undefined =>
  worksheets.find(({ slug, alsoFor }) => slug === form || alsoFor.includes(form));
