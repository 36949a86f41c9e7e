/** The sentences of every help text, by section, for the passages below search results. */
import type { Node } from '@markdoc/markdoc';
import type { Passages, Section } from '#domain/search/passage.ts';
import { slugify } from '../content/render-article.ts';
import type { Article } from './texts.ts';

/** What differs by region could be read as one's own; it is left out. */
const REGIONAL = new Set(['by-region', 'region', 'facts']);
/** Stands for a value that differs by region, until its sentence is dropped. */
const VALUE = '\u0000';

function textOf(node: Node): string {
  if (node.tag === 'fact') return VALUE;
  if (node.tag && REGIONAL.has(node.tag)) return '';
  if (node.type === 'text') return String(node.attributes['content']);
  if (node.type === 'softbreak') return ' ';
  return node.children.map(textOf).join('');
}

const BLOCKS = new Set(['paragraph', 'item', 'heading', 'td']);

/** Whole sentences of a block, without those that hold a value. */
function sentencesOf(text: string): string[] {
  const whole = text.replaceAll(/\s+/g, ' ').trim();
  return (whole.match(/.+?(?:[.?!:](?=\s|$)|$)/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => /^[\p{Lu}\d“"].* .*[.?!][”"]?$/u.test(sentence) && !sentence.includes(VALUE));
}

function sectionsOf(tree: Node): Section[] {
  const sections: [string, string, ...string[]][] = [['', '']];
  const visit = (node: Node): void => {
    if (node.tag && REGIONAL.has(node.tag)) return;
    if (node.type === 'heading') {
      const title = textOf(node);
      sections.push([slugify(title), title]);
    } else if (BLOCKS.has(node.type) && !node.children.some(({ type }) => BLOCKS.has(type) || type === 'list')) {
      sections.at(-1)?.push(...sentencesOf(textOf(node)));
    } else {
      node.children.forEach(visit);
    }
  };
  visit(tree);
  return sections.filter(([, , ...sentences]) => sentences.length > 0);
}

export function makePassages(articles: readonly Pick<Article, 'document' | 'tree'>[]): Passages {
  return Object.fromEntries(articles.map(({ document, tree }) => [document.url, sectionsOf(tree)]));
}
