/** What the check of help texts complains of, by rule. */

/** Every rule by name. `tests/fixtures/content` holds at least one text for each that breaks it and no other. */
export const RULES = [
  'front-matter',
  'facts-and-tags',
  'readability',
  'sentence-length',
  'banned-words',
  'jargon',
  'spelling',
  'search-talk',
  'answer-first',
  'heading-alone',
  'call-missing',
  'said-twice',
  'unique-title',
  'alias-collision',
  'review-date',
  'orphan',
  'dead-link',
  'vague-link',
  'repeated-text',
] as const;
export type Rule = (typeof RULES)[number];

export interface ContentProblem {
  file: string;
  line: number;
  rule: Rule;
  message: string;
}
