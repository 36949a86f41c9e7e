/** How answers look in the page. Everything is built as nodes; no text of a query or a page is ever read as markup. */
import type { SearchAnswer } from '#domain/search/search.ts';
import type { Passage, Piece } from './search-engine.ts';

type Hit = SearchAnswer['hits'][number];

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

function pieceNode({ text, marked }: Piece): Node | string {
  return marked ? element('mark', {}, text) : text;
}

/** One answer: its title, and its summary until the passage that holds the words is known. */
export function hitItem({ document: page }: Hit): HTMLLIElement {
  const item = element('li', {}, element('a', { href: page.url }, page.title), element('p', {}, page.summary));
  item.dataset['url'] = page.url;
  return item;
}

/** Adds the section of a page that holds the words, with the passage. The page's own answer stays first. */
export function showPassage(item: HTMLElement, { pieces, section }: Passage): void {
  if (!section) return;
  item.append(element('p', {}, element('a', { href: section.url }, section.title), ': ', ...pieces.map(pieceNode)));
}

/** The card that stands above every answer; its words and numbers are in the page. */
export function safetyCard(kind: string): Node[] {
  const card = document.querySelector<HTMLTemplateElement>(`template[data-safety="${kind}"]`);
  return card ? [card.content.cloneNode(true)] : [];
}

export const line = (text: string): HTMLParagraphElement => element('p', {}, text);

export const list = (hits: readonly Hit[]): HTMLOListElement => element('ol', { className: 'search-list' }, ...hits.map(hitItem));
