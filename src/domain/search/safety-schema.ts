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

const dangers = z.strictObject({
  /** Who says so says what happens now: a card whatever else stands there, unless it is told as past. */
  signs: patterns,
  /** What may be told later: no card beside paperwork, unless it is said to happen now. */
  events: patterns,
  /** What may also be a mere subject: no card for "stroke rehab" or "history of stroke" either. */
  topics: patterns,
});

export const safetySchema = z
  .strictObject({
    /** Words of one meaning, which patterns name as `@name`. */
    groups: z.record(
      z.string().regex(/^[a-z]+$/),
      z.string().regex(new RegExp(`^${SLOT}$`), 'Write words with "|" between: "leg|legs|pierna*".'),
    ),
    emergency: dangers,
    crisis: dangers,
    /** With nothing else in the query, such a word is a call for help. */
    bareEmergency: z.strictObject({
      words,
      /** May stand beside one. */
      beside: words,
      /** Is none when it stands alone. */
      notAlone: words,
    }),
    frames: z.strictObject({
      /** It happens as this is written. */
      now: patterns,
      /** It is over. */
      past: patterns,
      /** Someone died of it. */
      loss: patterns,
      /** Money and paper are what it is about. Places, names and brands never are. */
      paperwork: words,
      /** Words of paperwork that say nothing of the kind: "no insurance", a husband named Bill. */
      notPaperwork: patterns,
      /** What makes a topic a mere subject when it stands next to it. */
      subjects: words,
    }),
    /** Figures of speech and everyday phrases: their words count for no danger. */
    harmless: patterns,
    /** Small words that say how a text is to be read. */
    reading: z.strictObject({
      /** Between two of these another thought begins: "chest pain and no insurance". */
      joins: words,
      begins: words,
      /** Before the name of a time they say that it is not over: "since last year". */
      ongoing: words,
      /** Before a subject they make a place of it: "in class". */
      placed: words,
      /** Crisis told of the past, where the past is named too. */
      once: words,
      /** Words that are often run together with others. */
      short: words,
      /** How words go on after a beginning. */
      endings: words,
    }),
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
  })
  .superRefine(({ groups, ...rest }, context) => {
    for (const [, name = ''] of JSON.stringify(rest).matchAll(/@([a-z]+)/g))
      if (!(name in groups))
        context.addIssue({ code: 'custom', path: ['groups'], message: `A pattern names the group "${name}", which is not there.` });
  });

export type SafetyWords = z.infer<typeof safetySchema>;
