/** Reminders of bills that are due every month: one file for each rule, and where to find it. */
import { catalogIn } from '#domain/catalog.ts';
import type { FactOf } from '#domain/facts/look-up.ts';
import type { Region } from '#domain/facts/schema.ts';
import type { Locale } from '#domain/locale.ts';
import { slugify } from '#domain/text/slug.ts';
import { urlsFor } from '#domain/urls.ts';
import { whereText } from './fact-tags.ts';

export interface DueReminder {
  /** The name of the file: a region's id, or the part of one that has a rule of its own. */
  place: string;
  /** "Maryland": the part of the region that the rule is for; empty when it is for all of it. */
  part: string;
  /** The part, or the region's name. */
  area: string;
  fact: FactOf<'due-rule'>;
  href: string;
}

/** @param key the fact with the rules */
export function dueReminders({ id, name }: Pick<Region, 'id' | 'name'>, key: string, locale: Locale): DueReminder[] {
  const { factsOf } = catalogIn(locale);
  const { dueDateFile } = urlsFor(locale);
  return factsOf(key, 'due-rule', id).map((fact) => {
    const part = whereText(fact);
    const place = part ? slugify(part) : id;
    return { place, part, area: part || name, fact, href: dueDateFile(place) };
  });
}
