/**
 * The shape of every rule of law in `data/rules/`: what it allows or asks, whom it binds, how long and counted from what,
 * from when, and which official text says so. Error messages are written for the person editing the file.
 */
import * as z from 'zod';
import { authority, citation, isoDate, jurisdiction, key, period } from './parts-schema.ts';
import { COVERAGES } from '../contact/coverage.ts';

/**
 * What a period runs from. `notice-date`: the date printed on the letter. `notice-received`: the day the letter came.
 * `request-received`: the day the plan or office got what a person sent. `event`: what happened (a birth, a move, the problem).
 * `decision`: the last decision. `loss-of-coverage`: the last day of cover. `service`: the day of care. `due-date`: when a payment was due.
 */
export const COUNTS_FROM = [
  'notice-date',
  'notice-received',
  'request-received',
  'event',
  'decision',
  'loss-of-coverage',
  'service',
  'due-date',
] as const;

/** An official text, and how well it was read. */
const lawText = authority.extend({
  /**
   * `text`: the official text, an agency's own page, or a word for word copy of 2025 or later. `copy`: an older copy of the text.
   * `summary`: what others say of it.
   */
  read: z.literal(['text', 'copy', 'summary'], 'Write "text", "copy" or "summary": what was read of it.'),
});

export const ruleSchema = z
  .strictObject({
    /** What it is about. Rules of one subject differ in whom they bind; a page asks for the subject. */
    subject: key,
    title: z.string().min(1),
    /** One plain sentence for the member: what the rule allows, asks or forbids. The period stands apart. */
    does: z.string().min(1),
    /** Whose time it is: `you` must act by then, `plan` (or another) must answer by then. */
    binds: z.literal(['you', 'plan', 'provider', 'office'], 'Write "you", "plan", "provider" or "office".'),
    jurisdictions: z.array(jurisdiction).min(1),
    coverages: z.array(z.enum(COVERAGES)).min(1),
    /**
     * State law of insurers: with `employer` and `cobra` it binds only plans that the employer buys from an insurer. Every plan
     * that people buy themselves comes from one.
     */
    insured: z.literal(true).optional(),
    /** A narrower group than jurisdictions, coverages and `insured` tell. In words, after "This holds for". */
    onlyFor: z.string().min(1).optional(),
    period: period.optional(),
    counts: z
      .strictObject({
        from: z.enum(COUNTS_FROM),
        /** In plain words, after "counted from": "the date on the letter". */
        fromText: z.string().min(1),
        way: z.literal(['after', 'before', 'around'], 'Write "after", "before" or "around".'),
      })
      .optional(),
    money: z.strictObject({ usd: z.number().positive() }).optional(),
    percent: z.number().positive().optional(),
    validFrom: isoDate.optional(),
    validUntil: isoDate.optional(),
    /** First the one that gives the time or the sum: when only a summary of it was read, pages say so. */
    authority: z.array(lawText).min(1, 'Name the official text. A rule without one is not published.'),
    /** Where the plan itself gives more than the rule asks. */
    plan: z.strictObject({ does: z.string().min(1), period: period.optional(), sources: z.array(citation).min(1) }).optional(),
    /** One sentence: what the member does. */
    todo: z.string().min(1),
    note: z.string().min(1).optional(),
    /** A role of `data/owners.json`. */
    owner: key,
    checkedOn: isoDate,
  })
  .superRefine((rule, context) => {
    if ((rule.period === undefined) !== (rule.counts === undefined))
      context.addIssue({
        code: 'custom',
        path: ['counts'],
        message: 'A period needs "counts" (what it runs from), and "counts" needs a period.',
      });
    if (rule.jurisdictions.includes('US') && rule.jurisdictions.length > 1)
      context.addIssue({
        code: 'custom',
        path: ['jurisdictions'],
        message: '"US" means everywhere. Leave the states out, or write them alone.',
      });
    if (rule.validFrom && rule.validUntil && rule.validFrom > rule.validUntil)
      context.addIssue({ code: 'custom', path: ['validUntil'], message: 'The rule ends before it begins. Swap the dates.' });
  });

/** One file of `data/rules/`: the rules of a few subjects, by id. */
export const rulesSchema = z.record(key, ruleSchema);

export type Rule = z.infer<typeof ruleSchema>;
export type Rules = z.infer<typeof rulesSchema>;
export type Jurisdiction = Rule['jurisdictions'][number];
export type CountsFrom = (typeof COUNTS_FROM)[number];
