/** The words of an article's tree: its headings, paragraphs, list items and cells, each with its line. Tags are not words. */
import type { Node } from '@markdoc/markdoc';
import { slugify } from '#domain/text/slug.ts';

export interface Piece {
  text: string;
  /** A fact, rule, window or setting has the word `FACT` for its text. */
  within: 'text' | 'link' | 'term' | 'fact';
  /** Id of the glossary when within a term. */
  term?: string;
}

/** One paragraph, list item, table cell or heading. */
export interface Passage {
  kind: 'text' | 'heading';
  /** Of a heading: what stands after the # in its address. */
  id: string | null;
  line: number;
  /** In a passage that only some readers see, by region or coverage. */
  regional: boolean;
  pieces: Piece[];
}

export interface Link {
  line: number;
  text: string;
  /** Null for `{% link %}`, whose address is checked as a fact. */
  href: string | null;
}

export interface ArticleText {
  passages: Passage[];
  links: Link[];
}

/** Stands for a fact in a sentence: one short word, whatever the fact. */
const FACT = 'this';

/** Tags that stand for a value within a sentence. */
const VALUES: ReadonlySet<string> = new Set(['fact', 'rule', 'window', 'setting']);

const isLink = ({ type, tag }: Node): boolean => type === 'link' || tag === 'link';

/** The words of a part of the tree, in order. */
function piecesOf(node: Node, within: Omit<Piece, 'text'> = { within: 'text' }): Piece[] {
  if (node.type === 'text' || node.type === 'code') return [{ text: String(node.attributes['content']), ...within }];
  if (node.type === 'softbreak' || node.type === 'hardbreak') return [{ text: '\n', ...within }];
  if (node.tag !== undefined && VALUES.has(node.tag)) return [{ text: FACT, within: 'fact' }];
  const inside: Omit<Piece, 'text'> = isLink(node)
    ? { within: 'link' }
    : node.tag === 'term'
      ? { within: 'term', term: String(node.attributes['primary']) }
      : within;
  return node.children.flatMap((child) => piecesOf(child, inside));
}

/** `fact`: what to write in place of each fact. */
export const passageText = ({ pieces }: Pick<Passage, 'pieces'>, fact = FACT): string =>
  pieces
    .map(({ within, text }) => (within === 'fact' ? fact : text))
    .join('')
    .trim();

/** The words of a part of the tree, such as a heading. */
export const textOf = (heading: Node): string => passageText({ pieces: piecesOf(heading) });

/** Its words, or what `{% #id %}` after them says. */
export const headingId = (heading: Node): string => String(heading.attributes['id'] ?? slugify(textOf(heading)));

/** `firstLine`: the line of the file on which the text starts. */
export function readText(tree: Node, firstLine = 1): ArticleText {
  const passages: Passage[] = [];
  const links: Link[] = [];

  function visit(node: Node, around: Pick<Passage, 'kind' | 'id' | 'regional'>): void {
    if (node.type === 'inline') {
      const line = firstLine + (node.lines[0] ?? 0);
      const passage: Passage = { ...around, line, pieces: piecesOf(node) };
      if (passageText(passage)) passages.push(passage);
      for (const link of [...node.walk()].filter(isLink))
        links.push({ line, text: textOf(link), href: link.type === 'link' ? String(link.attributes['href']) : null });
      return;
    }
    const within: typeof around = {
      ...(node.type === 'heading' ? { kind: 'heading', id: headingId(node) } : { kind: around.kind, id: around.id }),
      regional: around.regional || node.tag === 'region' || node.tag === 'coverage',
    };
    for (const child of node.children) visit(child, within);
  }

  visit(tree, { kind: 'text', id: null, regional: false });
  return { passages, links };
}

export interface Sentence {
  line: number;
  text: string;
}

/** A full stop after these does not end a sentence. */
const ABBREVIATION = /(?:\b(?:Dr|Mr|Ms|Mrs|St|No|vs|etc|e\.g|i\.e|[ap]\.m|U\.S|D\.C|P\.O))\.$/;

/** Sentences of a passage. One without a full stop, as in a list, is a sentence too. */
export function sentencesOf(text: string, line: number): Sentence[] {
  const sentences: Sentence[] = [];
  let current = '';
  let start = line;
  let at = line;
  for (const part of text.split(/(?<=[.?!][")”’]*)(\s+)/)) {
    if (!current) start = at;
    if (/^\s+$/.test(part)) {
      if (current) current += ' ';
    } else current += part;
    at += part.split('\n').length - 1;
    const ended = /[.?!][")”’]*$/.test(current) && !ABBREVIATION.test(current);
    if (ended && current.trim()) {
      sentences.push({ line: start, text: current.trim() });
      current = '';
    }
  }
  if (current.trim()) sentences.push({ line: start, text: current.trim() });
  return sentences;
}

/** Words as people count them: "24-hour" and "don't" are one. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[-’'.,@&/][\p{L}\p{N}]+)*/gu) ?? [];
