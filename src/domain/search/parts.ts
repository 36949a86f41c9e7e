/**
 * What a search shows, as parts that the browser turns into nodes and the edge into markup. Text stays text: nothing of a
 * query or a page is ever read as markup.
 */
import { fill } from '../text/fill.ts';

export interface PartElement {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Part[];
}

export type Part = string | PartElement;

export const part = (tag: string, attributes: PartElement['attributes'], ...children: readonly Part[]): PartElement => ({
  tag,
  attributes,
  children,
});
export const paragraph = (...children: readonly Part[]): PartElement => part('p', {}, ...children);
export const heading = (text: string): PartElement => part('p', { class: 'what' }, text);
export const link = (href: string, text: string): PartElement => part('a', { href }, text);
export const picks = (links: readonly PartElement[]): PartElement =>
  part('ul', { class: 'picks' }, ...links.map((item) => part('li', {}, item)));

/** A sentence may end with a name that has a full stop of its own. */
export const endOnce = (text: string): string => text.replace(/\.\.(?=\s|$)/, '.');

/**
 * A text of the catalogue, with `**strong**` and `[links](name)`. Its places are filled only when it is read, so that a
 * value is never taken for either.
 * @param links makes the link of each name from its words
 */
export function richParts(
  text: string,
  values: Readonly<Record<string, string>>,
  links: Readonly<Record<string, (words: string) => PartElement>>,
): Part[] {
  return text
    .split(/(\*\*.+?\*\*|\[[^\]]+\]\(\w+\))/)
    .filter(Boolean)
    .map((piece) => {
      const strong = /^\*\*(.+)\*\*$/.exec(piece)?.[1];
      if (strong !== undefined) return part('strong', {}, fill(strong, values));
      const [, words = '', name = ''] = /^\[(.+)\]\((\w+)\)$/.exec(piece) ?? [];
      return links[name]?.(fill(words, values)) ?? endOnce(fill(piece, values));
    });
}
