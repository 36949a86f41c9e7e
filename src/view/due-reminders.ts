/** Monthly reminders of premium due dates: one file for each rule, and where to find it. */
import { factsOf } from '#domain/catalog.ts';
import type { FactOf } from '#domain/facts/look-up.ts';
import type { Region } from '#domain/facts/schema.ts';
import { dueDateFileUrl } from '#domain/urls.ts';
import { whereText } from './fact-tags.ts';

export interface DueReminder {
  /** The name of the file: a region's id, or the part of one that has a rule of its own. */
  place: string;
  /** "Maryland" */
  area: string;
  fact: FactOf<'due-rule'>;
  href: string;
  /** What a link to it says. */
  text: string;
}

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '');

export function dueReminders({ id, name }: Pick<Region, 'id' | 'name'>): DueReminder[] {
  return factsOf('premium-due', 'due-rule', id).map((fact) => {
    const part = whereText(fact);
    const place = part ? slugOf(part) : id;
    const area = part || name;
    const text = part ? `Save a monthly reminder for ${area} to your calendar` : 'Save a monthly reminder to your calendar';
    return { place, area, fact, href: dueDateFileUrl(place), text };
  });
}
