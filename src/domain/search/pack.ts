/** `/search-data.json` as it travels: its many short texts without a pair of quotation marks for each. */
import type { SearchData } from './search-data.ts';

const BETWEEN = '|';
const ROW = '\n';

type Lists = 'stopWords' | 'softWords' | 'ordinary' | 'neverCorrected' | 'elsewhere';
const LISTS: readonly Lists[] = ['stopWords', 'softWords', 'ordinary', 'neverCorrected', 'elsewhere'];

type Document = SearchData['documents'][number];

export interface PackedData extends Omit<SearchData, 'documents' | 'lexicon'> {
  documents: readonly (Omit<Document, 'aliases' | 'body'> & Record<'aliases' | 'body', string>)[];
  lexicon: Record<Lists | 'groups' | 'spanish', string>;
}

/** Throws when a text holds what would part it. */
function join(texts: readonly string[], between = BETWEEN): string {
  const broken = texts.find((text) => text.includes(between) || text.includes(ROW) || text === '');
  if (broken !== undefined) throw new Error(`The search cannot take in "${broken}": texts are not empty, and hold no "|" and no new line.`);
  return texts.join(between);
}

const part = (text: string, between = BETWEEN): string[] => (text === '' ? [] : text.split(between));

export function pack({ documents, lexicon, ...rest }: SearchData): PackedData {
  const lists = Object.fromEntries(LISTS.map((name) => [name, join(lexicon[name])])) as Record<Lists, string>;
  return {
    ...rest,
    documents: documents.map((document) => ({ ...document, aliases: join(document.aliases), body: join(document.body) })),
    lexicon: {
      ...lists,
      groups: lexicon.groups.map((group) => join(group)).join(ROW),
      spanish: Object.entries(lexicon.spanish)
        .map((pair) => join(pair))
        .join(ROW),
    },
  };
}

export function unpack({ documents, lexicon, ...rest }: PackedData): SearchData {
  const lists = Object.fromEntries(LISTS.map((name) => [name, part(lexicon[name])])) as Record<Lists, string[]>;
  return {
    ...rest,
    documents: documents.map((document) => ({ ...document, aliases: part(document.aliases), body: part(document.body) })),
    lexicon: {
      ...lists,
      groups: part(lexicon.groups, ROW).map((row) => part(row)),
      spanish: Object.fromEntries(part(lexicon.spanish, ROW).map((row) => part(row) as [string, string])),
    },
  };
}
