/** The small parts that facts, rules and the calendar are made of. Errors say what to write instead. */
import * as z from 'zod';

export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'Write the date as YYYY-MM-DD, for example 2026-11-21.', abort: true })
  .refine((text) => {
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  }, 'This day is not in the calendar. Write one that is, as YYYY-MM-DD.');

export const key = z.string().regex(/^[a-z][a-z0-9-]*$/, 'Use lower-case words joined by hyphens, for example "premium-by-phone".');

export const webAddress = z
  .string()
  .regex(
    /^https:\/\/[a-z0-9.-]+(\/[\w\-./%~#?=&:]*)?$/,
    'Write a whole address that starts with https://, with no user name or port, for example https://plan.example/pay.',
  );

export const usState = z.string().regex(/^[A-Z]{2}$/, 'Write the state as two capital letters, for example MD.');

/** A length of time: a deadline, a wait. */
export const period = z.strictObject({
  amount: z.number().int().positive(),
  max: z.number().int().positive().optional(),
  unit: z.literal(['hour', 'day', 'business-day', 'week', 'month', 'year']),
});

/** A source id of `data/sources.json`, and in a few words what that source says. */
export const citation = z.strictObject({ id: key, said: z.string().min(1, 'Say in a few words what the source says.') });

/** A citation that may disagree: `against` marks a source that says something else than the value, which makes the value disputed. */
export const claim = citation.extend({ against: z.literal(true, 'Write true, or leave "against" out.').optional() });

/** At least one of them says the value itself. */
export const claims = z
  .array(claim)
  .min(1, 'Name at least one source. A fact without a source is not published.')
  .refine(
    (cited) => cited.length === 0 || cited.some(({ against }) => !against),
    'Every source here is "against" the value. Name one that says it.',
  );

/** Confidence follows from the sources. A typed one would be believed long after its sources have changed. */
export const noConfidence = z
  .never('Remove "confidence": it is worked out from the sources. Add a source, or mark one that says something else with "against": true.')
  .optional();

/** `US`: everywhere. Else the states, and DC, in which something holds. */
export const jurisdiction = z.union([z.literal('US'), usState]);

/** An official text: where a reader finds the rule itself. */
export const authority = z.strictObject({
  /** As lawyers cite it: `42 CFR 422.582(b)`. */
  citation: z.string().min(4, 'Cite the text as officials do, for example "42 CFR 422.582(b)".'),
  /** The official page of that text, or of the agency that applies it. */
  url: webAddress,
  /** In a few words of your own, what the text says. */
  said: z.string().min(1, 'Say in a few words what the text says.'),
  /** Which edition was read: "eCFR, June 2026". */
  edition: z.string().min(1),
  seenOn: isoDate,
});
