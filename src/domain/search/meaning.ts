/**
 * Reads words as units of meaning: a unit is one thing that was said, with every word and group of like
 * meaning that it may stand for. Pages and queries are read by the same rules, so that they can meet.
 */
import { stem } from './stem.ts';
import { wordsOf } from '../text/words.ts';

/** `data/lexicon.json`, as the browser gets it. */
export interface Lexicon {
  /** Words that carry no subject: do, my, please. */
  stopWords: readonly string[];
  /** Words that carry little: when, old, not. */
  softWords: readonly string[];
  /** Each list: words and phrases that mean much the same here. */
  groups: readonly (readonly string[])[];
  /** Spanish words and phrases and what our pages call it. */
  spanish: Readonly<Record<string, string>>;
}

export interface Token {
  /** How much the word counts; 1 when left out. */
  factor?: number;
  /** Possible readings of one typed word, best first. */
  options: readonly { word: string; weight: number }[];
}

export interface Unit {
  /** Stems, and groups as `#12`, with how surely each is meant: 1 for what was typed. */
  options: ReadonlyMap<string, number>;
  /** How much the unit counts: 1 for most, less for soft words and for words inside a phrase. */
  factor: number;
}

/** How much a reading counts beside the word itself; set together with those of the ranking. */
export const READING = {
  /** A group of like meaning that the word stands in. */
  group: 0.8,
  /** A word of many groups says less about each: their number to this power. */
  ambiguous: 0.25,
  /** A group, through a phrase of it. */
  phrase: 0.95,
  /** How much a phrase counts of which one word at most carries meaning. */
  phraseOfOne: 0.7,
  /** A word that carries little. */
  soft: 0.33,
  /** A word of a phrase, by itself. */
  insidePhrase: 0.6,
  /** What was said before. */
  repeated: 0.44,
  /** Readings less sure than this are not said before. */
  sure: 0.7,
  /** What our pages call a Spanish word. */
  translated: 0.95,
};

