/** The sentences of every help text, by section, for the passages below search results. */
import type { Passages, Section } from '#domain/search/passage.ts';
import type { Article } from '../content/article.ts';
import { passageText, readText } from '../content/article-text.ts';

/** Stands for a value that differs by region, until its sentence is dropped. */
const VALUE = '\u0000';

/** Whole sentences of a block, without those that hold a value. */
function sentencesOf(text: string): string[] {
  const whole = text.replaceAll(/\s+/g, ' ').trim();
  return (whole.match(/.+?(?:[.?!:](?=\s|$)|$)/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => /^[\p{Lu}\d“"].* .*[.?!][”"]?$/u.test(sentence) && !sentence.includes(VALUE));
}

/** What differs by region could be read as one's own; it is left out. */
function sectionsOf({ tree }: Article): Section[] {
  const sections: [string, string, ...string[]][] = [['', '']];
  for (const passage of readText(tree).passages.filter(({ regional }) => !regional)) {
    const text = passageText(passage, VALUE);
    if (passage.id !== null) sections.push([passage.id, text]);
    else sections.at(-1)?.push(...sentencesOf(text));
  }
  return sections.filter(([, , ...sentences]) => sentences.length > 0);
}

export function makePassages(articles: readonly Article[]): Passages {
  return Object.fromEntries(articles.map((article) => [article.address, sectionsOf(article)]));
}
