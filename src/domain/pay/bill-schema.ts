/** The shapes of `data/bills.json`, which holds for every language, and of `src/content/bills/<locale>/<bill>.json`, its words. */
import * as z from 'zod';
import { REGION_IDS } from '../regions/ids.ts';
import { BILLS } from './bills.ts';

const text = z.string().min(1);
const factKeys = z.array(text);

export const billsSchema = z.record(
  z.enum(BILLS),
  z.strictObject({
    /** Other words for it in the addresses of payment pages, as letters print them and people type them: `/pay/ncal/rx`. */
    alsoTyped: z.array(text),
    /** Facts about places where it is paid. All other numbers, links and addresses are right, but for something else. */
    paidAt: factKeys,
    /** Facts that its pages show large, where they are known. */
    show: factKeys,
    /** The topic of `data/routing.json` whose numbers help with it. */
    topic: text,
    /** The fact with the number to pay it by phone. Left out when the number is printed on the bill. */
    phone: text.optional(),
    /** The fact with the rule by which it is due month after month. Left out when each bill shows its date. */
    due: text.optional(),
  }),
);

export type BillsData = Readonly<z.infer<typeof billsSchema>>;

/**
 * One row: a way to pay, or what else people ask. Of the rows with the same label, a region gets the first that is for it.
 * `{member-services}` in the text is the value of that fact, and `[words](/help/…/)` a link.
 */
export const billRowSchema = z.strictObject({
  label: text,
  text,
  /** Regions that it is for; every region when left out. */
  regions: z.array(z.enum(REGION_IDS)).min(1).optional(),
  /** It is for regions in which this fact is known. */
  known: text.optional(),
});

export const billTextSchema = z.strictObject({
  /** "Premium bill" */
  title: text,
  /** Within a sentence: "premium bill" */
  name: text,
  /** One sentence on what it is. */
  what: text,
  /** How to tell that it is this bill, after `what`. */
  tell: text,
  /** What is printed on it, in a few words: "Billing Unit ID", "or a month of coverage". */
  sign: z.strictObject({ shows: text, also: text }),
  /** A link to more about it. */
  more: z.string().regex(/^\[[^\]]+\]\(\/[^)]*\/\)$/, 'Write one link, as [words](/help/topic/page/).'),
  /** What a link to pay it says. */
  payOnline: text,
  /** How a letter about it begins: "To pay your premium" */
  letter: text,
  haveReady: z.array(text).min(1),
  /** Ways to pay, other than online and those of `show`. */
  ways: z.array(billRowSchema),
  details: z.array(billRowSchema),
});

export type BillRow = z.infer<typeof billRowSchema>;
export type BillText = z.infer<typeof billTextSchema>;
