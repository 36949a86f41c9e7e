/** The groups of `data/topics.json`: every question of a topic stands in exactly one, and what they name is there. */
import type { Topics } from '#domain/articles/topics-schema.ts';

interface Question {
  topic: string;
  slug: string;
}

/**
 * What is wrong, in words that say what to write.
 * @param questions of one language, drafts too: they are sorted before they are shown
 */
export function topicProblems(topics: Topics['topics'], questions: readonly Question[]): string[] {
  const problems: string[] = [];
  const report = (message: string) => problems.push(`data/topics.json → ${message}`);
  for (const { id, groups, top = [] } of topics) {
    const slugs = new Set(questions.filter(({ topic }) => topic === id).map(({ slug }) => slug));
    const grouped = (groups ?? []).flatMap((group) => group.questions);
    const places = new Map<string, number>();
    for (const slug of grouped) places.set(slug, (places.get(slug) ?? 0) + 1);
    for (const slug of new Set([...grouped, ...top]))
      if (!slugs.has(slug)) report(`${id}: there is no question "${slug}". Remove it from "top" and "groups", or write its file.`);
    for (const [slug, count] of places) if (count > 1) report(`${id}: "${slug}" is in ${count} groups. Keep it in one.`);
    if (groups)
      for (const slug of slugs) if (!places.has(slug)) report(`${id}: "${slug}" is in no group. Add it to one, so that people find it.`);
  }
  return problems;
}
