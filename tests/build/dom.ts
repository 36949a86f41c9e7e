/** A document tree for the built pages, without a browser. */
import { HtmlValidate, Parser, StaticConfigLoader, TextNode, type DOMNode, type HtmlElement } from 'html-validate';
import type { BuiltPage } from './built-site.ts';

export type { HtmlElement };

const config = new HtmlValidate(new StaticConfigLoader({ root: true })).getConfigForSync('page.html');
const parsed = new Map<string, HtmlElement>();

export function documentOf({ file, html }: Pick<BuiltPage, 'file' | 'html'>): HtmlElement {
  let root = parsed.get(file);
  if (!root) parsed.set(file, (root = new Parser(config).parseHtml(html)));
  return root;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decode(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ''] ?? whole;
  });
}

export function attribute(element: HtmlElement, name: string): string | null {
  const value = element.getAttributeValue(name);
  return value === null ? null : decode(value);
}

const SILENT = new Set(['script', 'style', 'noscript', 'template']);
const INLINE = new Set(['a', 'span', 'strong', 'em', 'b', 'i', 'code', 's', 'mark']);

function collect(node: DOMNode, into: string[]): void {
  for (const child of node.childNodes) {
    if (child instanceof TextNode) into.push(child.textContent);
    if (!('tagName' in child) || typeof child.tagName !== 'string' || SILENT.has(child.tagName)) continue;
    const gap = INLINE.has(child.tagName) ? '' : ' ';
    into.push(gap);
    collect(child, into);
    into.push(gap);
  }
}

/** The words of an element, one space between blocks, without scripts. */
export function textOf(element: HtmlElement): string {
  const parts: string[] = [];
  collect(element, parts);
  return decode(parts.join(''))
    .replaceAll(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** `a[href]` and the like: every element that matches, with that attribute's value. */
export function withAttribute(page: BuiltPage, selector: string, name: string): { element: HtmlElement; value: string }[] {
  return documentOf(page)
    .querySelectorAll(selector)
    .flatMap((element) => {
      const value = attribute(element, name);
      return value === null ? [] : [{ element, value }];
    });
}

const words = new Map<string, string>();

/** All words of a page, in the order of the file. */
export function wordsOf(page: BuiltPage): string {
  let text = words.get(page.file);
  if (text === undefined) words.set(page.file, (text = textOf(documentOf(page))));
  return text;
}
