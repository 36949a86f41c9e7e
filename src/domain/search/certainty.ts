/** How sure a search is of its first page. Decided here alone, for the browser and for the edge. */

/**
 * `sure`: the first page is shown as the answer. `close`: the best few are offered side by side. `none`: we have no page about
 * this; whatever was found is a guess.
 */
export type Certainty = 'sure' | 'close' | 'none';

export interface Evidence {
  /** A number, link or box that we know was typed. */
  exact: boolean;
  /** Scores of the two best pages; 0 where there is none. */
  best: number;
  second: number;
  /** Share of the query that the best page knows, 0 to 1. */
  coverage: number;
  /** How many words carry meaning, and in how many sentences they stand. */
  words: number;
  sentences: number;
  /** A word was taken for another one than was typed. */
  corrected: boolean;
  /** A subject that this site has nothing about, or a medical question, which no page answers. */
  notOurs: boolean;
}

/** What each engine asks for. Their scores are not of the same scale. */
export interface Limits {
  /** Below this coverage the best page is a guess. */
  known: number;
  /** A story names much that no page knows: from so many words on, or in several sentences, this coverage is enough to be no guess. */
  storyWords: number;
  storyKnown: number;
  /** What it takes to be sure: coverage, and how many times better than the second. */
  sure: number;
  margin: number;
}

/** Set so that 99 of 100 development questions that it is sure of are answered by the first page (`tests/unit/search-certainty.test.ts`). */
export const WHOLE: Limits = { known: 0.4, storyWords: 12, storyKnown: 0.12, sure: 0.75, margin: 1.3 };
export const QUICK: Limits = { known: 0.45, storyWords: Infinity, storyKnown: 0.45, sure: 0.85, margin: 1.25 };

/** A story asks for more than its words say, so that no page is sure to be its answer; nor is one found by another word than was typed. */
export function certaintyOf({ exact, best, second, coverage, words, sentences, corrected, notOurs }: Evidence, limits: Limits): Certainty {
  if (exact) return 'sure';
  const isStory = sentences > 1 || words > limits.storyWords;
  if (best === 0 || notOurs || coverage < (isStory ? limits.storyKnown : limits.known)) return 'none';
  return !isStory && !corrected && coverage >= limits.sure && best >= second * limits.margin ? 'sure' : 'close';
}
