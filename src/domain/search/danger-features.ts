/**
 * What the model of danger sees of a text: numbers of buckets, for each stretch of words that may tell it and for the whole.
 * The training and the site use this one reading, so that a weight means the same in both.
 */
import { safetyWords } from './safety-words.ts';
import { sentencesOf } from './safety-text.ts';

/** Buckets of weights: a power of two. Features that share one share its weight. */
export const BUCKETS = 2 ** 15;
/** The most words of one stretch, and from one to the next in a longer sentence. */
const STRETCH = 22;
const STEP = 11;
/** Words between two meanings that stand in order. */
const REACH = 3;
/** Letters of the parts of words, which know misspellings and endings. */
const PARTS = [3, 4, 5];
const REMEMBERED = 5_000;

export interface Features {
  stretches: readonly Int32Array[];
  /** The words of a text of several stretches; of a single one none. */
  whole: Int32Array;
}

interface Word {
  own: number;
  parts: readonly number[];
  /** What it may mean, by hash. */
  meanings: readonly number[];
}

const mix = (hash: number): number => {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 12);
};

function hashOf(text: string, start = 2_166_136_261): number {
  let hash = start | 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  return mix(hash);
}

/** Two in order, as one of a kind of feature. */
const pair = (kind: number, first: number, second: number): number => mix(Math.imul(first ^ kind, 0x85ebca6b) ^ second);

const KIND = { next: 11, meaning: 23, meanings: 37, apart: 41, together: 53, before: 61, after: 83, start: 97, whole: 101 } as const;

function readMeanings(): { words: ReadonlyMap<string, readonly number[]>; longest: number } {
  const words = new Map<string, number[]>();
  for (const [name, list] of Object.entries(safetyWords.meanings))
    for (const word of list.split(' ')) {
      const known = words.get(word);
      if (known) known.push(hashOf(name));
      else words.set(word, [hashOf(name)]);
    }
  return { words, longest: Math.max(...Array.from(words.keys(), ({ length }) => length)) };
}

let meanings: ReturnType<typeof readMeanings> | undefined;

function meaningsOf(word: string): readonly number[] {
  const { words, longest } = (meanings ??= readMeanings());
  const found = new Set(words.get(word) ?? []);
  for (let length = 2; length <= Math.min(longest, word.length); length += 1)
    for (const meaning of words.get(`${word.slice(0, length)}*`) ?? []) found.add(meaning);
  return [...found];
}

/** Amounts and times say nothing by their digits, only by how many they have. */
const spelled = (word: string): string => (/^\d/.test(word) && word !== '911' && word !== '988' ? `#${word.length}` : word);

function readWord(typed: string): Word {
  const word = spelled(typed);
  const edged = `<${word}>`;
  const parts: number[] = [];
  for (const length of PARTS)
    for (let at = 0; at + length <= edged.length && length < edged.length; at += 1)
      parts.push(hashOf(edged.slice(at, at + length), length));
  return { own: hashOf(word), parts: edged.length > 4 ? parts : [], meanings: meaningsOf(word) };
}

const known = new Map<string, Word>();

function wordOf(typed: string): Word {
  let word = known.get(typed);
  if (!word) {
    // Whatever people type must not fill the memory.
    if (known.size >= REMEMBERED) known.clear();
    known.set(typed, (word = readWord(typed)));
  }
  return word;
}

/** Collects buckets, each once. */
function createCollector() {
  const marks = new Uint32Array(BUCKETS);
  let mark = 0;
  let found: number[] = [];
  return {
    add: (hash: number): void => {
      const bucket = hash & (BUCKETS - 1);
      if (marks[bucket] === mark) return;
      marks[bucket] = mark;
      found.push(bucket);
    },
    start: (): void => {
      mark += 1;
      found = [];
    },
    end: (): Int32Array => Int32Array.from(found),
  };
}

let collector: ReturnType<typeof createCollector> | undefined;

function featuresOf(words: readonly Word[]): Int32Array {
  const { start, add, end } = (collector ??= createCollector());
  start();
  const all = new Set<number>();
  words.forEach(({ own, parts, meanings: means }, at) => {
    add(own);
    for (const part of parts) add(part);
    const [before, next] = [words[at - 1], words[at + 1]];
    if (next) add(pair(KIND.next, own, next.own));
    for (const meaning of means) {
      all.add(meaning);
      add(pair(KIND.meaning, meaning, 0));
      if (next) add(pair(KIND.after, meaning, next.own));
      if (before) add(pair(KIND.before, meaning, before.own));
      for (let gap = 1; gap <= REACH; gap += 1)
        for (const other of words[at + gap]?.meanings ?? []) add(pair(gap === 1 ? KIND.meanings : KIND.apart, meaning, other));
    }
  });
  const together = [...all].sort((one, other) => one - other);
  together.forEach((one, at) => {
    for (let other = at + 1; other < together.length; other += 1) add(pair(KIND.together, one, together[other] ?? 0));
  });
  add(pair(KIND.start, words[0]?.own ?? 0, 0));
  add(pair(KIND.start, words[0]?.own ?? 0, words[1]?.own ?? 0));
  return end();
}

function wholeOf(words: readonly Word[]): Int32Array {
  const { start, add, end } = (collector ??= createCollector());
  start();
  for (const { own } of words) add(pair(KIND.whole, own, 0));
  return end();
}

/** Sentences, long ones in stretches that overlap, and two short ones that follow each other. */
function stretchesOf(sentences: readonly (readonly string[])[]): (readonly string[])[] {
  const stretches = new Map<string, readonly string[]>();
  const add = (words: readonly string[]) => stretches.set(words.join(' '), words);
  let before: readonly string[] = [];
  for (const sentence of sentences) {
    for (let from = 0; from === 0 || from + STRETCH - STEP < sentence.length; from += STEP) add(sentence.slice(from, from + STRETCH));
    if (before.length > 0 && before.length + sentence.length <= STRETCH) add([...before, ...sentence]);
    before = sentence;
  }
  return [...stretches.values()];
}

/** @param text of any length: the time grows with it alone */
export function readFeatures(text: string): Features {
  const sentences = sentencesOf(text).map(({ words, isQuestion }) => (isQuestion ? [...words, '?'] : words));
  const stretches = stretchesOf(sentences);
  return {
    stretches: stretches.map((words) => featuresOf(words.map(wordOf))),
    whole: stretches.length > 1 ? wholeOf(sentences.flat().map(wordOf)) : new Int32Array(0),
  };
}
