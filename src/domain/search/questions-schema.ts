/**
 * The shape of `data/questions.json`: the questions that a fact answers at once. A question is one of these when nothing is
 * left over: "georgia member services number" is, "member services was rude" is not.
 */
import * as z from 'zod';

const word = z.string().regex(/^[a-z0-9]+$/, 'Write one word in lower case without accents, for example "numero".');
const words = z
  .string()
  .regex(/^[a-z0-9]+( [a-z0-9]+)*$/, 'Write words in lower case without accents, one space between them, for example "pay premium".');

export const questionsSchema = z.strictObject({
  /** Words that ask for a number or its hours. Alone they ask for Member Services. */
  asking: z.array(word).min(1),
  /** Words that change nothing about what is asked. */
  filler: z.array(word),
  /** Numbers that are no telephone numbers. */
  otherNumbers: z.array(words),
  /** The first that fits is meant. */
  subjects: z
    .array(
      z.strictObject({
        /** Key of the fact. */
        key: z.string().min(1),
        /** Title of the answer; the key is then a subject of `data/calendar.json`, and its windows are shown. */
        windows: z.string().min(1).optional(),
        /** Needs a word that asks: "premium" alone asks for nothing. */
        needsAsking: z.boolean(),
        /** Each is the whole subject of a question, without the words of `lexicon.json` that carry no subject. */
        names: z.array(words).min(1),
      }),
    )
    .min(1),
});

export type Questions = z.infer<typeof questionsSchema>;
