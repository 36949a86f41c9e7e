/** Parts of a search as nodes of the page. */
import type { Part } from '#domain/search/parts.ts';

export function nodesOf(parts: readonly Part[]): (Node | string)[] {
  return parts.map((item) => {
    if (typeof item === 'string') return item;
    const node = document.createElement(item.tag);
    for (const [name, value] of Object.entries(item.attributes)) node.setAttribute(name, value);
    node.append(...nodesOf(item.children));
    return node;
  });
}
