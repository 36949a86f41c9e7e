import { CONTACT_KEY } from './instant-answer.ts';
import type { Questions } from './questions-schema.ts';
import { stem } from './stem.ts';
import { wordsOf } from '../text/words.ts';

/** The key of the fact that the words of a query ask for; null for any other question. `words`: without stop words and places. */
export type AskedFact = (words: readonly string[]) => string | null;

const rootsOf = (texts: readonly string[]): string[] => texts.flatMap(wordsOf).map(stem);
const sorted = (roots: readonly string[]): string => [...new Set(roots)].sort().join(' ');
/** A year changes nothing about what is asked: "open enrollment 2027". */
const isYear = (root: string): boolean => /^20\d\d$/.test(root);
const names = (texts: readonly string[]): Set<string> => new Set(texts.map((text) => sorted(rootsOf([text]))));

export function createAskedFact({ asking, filler, otherNumbers, subjects }: Questions): AskedFact {
  const asks = new Set(rootsOf(asking));
  const bare = new Set([...asks, ...rootsOf(filler)]);
  const others = names(otherNumbers);
  const known = subjects.map((subject) => ({ ...subject, names: names(subject.names) }));

  return (words) => {
    const roots = words.map(stem).filter((root) => !isYear(root));
    if (others.has(sorted(roots))) return null;
    const asked = roots.some((root) => asks.has(root));
    const subject = sorted(roots.filter((root) => !bare.has(root)));
    if (subject === '') return asked ? CONTACT_KEY : null;
    const whole = sorted(roots.filter((root) => !asks.has(root)));
    return known.find((one) => (asked || !one.needsAsking) && (one.names.has(subject) || one.names.has(whole)))?.key ?? null;
  };
}
