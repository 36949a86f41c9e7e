/**
 * A finished page as Markdown, for programs that read it aloud or answer from it. What differs by region or coverage is all
 * there, each part under the names of those it is for; what only works in a browser is left out.
 */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

type Node = Tree.Node;
type Element = Tree.Element;

export interface Naming {
  /** What people call a region or a kind of coverage, by its id. */
  nameOf: (id: string) => string;
  /** The origin of the site: links within it get whole addresses. */
  origin: string;
}

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string): string | undefined => element.attrs.find((item) => item.name === name)?.value;
const hasClass = (element: Element, ...names: readonly string[]): boolean =>
  (attribute(element, 'class') ?? '').split(' ').some((name) => names.includes(name));

/** Choosing, searching and moving about: nothing that a text could do. */
const LEFT_OUT = new Set(['script', 'style', 'form', 'nav', 'select', 'input', 'svg', 'template', 'noscript']);
const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'article',
  'aside',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'details',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
]);

const isLeftOut = (element: Element): boolean =>
  LEFT_OUT.has(element.tagName) ||
  ['hidden', 'popover', 'data-coverage-chip', 'data-region-chip'].some((name) => attribute(element, name) !== undefined) ||
  [attribute(element, 'data-r'), attribute(element, 'data-c')].includes('none') ||
  attribute(element, 'role') === 'status' ||
  hasClass(element, 'visually-hidden', 'exit-note', 'bracket');

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

function inline(nodes: readonly Node[], naming: Naming): string {
  return nodes.map((node) => inlineOf(node, naming)).join('');
}

/** Values that differ by region, within a sentence: "404-261-2590 (Georgia) or 800-464-4000 (Hawaii)". */
const picked = (element: Element, naming: Naming): string =>
  element.childNodes
    .filter((node): node is Element => isElement(node) && !isLeftOut(node))
    .map((part) => {
      const names = (attribute(part, 'data-r') ?? '').split(' ').filter(Boolean).map(naming.nameOf);
      return `${inline(part.childNodes, naming).trim()}${names.length > 0 ? ` (${names.join(', ')})` : ''}`;
    })
    .join('; ');

function inlineOf(node: Node, naming: Naming): string {
  if ('value' in node) return flat(node.value);
  if (!isElement(node) || isLeftOut(node)) return '';
  if (hasClass(node, 'pick')) return picked(node, naming);
  const text = inline(node.childNodes, naming);
  switch (node.tagName) {
    case 'br':
      return '\n';
    case 'strong':
    case 'b':
      return text.trim() === '' ? text : `**${text.trim()}**`;
    case 'em':
      return text.trim() === '' ? text : `*${text.trim()}*`;
    case 'a': {
      const href = attribute(node, 'href');
      if (href === undefined || href.startsWith('#') || text.trim() === '') return text;
      return `[${text.trim()}](${href.startsWith('/') ? naming.origin + href : href})`;
    }
    default:
      return text;
  }
}

/** Lists are told apart by their markers; what follows in an item is set in. */
function listItems(list: Element, naming: Naming): string {
  const items = list.childNodes.filter((node): node is Element => isElement(node) && node.tagName === 'li');
  return items
    .map((item, index) => {
      const marker = list.tagName === 'ol' ? `${index + 1}. ` : '- ';
      return (
        marker +
        blocks(item.childNodes, naming)
          .join('\n\n')
          .replaceAll(/\n(?!\n)/g, `\n${' '.repeat(marker.length)}`)
      );
    })
    .filter((item) => item.trim().length > 2)
    .join('\n');
}

function blockOf(element: Element, naming: Naming): string[] {
  const text = () => inline(element.childNodes, naming).trim();
  const level = /^h([1-4])$/.exec(element.tagName)?.[1];
  if (level !== undefined) return [`${'#'.repeat(Number(level))} ${text()}`];
  if (element.tagName === 'ul' || element.tagName === 'ol') return [listItems(element, naming)];
  if (element.tagName === 'summary' || (element.tagName === 'p' && hasClass(element, 'region'))) return [`**${text()}**`];
  return blocks(element.childNodes, naming);
}

/** Runs of words and the blocks between them, in order. */
function blocks(nodes: readonly Node[], naming: Naming): string[] {
  const found: string[] = [];
  let run = '';
  const end = () => {
    if (run.trim() !== '') found.push(run.trim());
    run = '';
  };
  for (const node of nodes) {
    if (!isElement(node) || !(BLOCKS.has(node.tagName) || node.tagName === 'summary')) {
      run += inlineOf(node, naming);
      continue;
    }
    end();
    if (!isLeftOut(node)) found.push(...blockOf(node, naming));
  }
  end();
  return found.filter((block) => block.replaceAll(/[#*\s-]/g, '') !== '');
}

function find(node: Node, tagName: string): Element | undefined {
  if (isElement(node) && node.tagName === tagName) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = find(child, tagName);
    if (found) return found;
  }
  return undefined;
}

/** The main part of a page. @throws when it has none */
export function markdownOf(html: string, naming: Naming): string {
  const main = find(parse(html), 'main');
  if (!main) throw new Error('A page without <main> has no text to copy.');
  return `${blocks(main.childNodes, naming).join('\n\n')}\n`;
}
