/**
 * Jargon. A word of the glossary must be explained on the page where it stands. It is, if
 * - the page's title holds it: the page is about it; or
 * - its first use in running text is marked with `{% term %}`; or
 * - a link's words hold it before that use: the page behind the link explains it; or
 * - that use explains it on the spot, as a label with its meaning: "**Copay:** a set price for …".
 * The first use is the first one that every region sees, if there is one. A word in the summary must be explained in the
 * text, because a summary holds no marks. Headings and the list of what to have ready do not count either way. Words that
 * the glossary calls common may be marked, but need not be.
 */
import { spellings, type Glossary } from '#domain/articles/glossary.ts';
import { passageText, type Passage, type Piece } from './article-text.ts';
import type { Problem } from './article.ts';

/** More marks than this make a page hard to look at. */
export const MAX_MARKS = 4;

export type TermMatcher = ReadonlyMap<string, RegExp>;

/** One pattern per term for all its spellings, singular and plural. */
export function termMatcher(glossary: Glossary): TermMatcher {
  const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/[\s-]+/g, String.raw`[\s-]+`);
  return new Map(
    Object.entries(glossary).map(([id, term]) => [
      id,
      new RegExp(`(?<![\\p{L}\\p{N}])(?:${spellings(term).map(escaped).join('|')})(?:e?s)?(?![\\p{L}\\p{N}])`, 'iu'),
    ]),
  );
}

interface Page {
  title: string;
  /** What stands above the text: the summary and who uses it. */
  above: string;
  passages: readonly Passage[];
}

interface Use extends Piece {
  line: number;
  regional: boolean;
  /** The words from here to the end of the passage. */
  onward: string;
}

const usesOf = (passages: readonly Passage[]): Use[] =>
  passages
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ line, regional, pieces }) =>
      pieces.map((piece, at) => ({ ...piece, line, regional, onward: passageText({ pieces: pieces.slice(at) }) })),
    );

/** Whether a passage begins with the term as a label and says at once what it is. */
const isExplained = ({ onward, text }: Use, pattern: RegExp): boolean => {
  const label = text.replace(/:$/, '');
  return pattern.exec(label)?.[0] === label && /^:\s+(?:an?|the|your|what)\s/i.test(onward.slice(label.length));
};

export function termProblems({ title, above, passages }: Page, glossary: Glossary, matcher: TermMatcher): Problem[] {
  const uses = usesOf(passages);
  const marks = uses.filter(({ within }) => within === 'term');
  const problems: Problem[] = [];
  for (const [id, pattern] of matcher) {
    const mark = marks.find(({ term }) => term === id);
    if (mark && !pattern.test(mark.text))
      problems.push({ line: mark.line, message: `"${mark.text}" is not how the glossary writes "${id}". Mark one of its spellings.` });
    if (glossary[id]?.common || pattern.test(title)) continue;
    const own = uses.filter((use) => use.term === id || pattern.test(use.text));
    const first = own.find(({ regional }) => !regional) ?? own[0];
    if (!first && pattern.test(above))
      problems.push({
        line: 1,
        message: `the summary uses "${id}", a word of the glossary, and the text does not explain it. Mark it in the text, or use an easier word.`,
      });
    // Within a link or the mark of a longer term it is explained there.
    if (first?.within !== 'text' || isExplained(first, pattern)) continue;
    const [found] = pattern.exec(first.text) ?? [''];
    problems.push({
      line: first.line,
      message: `"${found}" is a word of the glossary. Mark its first use: {% term "${id}" %}${found}{% /term %}. Or use an easier word.`,
    });
  }
  const extra = marks[MAX_MARKS];
  if (extra)
    problems.push({ line: extra.line, message: `${marks.length} marked words. Leave ${MAX_MARKS}; say the rest in easier words.` });
  return problems;
}
