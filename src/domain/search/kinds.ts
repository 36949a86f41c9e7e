/** What people may narrow a search down to. */
import type { DocumentKind } from './rank.ts';

export const RESULT_KINDS = ['answers', 'guides', 'forms', 'payments', 'numbers', 'letters', 'words', 'rules'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

export function isResultKind(value: unknown): value is ResultKind {
  return (RESULT_KINDS as readonly unknown[]).includes(value);
}

const OF: Readonly<Record<DocumentKind, ResultKind>> = {
  answer: 'answers',
  guide: 'guides',
  form: 'forms',
  payments: 'payments',
  region: 'numbers',
  contact: 'numbers',
  letter: 'letters',
  word: 'words',
  rule: 'rules',
  site: 'guides',
  'old-values': 'numbers',
};

export const resultKindOf = (kind: DocumentKind): ResultKind => OF[kind];
