/** What an operator must set before the site is given to people: nobody else can know it. */
import type { Site } from '#domain/plan-schema.ts';

const NEEDED = {
  operator: 'who runs the site and answers messages',
  contact: 'where people ask about their data',
  privacySince: 'the day from which the page on privacy holds',
  mailDays: 'after how many days copies of messages in the mailbox are deleted',
  requestDays: 'within how many days you show or delete a person’s data when asked',
} as const satisfies Partial<Record<keyof Site, string>>;

/** One sentence for each setting that is missing. Until then `/privacy/` and `/about/` say so to everyone. */
export function releaseProblems(site: Pick<Site, keyof typeof NEEDED | 'replyDays'>): string[] {
  const missing = Object.entries(NEEDED).filter(([name]) => site[name as keyof typeof NEEDED] === null);
  const problems = missing.map(([name, what]) => `data/plan.json: site.${name} is not set: ${what}.`);
  if (site.operator === null && site.replyDays !== null)
    problems.push('data/plan.json: site.replyDays promises an answer, but site.operator names nobody who keeps the promise.');
  return problems;
}
