/**
 * Markup from a text of the catalogue, or of `src/content` where that is data: `[words](name)` becomes a link, and so does
 * `[words](/path/)`, to a page of this site; `**words**` is strong. All else is text.
 */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark);

/**
 * HTML for `set:html`.
 * @param links address of each name that the text links to
 * @throws when the text names a link that has no address
 */
export function rich(text: string, links: Readonly<Record<string, string>> = {}): string {
  return escape(text)
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/\[([^\]]+)\]\((\w+|\/[^\s)]*)\)/g, (_, words: string, name: string) => {
      const href = name.startsWith('/') ? name : links[name];
      if (href === undefined) throw new Error(`The text "${text}" links to "${name}", which has no address here.`);
      return `<a href="${escape(href)}">${words}</a>`;
    });
}
