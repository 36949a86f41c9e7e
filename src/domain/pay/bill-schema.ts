/** The shapes of `data/bills.json`, which holds for every language, and of `src/content/bills/en/<bill>.json`, its words. */
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
    /** The topic of `data/routing.json` whose numbers help with it. */
    topic: text,
    /** The fact with the number to pay it by phone. Left out when the number is printed on the bill. */
    phone: text.optional(),
    /** The fact with the address to mail a check to. Left out when the address is printed on the bill. */
    mail: text.optional(),
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
  /** In a list of bills: "Premium" */
  title: text,
  /** Within a sentence: "premium bill" */
  name: text,
  /** Over its page, before the region: "Pay your premium" */
  heading: text,
  /** What it is, and how to tell. */
  what: text,
  /** The answer, below the heading of its page. */
  lead: text,
  /** A link to more about it. */
  more: z.string().regex(/^\[[^\]]+\]\(\/[^)]*\/\)$/, 'Write one link, as [words](/help/topic/page/).'),
  /** How a letter about it begins: "To pay your premium" */
  letter: text,
  /** As it is read in a sentence: "your Billing Unit ID" */
  haveReady: z.array(text).min(1).max(3),
  /** What its page shows at once, beside the number and the address of `data/bills.json`. */
  ways: z.array(billRowSchema),
  /** What its page shows when asked. */
  details: z.array(billRowSchema),
});

export type BillRow = z.infer<typeof billRowSchema>;
export type BillText = z.infer<typeof billTextSchema>;
