/** What the browser needs to understand queries and rank pages: made from the same texts as the pages. */
import Markdoc, { type Node } from '@markdoc/markdoc';
import { collectOldValues } from '#domain/old-values.ts';
import type { SearchDocument } from '#domain/search/rank.ts';
import { stem, wordsOf } from '#domain/search/words.ts';
import { urls } from '#domain/urls.ts';
import { parseFile, readSourceFiles } from './article-loader.ts';
import type { readData } from './read-data.ts';

type Data = ReturnType<typeof readData>;

interface FrontMatter {
  title: string;
  summary: string;
  aliases: string[];
  topic?: string;
  regions?: SearchDocument['regions'];
  draft?: boolean;
}

const COLLECTIONS = [
  { base: 'src/content/faqs', kind: 'Answer', url: ({ topic = '' }: FrontMatter, slug: string) => urls.article(topic, slug) },
  { base: 'src/content/guides', kind: 'Guide', url: (_: FrontMatter, slug: string) => urls.guide(slug) },
  { base: 'src/content/forms', kind: 'Form', url: (_: FrontMatter, slug: string) => urls.form(slug) },
] as const;

function plainText(node: Node): string {
  if (node.type === 'text') return String(node.attributes['content']);
  return node.children.map(plainText).join(' ');
}

function articles(root: string, stopWords: ReadonlySet<string>): SearchDocument[] {
  return COLLECTIONS.flatMap(({ base, kind, url }) =>
    readSourceFiles(root, base).flatMap((file) => {
      const { data, body } = parseFile(file);
      const front = data as unknown as FrontMatter;
      if (front.draft) return [];
      const tree = Markdoc.parse(body);
      const headings = [...tree.walk()].filter(({ type }) => type === 'heading').map(plainText);
      const stems = new Set(
        wordsOf(plainText(tree))
          .filter((word) => word.length > 2 && !stopWords.has(word))
          .map(stem),
      );
      return {
        url: url(front, file.id.split('/').at(-1) ?? ''),
        title: front.title,
        summary: front.summary,
        kind,
        regions: front.regions ?? [],
        aliases: front.aliases,
        headings,
        body: [...stems].sort(),
      };
    }),
  );
}

/** Pages that are made from facts, in the words in which people ask for them. */
function factPages({ regions }: Data): SearchDocument[] {
  const page = (document: Pick<SearchDocument, 'url' | 'title' | 'summary' | 'kind'> & Partial<SearchDocument>): SearchDocument => ({
    regions: [],
    aliases: [],
    headings: [],
    body: [],
    ...document,
  });
  return [
    ...regions.flatMap(({ id, name, area }) => [
      page({
        url: urls.region(id),
        title: `${name}: numbers and addresses`,
        summary: area,
        kind: 'Region',
        regions: [id],
        aliases: [
          'member services number',
          'phone number',
          'all numbers',
          'contact',
          'address',
          'hours',
          'medicare number',
          'claims address',
          'service area',
        ],
      }),
      page({
        url: urls.payRegion(id),
        title: `Pay a bill in ${name}`,
        summary: 'Pay your premium online, by phone or by mail, and see when it is due.',
        kind: 'Payments',
        regions: [id],
        aliases: [
          'pay premium',
          'pay bill',
          'pay my bill',
          'payment',
          'pay medical bill',
          'pay pharmacy bill',
          'bill payment phone number',
          'pay online',
        ],
      }),
    ]),
    page({
      url: urls.pay(),
      title: 'Pay a bill',
      summary: 'Where to pay in your region.',
      kind: 'Payments',
      aliases: ['pay', 'pay bill', 'bill pay', 'make a payment', 'pagar'],
    }),
    page({
      url: urls.regions(),
      title: 'Find your region',
      summary: 'The eight regions, and how to tell which one is yours.',
      kind: 'Guide',
      aliases: ['which region am i', 'zip code', 'change region', 'what region', 'service area', 'my region', 'que region soy'],
    }),
    page({
      url: urls.contact(),
      title: 'Contact',
      summary: 'The right number for your region and your question.',
      kind: 'Contact',
      aliases: ['contact us', 'all phone numbers', 'contact member services', 'contacto', 'customer service'],
    }),
  ];
}

function oldValues(data: Data): SearchDocument[] {
  return collectOldValues(data).map(({ id, text, spellings, explanation, now }) => ({
    url: urls.oldValues(id),
    title: text,
    summary: explanation,
    kind: 'Old values',
    regions: now.flatMap(({ region }) => region ?? []),
    aliases: spellings,
    headings: [],
    body: [],
  }));
}

/** Current numbers: ten digits → the pages that show them. */
function numbers({ regions, shared }: Data): Record<string, { label: string; url: string }> {
  const found: Record<string, { label: string; url: string }> = {};
  const add = (facts: Data['shared']['facts'], url: string, place: string) => {
    for (const { title, facts: values } of Object.values(facts)) {
      for (const fact of values)
        if (fact.kind === 'phone' || fact.kind === 'fax')
          found[fact.value.slice(2)] ??= { label: place ? `${title}, ${place}` : title, url };
    }
  };
  for (const { id, name, facts } of regions) add(facts, urls.region(id), name);
  add(shared.facts, urls.contact(), '');
  return found;
}

/** The file that the browser loads when a person goes for the search box. */
export function makeSearchData(root: string, data: Data) {
  const stopWords = new Set(data.lexicon.stopWords);
  const documents = [...articles(root, stopWords), ...factPages(data), ...oldValues(data)];
  const names = Object.fromEntries(data.regions.map(({ id, name, alsoCalled }) => [id, [name, ...alsoCalled]]));
  return { documents, lexicon: data.lexicon, names, numbers: numbers(data) };
}

export type SearchData = ReturnType<typeof makeSearchData>;
