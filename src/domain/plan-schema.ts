/** The shape of `data/plan.json`: the plan that the site is for, and the site itself. */
import * as z from 'zod';
import { webAddress } from './facts/parts-schema.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Write a day as YYYY-MM-DD.');
const host = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'Write a domain, for example "plan.example".');
const reachable = z.string().regex(/^(https:\/\/|mailto:)/, 'Start with https:// or mailto:.');

export const planSchema = z.strictObject({
  plan: z.strictObject({
    name: z.string().min(1),
    /** As people say it. */
    shortName: z.string().min(1),
    /** The plan's own domains; their subdomains count as the plan's too. */
    domains: z.array(host).min(1),
    /** Lower case, letters only: an address of somebody else that holds one may pretend to be the plan's. */
    brandWords: z.array(z.string().regex(/^[a-z]+$/, 'Write lower-case letters only.')),
    /** The same for a whole part of a host name, between dots or hyphens: "kp". */
    brandLabels: z.array(z.string().regex(/^[a-z]+$/, 'Write lower-case letters only.')),
  }),
  site: z.strictObject({
    name: z.string().min(1),
    /** The origin, without a slash at the end. */
    url: z.string().regex(/^https:\/\/[a-z0-9.-]+$/, 'Write an origin such as https://help.example, without a path.'),
    /** Who runs the site and answers messages; null while nobody has said so. Never the plan itself: pages say "not {plan}". */
    operator: z.string().min(1).nullable(),
    /** Where the operator takes questions, also about people's data: starts with https: or mailto:. Null: the message form alone. */
    contact: reachable.nullable(),
    /** Shown at the foot of every page. */
    notice: z.string().min(1),
    /** Where weaknesses are reported: an address that starts with https: or mailto:. Null: the message form. */
    securityContact: reachable.nullable(),
    /** Where the quick exit of sensitive pages leads: a public site that loads fast and gives nothing away. */
    quickExit: webAddress,
    /** Days after which the text of a message that waits for no one is erased. */
    messageDays: z.int().min(1).max(365),
    /** Business days within which a message is answered: the operator's own promise. Null: no day is promised anywhere. */
    replyDays: z.int().min(1).max(30).nullable(),
    /** Days after which the operator deletes the copy of a message that came by mail; null while nobody has said so. */
    mailDays: z.int().min(1).max(365).nullable(),
    /** Days within which the operator shows or deletes someone's data when asked; Washington allows 45. Null while nobody has said so. */
    requestDays: z.int().min(1).max(45).nullable(),
    /** The day from which the page on privacy holds; null while no operator stands behind it. */
    privacySince: day.nullable(),
    /** When a person last read every page that is not an article, and when that is due again. */
    reviewed: day,
    nextReview: day,
  }),
});

export type Plan = z.infer<typeof planSchema>['plan'];
export type Site = z.infer<typeof planSchema>['site'];
