/** The words that a page hands to its scripts, in its own language. */
import type { Words } from '../words/index.ts';

/**
 * The group that stands in `data-words` of `element`. Name the variable after the group: `npm run types` looks for its uses.
 * @throws when the element has none: the page and its script do not belong together
 */
export function readWords<Group extends keyof Words>(element: Element, group: Group): Words[Group] {
  const json = element.getAttribute('data-words');
  if (json === null) throw new Error(`No words "${group}" on the page.`);
  return JSON.parse(json) as Words[Group];
}

/** The language of the page, for dates and numbers. */
export const pageLocale = (): string => document.documentElement.lang;
