/**
 * A word of the glossary, explained in place without script: a button that opens a popover. A browser that knows
 * no popover, a text browser and paper show the meaning in brackets after the word.
 */
import Markdoc, { type RenderableTreeNode } from '@markdoc/markdoc';
import type { GlossaryTerm } from '#domain/articles/glossary.ts';

const { Tag } = Markdoc;

const bracket = (text: string) => new Tag('span', { class: 'bracket' }, [text]);

/** The words alone when the glossary does not know them; the check of the text has then already complained. */
export function termTags(id: string, term: GlossaryTerm | undefined, words: RenderableTreeNode[]): RenderableTreeNode[] {
  if (!term) return words;
  return [
    new Tag('button', { type: 'button', class: 'term', popovertarget: `term-${id}` }, words),
    new Tag('span', { class: 'meaning', id: `term-${id}`, popover: 'auto', 'data-pagefind-ignore': 'all' }, [
      bracket(' ('),
      term.definition,
      bracket(')'),
    ]),
  ];
}
