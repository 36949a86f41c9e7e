/** Reads the words of a help text: its sentences, headings and links, each with its line. Tags are not words. */
import Markdoc, { type Node } from '@markdoc/markdoc';

export interface Piece {
  text: string;
  /** In a link people follow, in a `{% term %}`, or neither. */
  within: 'text' | 'link' | 'term';
  /** Id of the glossary when within a term. */
  term?: string;
}

/** One paragraph, list item, table cell or heading. */
export interface Passage {
  kind: 'text' | 'heading';
  line: number;
  /** In a passage that only some regions see. */
  regional: boolean;
  pieces: Piece[];
}

export interface Link {
  line: number;
  text: string;
  /** Null for `{% link %}`, whose address is checked as a fact. */
  href: string | null;
}

export interface Prose {
  passages: Passage[];
  links: Link[];
}

/** Stands for a fact in a sentence: one short word, whatever the fact. */
const FACT = 'this';

export const passageText = ({ pieces }: Pick<Passage, 'pieces'>): string =>
  pieces
    .map(({ text }) => text)
    .join('')
    .trim();

export function readProse(body: string, firstLine = 1): Prose {
  const passages: Passage[] = [];
  const links: Link[] = [];

  function collect(node: Node, passage: Passage, within: Pick<Piece, 'within' | 'term'>): void {
    const add = (text: string) => passage.pieces.push({ text, ...within });
    if (node.type === 'text' || node.type === 'code') add(String(node.attributes['content']));
    else if (node.type === 'softbreak' || node.type === 'hardbreak') add('\n');
    else if (node.tag === 'fact') add(FACT);
    else if (node.type === 'link' || node.tag === 'link') {
      const before = passage.pieces.length;
      for (const child of node.children) collect(child, passage, { within: 'link' });
      const text = passageText({ pieces: passage.pieces.slice(before) });
      links.push({ line: passage.line, text, href: node.type === 'link' ? String(node.attributes['href']) : null });
    } else if (node.tag === 'term') {
      for (const child of node.children) collect(child, passage, { within: 'term', term: String(node.attributes['primary']) });
    } else for (const child of node.children) collect(child, passage, within);
  }

  function visit(node: Node, around: Pick<Passage, 'kind' | 'regional'>): void {
    if (node.type === 'inline') {
      const passage: Passage = { ...around, line: firstLine + (node.lines[0] ?? 0), pieces: [] };
      collect(node, passage, { within: 'text' });
      if (passageText(passage)) passages.push(passage);
      return;
    }
    const within = {
      kind: node.type === 'heading' ? 'heading' : around.kind,
      regional: around.regional || node.tag === 'region',
    } as const;
    for (const child of node.children) visit(child, within);
  }

  visit(Markdoc.parse(body), { kind: 'text', regional: false });
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
