/** The texts of the site as the search takes them in. */
import Markdoc, { type Node } from '@markdoc/markdoc';
import type { SearchDocument } from '#domain/search/rank.ts';
import { stem, wordsOf } from '#domain/search/words.ts';
import { urls } from '#domain/urls.ts';
import { parseFile, readSourceFiles } from '../content/article-file.ts';

interface FrontMatter {
  title: string;
  summary: string;
  aliases: string[];
  topic?: string;
  regions?: SearchDocument['regions'];
  draft?: boolean;
}

export interface Article {
  document: SearchDocument;
  /** The whole text of the page, without tags. */
  text: string;
  tree: Node;
  /** Keys of the facts that the text shows. */
  facts: Set<string>;
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

/** Every help text, guide and form that is no draft. */
export function readArticles(root: string, stopWords: ReadonlySet<string>): Article[] {
  return COLLECTIONS.flatMap(({ base, kind, url }) =>
    readSourceFiles(root, base).flatMap((file): Article[] => {
      const { data, body } = parseFile(file);
      const front = data as unknown as FrontMatter;
      if (front.draft) return [];
      const tree = Markdoc.parse(body);
      const { title, summary, aliases } = front;
      const elsewhere = new Set(wordsOf([title, summary, ...aliases].join(' ')).map(stem));
      const text = plainText(tree);
      const words = wordsOf(text).filter((word) => /^[a-z]{4,}$/.test(word) && !stopWords.has(word) && !elsewhere.has(stem(word)));
      return [
        {
          document: {
            url: url(front, file.id.split('/').at(-1) ?? ''),
            title,
            summary,
            kind,
            regions: front.regions ?? [],
            aliases,
            body: words,
          },
          text,
          tree,
          facts: new Set([...body.matchAll(/\{% \w+ "([\w-]+)"/g)].map(([, key = '']) => key)),
        },
      ];
    }),
  );
}
