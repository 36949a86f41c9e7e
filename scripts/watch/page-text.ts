/** What a person reads on a page, and where its links lead. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { fold } from '#domain/text/fold.ts';

type Node = DefaultTreeAdapterTypes.Node;

export interface PageText {
  /** Folded, a space between words and between elements that do not stand in one line. */
  text: string;
  /** Whole addresses: `https:`, `tel:` and `mailto:`. */
  links: string[];
}

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe']);
/** They stand in a line with the words around them: `<b>800</b>-464` is one word. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'code',
  'em',
  'font',
  'i',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
  'wbr',
]);

/** @param at the address of the page, against which its links are read */
export function pageText(html: string, at: string): PageText {
  const words: string[] = [];
  const links: string[] = [];
  // A stack of its own: pages may be nested deeper than calls can be.
  const open: (Node | string)[] = [parse(html)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') words.push(node);
    else if ('value' in node) words.push(node.value);
    else if ('childNodes' in node && !('tagName' in node && SILENT.has(node.tagName))) {
      const gap = 'tagName' in node && INLINE.has(node.tagName) ? '' : ' ';
      if ('tagName' in node) {
        const href = node.tagName === 'a' ? node.attrs.find(({ name }) => name === 'href')?.value : undefined;
        if (href !== undefined && URL.canParse(href, at)) links.push(new URL(href, at).href);
        if (node.tagName === 'img') words.push(` ${node.attrs.find(({ name }) => name === 'alt')?.value ?? ''} `);
      }
      open.push(gap, ...node.childNodes.toReversed(), gap);
    }
  }
  return { text: fold(words.join('')).replaceAll(/\s+/g, ' ').trim(), links };
}
