/** The shape of `data/safety.json`: words of emergency, crisis and medical questions, in every language that people write. */
import * as z from 'zod';

/** Its words in order; `a|b` is a choice, and up to two other words may stand between. */
const patterns = z
  .array(
    z
      .string()
      .regex(
        /^[a-z0-9]+(\|[a-z0-9]+)*( [a-z0-9]+(\|[a-z0-9]+)*)*$/,
        'Write words in lower case without accents and apostrophes, one space between them and "|" between choices: "cant|cannot breathe".',
      ),
  )
  .min(1);
const words = z
  .array(z.string().regex(/^[a-z0-9]+$/, 'Write one word in lower case without accents and apostrophes, for example "cant".'))
  .min(1);

export const safetySchema = z.strictObject({
  emergency: patterns,
  /** With nothing else in the query, such a word is a call for help. */
  bareEmergency: z.strictObject({
    words,
    /** May stand beside one. */
    beside: words,
    /** Is none when it stands alone. */
    notAlone: words,
  }),
  crisis: patterns,
  /** The same, unless the rest is about one of our subjects: "no reason to live" and "no reason for the denial". */
  crisisAlone: patterns,
  /** What these say is about paperwork, not about what happens now. */
  paperwork: words,
  /** Misuse of power or of money, which no crisis line helps with. */
  otherAbuse: words,
  /** Asked like this, it is a medical question whatever else stands there. */
  advice: patterns,
  /** Illnesses, complaints and drugs: a medical question when nothing of our subjects stands beside them. */
  medical: words,
  /** Subjects of this site besides paperwork: beside one of them a medical word is part of a question that we answer. */
  ours: words,
  /** Words that look like a typo of one of the others and are none. */
  notTypos: words,
  /** Everyday words that their own typos are nearer to, or as near: "wrking" is "working" before it is "waking". */
  lookalikes: words,
});

export type SafetyWords = z.infer<typeof safetySchema>;
