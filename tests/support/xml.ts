/** A small reader of XML for tests: it refuses what is not well-formed, which readers of HTML would let pass. */

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const TOKEN = /<\?xml[^?]*\?>|<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|[\s\S]/g;
const BARE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

const decode = (text: string): string => {
  if (BARE.test(text)) throw new Error(`A bare & in "${text}".`);
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
};

/** @throws where a document is not well-formed */
export function parseXml(source: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  for (const [token, end, name, attributes = '', empty, text] of source.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? top;
    if (text !== undefined) parent.text += decode(text);
    else if (end === '/') {
      if (parent.name !== name || open.length === 1) throw new Error(`</${name ?? ''}> ends <${parent.name}>.`);
      open.pop();
    } else if (name !== undefined) {
      const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, decode(value)] as const);
      if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error(`<${name}> names an attribute twice.`);
      const element = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
      parent.children.push(element);
      if (empty === '') open.push(element);
    } else if (!token.startsWith('<?xml')) throw new Error(`Not well-formed at "${token}".`);
  }
  const [root, ...more] = top.children;
  if (!root || more.length > 0 || open.length > 1 || top.text.trim() !== '') throw new Error('Not one element that holds all others.');
  return root;
}

export const childrenOf = ({ children }: XmlElement, name: string): XmlElement[] => children.filter((child) => child.name === name);
export const textOfChild = (element: XmlElement, name: string): string => childrenOf(element, name)[0]?.text ?? '';
