/** From a query to what stands below the box. Loaded, with the search behind it, when a person goes for the box. */
import { isRegionId } from '#domain/region.ts';
import { find, passages } from './search-engine.ts';
import { line, list, safetyCard, showPassage } from './search-view.ts';

export { warmUp } from './search-engine.ts';

export interface Answers {
  nodes: Node[];
  /** For a screen reader: how many answers there are. */
  count: string;
  found: number;
}

/** Answers far below the best are noise. */
const WORTH_SHOWING = 0.2;

function countText(found: number, confident: boolean): string {
  if (found === 0) return 'No page has these words. Try other words, or call the number below.';
  const pages = `${found} ${found === 1 ? 'page' : 'pages'} found`;
  return confident ? pages : `We may not have this. ${found === 1 ? 'The closest page:' : `The ${found} closest pages:`}`;
}

/**
 * Rejects when the search cannot be loaded. With `withPassages`, the passage and section that hold the words are
 * filled in a moment later.
 */
export async function answersFor(
  query: string,
  { region, most, withPassages }: { region: string | null; most: number; withPassages: boolean },
): Promise<Answers> {
  const { hits, understanding, confident, safety } = await find(query, isRegionId(region) ? region : null);
  const best = hits[0]?.score ?? 0;
  const shown = hits.filter(({ score }) => score === best || score >= best * WORTH_SHOWING).slice(0, confident ? most : 3);
  const count = countText(shown.length, confident);
  const answers = list(shown);
  if (withPassages && shown.length > 0) {
    void passages(understanding.corrected ?? query).then((found) => {
      for (const item of answers.querySelectorAll('li')) {
        const passage = found.get(item.dataset['url'] ?? '');
        if (passage) showPassage(item, passage);
      }
    });
  }
  const nodes = [
    ...(safety ? safetyCard(safety) : []),
    ...(understanding.corrected ? [line(`Showing results for ${understanding.corrected}.`)] : []),
    line(count),
    ...(shown.length > 0 ? [answers] : []),
  ];
  return { nodes, count, found: shown.length };
}
