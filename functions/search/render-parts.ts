/** Parts of a search as markup. Every text and attribute is escaped. */
import type { Part } from '#domain/search/parts.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');

export function renderParts(parts: readonly Part[]): string {
  return parts
    .map((item) => {
      if (typeof item === 'string') return escape(item);
      const attributes = Object.entries(item.attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
      return `<${item.tag}${attributes.join('')}>${renderParts(item.children)}</${item.tag}>`;
    })
    .join('');
}
