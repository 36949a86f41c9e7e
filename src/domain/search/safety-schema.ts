/**
 * The shape of `data/safety.json`: words of emergency, crisis and medical questions, in every language that people write.
 * `safety-patterns.ts` says how patterns are read. They stand without accents and apostrophes, and `cant` as `not`, which
 * is how every negation is read. Misspellings need no entry.
 */
import * as z from 'zod';

const CHOICE = String.raw`(?:@[a-z]+|\d+\.\.\d+|\*|[a-z0-9]+(?:_[a-z0-9]+)?\*?)`;
const SLOT = String.raw`${CHOICE}(?:\|${CHOICE})*`;
const pattern = z
  .string()
  .regex(
    new RegExp(String.raw`^(?:~ )?${SLOT}(?:[ +]${SLOT})*$`),
    'Write words in lower case without accents and apostrophes: "not|stopped breath*". The head of safety-patterns.ts says what the signs mean.',
  );
const patterns = z.array(pattern).min(1);
const words = z
  .array(z.string().regex(/^[a-z0-9]+$/, 'Write one word in lower case without accents and apostrophes, for example "cant".'))
  .min(1);

export const safetySchema = z
  .strictObject({
    /**
     * Words by what they mean to the model of danger, which learns what meanings stand together when someone is in danger.
     * A word may be in several lists; `breath*` is every word that begins so. With a change here: `npm run danger:train`.
     */
    meanings: z.record(
      z.string().regex(/^[a-z]+$/),
      z
        .string()
        .regex(/^[a-z0-9]+\*?(?: [a-z0-9]+\*?)*$/, 'Write words in lower case without accents, with a space between: "leg legs pierna*".'),
    ),
    /** Words of one meaning, which patterns name as `@name`. */
    groups: z.record(
      z.string().regex(/^[a-z]+$/),
      z.string().regex(new RegExp(`^${SLOT}$`), 'Write words with "|" between: "leg|legs|pierna*".'),
    ),
    /** With nothing else in the query, such a word is a call for help. */
    bareCalls: z.strictObject({
      words,
      /** May stand beside one. */
      beside: words,
      /** Is none when it stands alone. */
      notAlone: words,
    }),
    /** Plain statements, which need less else to be danger: nothing around them may silence them. */
    plain: patterns,
    /** Asked like this, it is a medical question whatever else stands there. */
    advice: patterns,
    /** Illnesses, complaints and drugs: a medical question when nothing of our subjects stands beside them. */
    medical: words,
    /** Subjects of this site: beside one of them a medical word is part of a question that we answer. */
    ours: words,
  })
  .superRefine(({ groups, ...rest }, context) => {
    for (const [, name = ''] of JSON.stringify(rest).matchAll(/@([a-z]+)/g))
      if (!(name in groups))
        context.addIssue({ code: 'custom', path: ['groups'], message: `A pattern names the group "${name}", which is not there.` });
  });

const head = z.strictObject({
  bias: z.number(),
  /** What one step of a weight is worth. */
  step: z.number().positive(),
  /** A letter for each of as many buckets as a power of two. */
  weights: z
    .string()
    .regex(/^[a-z]+$/)
    .refine(({ length }) => Number.isInteger(Math.log2(length)), 'Run npm run danger:train.'),
});

/** `data/danger-model.json`, which `npm run danger:train` writes. */
export const dangerModelSchema = z.strictObject({
  /** A hash of all that the weights follow from. */
  madeFrom: z.string().regex(/^[0-9a-f]{64}$/),
  /** What a text must weigh, one with several doubtful stretches, and what makes it a crisis. Chosen by cross-validation. */
  threshold: z.number(),
  longThreshold: z.number(),
  crisisThreshold: z.number(),
  danger: head,
  crisis: head,
});

export type SafetyWords = z.infer<typeof safetySchema>;
export type DangerModel = z.infer<typeof dangerModelSchema>;
