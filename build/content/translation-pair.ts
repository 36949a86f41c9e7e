/** A text and its translation say the same: the same numbers, places for values, links and tags. */
import type { Node } from '@markdoc/markdoc';

/** What is in the one and not in the other, each as often as it is missing. */
function differences(english: readonly string[], other: readonly string[]): { missing: string[]; added: string[] } {
  const rest = [...other];
  const missing = english.filter((item) => {
    const at = rest.indexOf(item);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return { missing, added: rest };
}

function complaints(what: string, english: readonly string[], other: readonly string[]): string[] {
  const { missing, added } = differences(english, other);
  return [
    ...(missing.length > 0 ? [`${what} of the English is missing: ${missing.join(', ')}.`] : []),
    ...(added.length > 0 ? [`${what} that the English has not: ${added.join(', ')}.`] : []),
  ];
}

/** Numbers as they are written: `1,500`, `20.50`, `911`. */
const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,:]\d+)*/g) ?? [];
const placesIn = (text: string): string[] => text.match(/\{[\w-]+\}/g) ?? [];
const linksIn = (text: string): string[] => [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, to]) => `(${to ?? ''})`);

/** Problems of a short text: of data or of the interface. */
export const pairProblems = (english: string, other: string): string[] => [
  ...complaints('A place', placesIn(english), placesIn(other)),
  ...complaints('A link', linksIn(english), linksIn(other)),
  ...complaints('A number', numbersIn(english), numbersIn(other)),
];

/** A tag with everything that is no language. */
function tagOf({ tag, attributes }: Node): string {
  const values = Object.entries(attributes).map(([name, value]) =>
    name === 'primary' ? JSON.stringify(value) : `${name}=${JSON.stringify(value)}`,
  );
  return `{% ${[tag, ...values].join(' ')} %}`;
}

const partsOf = (tree: Node) => {
  const nodes = [...tree.walk()];
  const of = (type: string) => nodes.filter((node) => node.type === type);
  return {
    tags: of('tag').map(tagOf),
    links: of('link').map(({ attributes }) => String(attributes['href'])),
    headings: of('heading').map(({ attributes }) => `level ${String(attributes['level'])}`),
    items: of('item').map(() => 'item'),
    code: of('code').map(({ attributes }) => String(attributes['content'])),
    numbers: of('text').flatMap(({ attributes }) => numbersIn(String(attributes['content']))),
  };
};

/** Problems of an article: its tags in order, its links, headings, list items and numbers. */
export function treeProblems(english: Node, other: Node): string[] {
  const [there, here] = [partsOf(english), partsOf(other)];
  const tags = complaints('A tag', there.tags, here.tags);
  const inOrder = tags.length > 0 || there.tags.join() === here.tags.join() ? [] : ['The tags stand in another order than in the English.'];
  return [
    ...tags,
    ...inOrder,
    ...complaints('A link', there.links, here.links),
    ...complaints('A heading', there.headings, here.headings),
    ...(there.items.length === here.items.length
      ? []
      : [`${String(here.items.length)} list items, the English has ${String(there.items.length)}.`]),
    ...complaints('Code', there.code, here.code),
    ...complaints('A number', there.numbers, here.numbers),
  ];
}
