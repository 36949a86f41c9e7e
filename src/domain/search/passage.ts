/** The passage of a page that answers a query: which sentences of which section, with the words that matter marked. */
import type { Lexicon, Unit } from './meaning.ts';
import { stem } from './stem.ts';
import { wordsOf } from '../text/words.ts';

/** A part of a page: the id and words of its heading (empty before the first), and its sentences. */
export type Section = readonly [id: string, title: string, ...sentences: string[]];

/** `/search-passages.json`: the sections of each page that hold the same for every region, by address. */
export type Passages = Readonly<Record<string, readonly Section[]>>;

export interface Piece {
  text: string;
  /** One of the words that were searched for. */
  marked: boolean;
}

export interface Passage {
  pieces: Piece[];
  /** Id and words of the section's heading; null before the first. */
  section: { id: string; title: string } | null;
}

const SETTINGS = {
  /** The longest passage, in characters. */
  longest: 180,
  /** How much a heading counts for the sentences below it. */
  heading: 0.5,
  /** How much a word of like meaning counts beside the word itself. */
  like: 0.6,
  /** Words that count more than this are marked. */
  marked: 0.3,
  /** How much more than the summary a passage must say. */
  betterThanSummary: 0.01,
};

type Weigh = (word: string) => { unit: number; weight: number } | null;

/** Words and like words, so that a passage can be found that says it otherwise. */
export function createPassageFinder(lexicon: Pick<Lexicon, 'groups' | 'stopWords' | 'softWords'>, pages: Passages) {
  const groups = new Map<string, string[]>();
  lexicon.groups.forEach((group, index) => {
    for (const text of group) {
      const [word, second] = wordsOf(text);
      if (word && second === undefined) groups.set(stem(word), [...(groups.get(stem(word)) ?? []), `#${index}`]);
    }
  });
  const small = new Set([...lexicon.stopWords, ...lexicon.softWords]);

  function weigher(units: readonly Unit[]): Weigh {
    const seen = new Map<string, ReturnType<Weigh>>();
    return (word) => {
      const root = stem(word);
      const known = seen.get(root);
      if (known !== undefined) return known;
      let best: ReturnType<Weigh> = null;
      if (!small.has(word)) {
        units.forEach(({ options, factor }, unit) => {
          const like = Math.max(0, ...(groups.get(root) ?? []).map((group) => options.get(group) ?? 0));
          const weight = factor * Math.max(options.get(root) ?? 0, SETTINGS.like * like);
          if (weight > (best?.weight ?? 0)) best = { unit, weight };
        });
      }
      seen.set(root, best);
      return best;
    };
  }

  /** What each unit of the query finds in a text. */
  function found(text: string, weigh: Weigh): Map<number, number> {
    const values = new Map<number, number>();
    for (const word of wordsOf(text)) {
      const match = weigh(word);
      if (match && match.weight > (values.get(match.unit) ?? 0)) values.set(match.unit, match.weight);
    }
    return values;
  }

  const sum = (values: ReadonlyMap<number, number>): number => [...values.values()].reduce((total, value) => total + value, 0);

  function marked(text: string, weigh: Weigh): Piece[] {
    const pieces: Piece[] = [];
    for (const part of text.split(/([\p{L}\p{M}’']+)/u)) {
      if (part === '') continue;
      const isMarked = wordsOf(part).some((word) => (weigh(word)?.weight ?? 0) > SETTINGS.marked);
      const last = pieces.at(-1);
      if (last && !last.marked && !isMarked) last.text += part;
      else pieces.push({ text: part, marked: isMarked });
    }
    return pieces;
  }

  /** The best passage of a page, if one says more of the query than `summary`; null otherwise. */
  return function findPassage(url: string, summary: string, sentences: readonly (readonly Unit[])[]): Passage | null {
    const weigh = weigher(sentences.flat());
    let best = { value: sum(found(summary, weigh)) + SETTINGS.betterThanSummary, text: '', section: null as Passage['section'] };
    for (const [id, title, ...texts] of pages[url] ?? []) {
      const heading = found(title, weigh);
      texts.forEach((first, at) => {
        const next = texts[at + 1];
        const text = next !== undefined && first.length + next.length < SETTINGS.longest ? `${first} ${next}` : first;
        const values = found(text, weigh);
        if (sum(found(first, weigh)) === 0) return;
        for (const [unit, weight] of heading) values.set(unit, Math.max(values.get(unit) ?? 0, SETTINGS.heading * weight));
        const value = sum(values);
        if (value > best.value) best = { value, text, section: id ? { id, title } : null };
      });
    }
    return best.text ? { pieces: marked(best.text, weigh), section: best.section } : null;
  };
}
