/** The glossary: words of health plans that a page may use only if it says what they mean. */
import * as z from 'zod';

export const glossaryTermSchema = z.strictObject({
  /** As a heading would show it: "Deductible". */
  term: z.string().min(2).max(60),
  /** Other spellings and short forms that members meet on paper. */
  alsoWritten: z.array(z.string().min(2)).default([]),
  /** What it means, in one or two plain sentences. General meaning only: no number, price or date. */
  definition: z
    .string()
    .min(20)
    .max(240, 'Keep this to 240 characters.')
    .regex(/\.$/, 'End with a full stop.')
    .regex(/^\D+$/, 'A fact is asked for by key, never written here.'),
  /** A word that many people already know. Marking it is then a choice. */
  common: z.boolean().default(false),
});

/** By id; the id names the word in `{% term "id" %}`. */
export const glossarySchema = z.record(
  z.string().regex(/^[a-z][a-z0-9-]*$/, 'Use lower-case words joined by hyphens.'),
  glossaryTermSchema,
);

export type GlossaryTerm = z.infer<typeof glossaryTermSchema>;
export type Glossary = Readonly<Record<string, GlossaryTerm>>;

/** Every way to write a term, in lower case. */
export const spellings = ({ term, alsoWritten }: Pick<GlossaryTerm, 'term' | 'alsoWritten'>): string[] =>
  [term, ...alsoWritten].map((text) => text.toLowerCase());
