/** Monthly reminders of premium due dates: one file for each rule, and where to find it. */
import type { KnownFact, Region } from '#domain/facts/schema.ts';
import { dueDateFileUrl } from '#domain/urls.ts';
import { whereText } from './fact-tags.ts';

export interface DueReminder {
  /** The name of the file: a region's id, or the part of one that has a rule of its own. */
  place: string;
  /** "Maryland" */
  area: string;
  fact: Extract<KnownFact, { kind: 'due-rule' }>;
  href: string;
  /** What a link to it says. */
  text: string;
}

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '');

export function dueReminders({ id, name, facts }: Region): DueReminder[] {
  return (facts['premium-due']?.facts ?? []).flatMap((fact) => {
    if (fact.kind !== 'due-rule') return [];
    const part = whereText(fact);
    const place = part ? slugOf(part) : id;
    const area = part || name;
    const text = part ? `Save a monthly reminder for ${area} to your calendar` : 'Save a monthly reminder to your calendar';
    return [{ place, area, fact, href: dueDateFileUrl(place), text }];
  });
}