interface Phrase {
  /** Stems of the words that count; every word as it is when only one counts. */
  keys: string[];
  exact: boolean;
  group: string;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const SPANISH_ENDINGS =
  /(?:[aei]ndo|iendo|aron|ieron|aban|aba|amos|emos|imos|aste|iste|aria|eria|iria|ados|adas|idos|idas|ado|ada|ido|ida|arme|arse|arlo|arla|erme|irme|ar|er|ir|as|es|os|an|en|a|e|o)$/;
const SHORTEST_SPANISH = 4;
/** Whatever people type must not fill the memory. */
const MOST_WORDS = 20_000;

/** What the forms of a Spanish verb or noun share: `cobrando`, `cobraron` → `cobr`. Rough on purpose. */
function spanishStem(word: string): string {
  const cut = word.replace(SPANISH_ENDINGS, '');
  return cut.length < SHORTEST_SPANISH ? word : cut;
}

/** What is said twice counts little the second time. */
function weighRepeats(units: Unit[]): Unit[] {
  const said = new Set<string>();
  for (const unit of units) {
    let repeats = 0;
    unit.options.forEach((weight, key) => {
      if (weight <= READING.sure) return;
      if (said.has(key)) repeats += 1;
      else said.add(key);
    });
    if (repeats > 0) unit.factor *= READING.repeated;
  }
  return units;
}

export type Reader = ReturnType<typeof createReader>;

export function createReader(lexicon: Lexicon) {
  const stop = new Set(lexicon.stopWords);
  const soft = new Set(lexicon.softWords);
  const single = new Map<string, string[]>();
  /** By their first word, then by the second; those that match word by word apart from the others. */
  const exactly = new Map<string, Map<string, Phrase[]>>();
  const loosely = new Map<string, Map<string, Phrase[]>>();
  const names = new Set<string>();
  const counting = (words: readonly string[]): string[] => words.filter((word) => !stop.has(word)).map(stem);

  for (const [index, group] of lexicon.groups.entries()) {
    for (const text of group) {
      const words = wordsOf(text);
      if (words.length === 1) {
        push(single, stem(words[0] ?? ''), `#${index}`);
        continue;
      }
      names.add(words.join(' '));
      const keys = counting(words);
      const exact = keys.length < 2;
      const phrase = { keys: exact ? words : keys, exact, group: `#${index}` };
      const [first = '', second = ''] = phrase.keys;
      const phrases = exact ? exactly : loosely;
      let begins = phrases.get(first);
      if (!begins) phrases.set(first, (begins = new Map<string, Phrase[]>()));
      push(begins, second, phrase);
    }
  }
  const spanish = new Map<string, { keys: string[]; to: string }[]>();
  for (const [from, to] of Object.entries(lexicon.spanish)) {
    const words = wordsOf(from);
    push(spanish, words[0] ?? '', { keys: words, to });
  }
  const spanishForms = new Map<string, string>();
  for (const key of spanish.keys())
    if (lexicon.spanish[key] && !spanishForms.has(spanishStem(key))) spanishForms.set(spanishStem(key), key);
  const spanishWords = new Set(Object.keys(lexicon.spanish).flatMap(wordsOf));
  for (const list of spanish.values()) list.sort((a, b) => b.keys.length - a.keys.length);

  const isStop = ({ options }: Token): boolean => stop.has(options[0]?.word ?? '');
  const means = (token: Token | undefined, key: string, exact: boolean): number =>
    token?.options.find(({ word }) => (exact ? word === key : stem(word) === key))?.weight ?? 0;

  function meaningsOf(options: Token['options']): Map<string, number> {
    const all = new Map<string, number>();
    const add = (key: string, weight: number) => {
      if (weight > (all.get(key) ?? 0)) all.set(key, weight);
    };
    for (const { word, weight } of options) {
      const root = stem(word);
      add(root, weight);
      const groups = single.get(root) ?? [];
      for (const group of groups) add(group, (weight * READING.group) / groups.length ** READING.ambiguous);
    }
    return all;
  }

  /** What a word means that is surely meant; the texts say few different ones, and often. */
  const sure = new Map<string, ReadonlyMap<string, number>>();

  function meaningsOfWord(options: Token['options'], word: string): ReadonlyMap<string, number> {
    let meanings = sure.get(word);
    if (!meanings) {
      meanings = meaningsOf(options);
      if (sure.size < MOST_WORDS) sure.set(word, meanings);
    }
    return meanings;
  }

  function wordUnit({ options, factor = 1 }: Token): Unit {
    const first = options[0]?.word ?? '';
    const isSure = options.length === 1 && options[0]?.weight === 1;
    return {
      options: isSure ? meaningsOfWord(options, first) : meaningsOf(options),
      factor: factor * (soft.has(first) ? READING.soft : 1),
    };
  }

  /** Units of what was said in English, or in the words that stand for Spanish ones. */
  function readPlain(tokens: readonly Token[]): Unit[] {
    const content = tokens.filter((token) => !isStop(token));
    const units = content.map(wordUnit);
    let extra: Map<string, Unit & { options: Map<string, number> }> | undefined;

    function found(list: readonly Token[], at: number, { keys, exact, group }: Phrase): void {
      let weight = 1;
      for (let offset = 0; offset < keys.length; offset += 1) {
        weight = Math.min(weight, means(list[at + offset], keys[offset] ?? '', exact));
        if (weight === 0) return;
      }
      const inside = list
        .slice(at, at + keys.length)
        .map((token) => content.indexOf(token))
        .filter((index) => index >= 0);
      const key = inside.join(' ');
      extra ??= new Map();
      const known = extra.get(key);
      if (known) known.options.set(group, weight * READING.phrase);
      else extra.set(key, { options: new Map([[group, weight * READING.phrase]]), factor: inside.length > 1 ? 1 : READING.phraseOfOne });
      for (const index of inside) {
        const unit = units[index];
        if (unit) unit.factor = Math.min(unit.factor, READING.insidePhrase);
      }
    }

    function match(list: readonly Token[], at: number, exact: boolean): void {
      const here = list[at];
      const next = list[at + 1];
      if (!here || !next) return;
      for (const { word } of here.options) {
        const begins = exact ? exactly.get(word) : loosely.get(stem(word));
        if (!begins) continue;
        for (const { word: second } of next.options) {
          for (const phrase of begins.get(exact ? second : stem(second)) ?? []) found(list, at, phrase);
        }
      }
    }
    for (let at = 0; at < content.length; at += 1) match(content, at, false);
    for (let at = 0; at < tokens.length; at += 1) match(tokens, at, true);
    return weighRepeats(extra ? [...units, ...extra.values()] : units);
  }

  const asTokens = (text: string): Token[] => wordsOf(text).map((word) => ({ options: [{ word, weight: 1 }] }));

  function spanishAt(tokens: readonly Token[], at: number): { keys: string[]; to: string; weight: number } | null {
    const [sure, ...others] = tokens[at]?.options ?? [];
    // What was spelt right is not given up for what it may be a typo of.
    for (const { word } of sure?.weight === 1 ? [sure] : [...(sure ? [sure] : []), ...others]) {
      for (const entry of spanish.get(word) ?? []) {
        const weight = Math.min(...entry.keys.map((key, offset) => means(tokens[at + offset], key, true)));
        if (weight > 0) return { ...entry, weight };
      }
    }
    return null;
  }

  /** Spanish words give way to what our pages call it; the rest stays. */
  function translated(tokens: readonly Token[]): readonly Token[] {
    if (!tokens.some(({ options }) => options.some(({ word }) => spanish.has(word)))) return tokens;
    const result: Token[] = [];
    for (let at = 0; at < tokens.length;) {
      const found = spanishAt(tokens, at);
      const token = tokens[at];
      if (found) {
        const words = wordsOf(found.to);
        const factor = words.length ** -0.5;
        result.push(...words.map((word) => ({ options: [{ word, weight: found.weight * READING.translated }], factor })));
      } else if (token) {
        result.push(token);
      }
      at += found?.keys.length ?? 1;
    }
    return result;
  }

  const read = (tokens: readonly Token[]): Unit[] => readPlain(translated(tokens));

  return {
    read,
    readText: (text: string): Unit[] => read(asTokens(text)),
    isStop: (word: string): boolean => stop.has(word),
    isSoft: (word: string): boolean => soft.has(word),
    /** Words that stand in a group of like meaning by themselves. */
    isGrouped: (word: string): boolean => single.has(stem(word)),
    /** How many words from here on are a phrase of the lexicon; 0 for none. */
    nameAt: (words: readonly string[], at: number): number => [3, 2].find((size) => names.has(words.slice(at, at + size).join(' '))) ?? 0,
    /** The known word that this is another form of: `cobrando` is `cobrar`; null for none. */
    spanishForm: (word: string): string | null => spanishForms.get(spanishStem(word)) ?? null,
    /** Words that some list of the lexicon knows. */
    isSpanish: (word: string): boolean => spanishWords.has(word),
  };
}
