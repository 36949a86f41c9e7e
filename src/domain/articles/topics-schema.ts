/** The shape of `data/topics.json`: the groups that questions are sorted into, and what the home page shows first. */
import * as z from 'zod';

const text = z.string().min(2);

/** The address of a question within its topic, or the name of a group. */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case words joined by hyphens.');

export const topicsSchema = z.strictObject({
  /** In the order in which people see them. */
  topics: z
    .array(
      z.strictObject({
        /** Part of the address, and the folder of its questions in `src/content/faqs`. */
        id: z.string().regex(/^[a-z][a-z-]*$/, 'Use lower-case words joined by hyphens.'),
        title: text,
        /** What it is about, in one sentence. */
        lead: text,
        /** Contact topic of `data/routing.json` that its page ends with. */
        contact: z.string().min(1),
        /** The questions that most people have, for the home page. Left out: the first ones. */
        top: z.array(slug).min(1).max(5).optional(),
        /** Its questions in groups, each in exactly one. Left out: one list. */
        groups: z.array(z.strictObject({ id: slug, title: text, questions: z.array(slug).min(1) })).optional(),
      }),
    )
    .min(1)
    .refine((topics) => new Set(topics.map(({ id }) => id)).size === topics.length, 'Two topics have the same id. Give each its own.'),
  home: z.strictObject({
    /** What most people come for. */
    errands: z
      .array(
        z.strictObject({
          page: z.string().regex(/^\/([a-z0-9-]+\/)*$/, 'Write the address of a page of this site, for example /pay/.'),
          title: text,
          hint: text,
        }),
      )
      .min(1),
  }),
});

export type Topics = z.infer<typeof topicsSchema>;
