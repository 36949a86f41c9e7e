/** Markup from a text of the catalogue: `[words](name)` becomes a link, `**words**` is strong. All else is text. */

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
    .replace(/\[([^\]]+)\]\((\w+)\)/g, (_, words: string, name: string) => {
      const href = links[name];
      if (href === undefined) throw new Error(`The text "${text}" links to "${name}", which has no address here.`);
      return `<a href="${escape(href)}">${words}</a>`;
    });
}
