/** A translation to start from: the fields that are language, and the text, still in English. */
import { stringify } from 'yaml';
import { readArticle } from './article.ts';
import { textHash } from './translation.ts';

export function startOfTranslation(file: string, raw: string): string {
  const { article, problems } = readArticle({ file, raw });
  if (!article) throw new Error(`${file}: ${problems.map(({ message }) => message).join(' ')}`);
  const { entry, body } = article;
  const head = {
    translationOf: textHash(entry, body),
    status: 'draft',
    title: entry.title,
    summary: entry.summary,
    ...('description' in entry ? { description: entry.description } : {}),
    ...('usedBy' in entry ? { usedBy: entry.usedBy } : {}),
    ...('haveReady' in entry && entry.haveReady.length > 0 ? { haveReady: entry.haveReady } : {}),
    ...('do' in entry && entry.do ? { doLabel: entry.do.label } : {}),
    ...('aliases' in entry ? { aliases: entry.aliases } : {}),
  };
  return `---\n${stringify(head, { lineWidth: 0, singleQuote: true })}---\n${body}`;
}
