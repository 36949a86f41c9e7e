/**
 * Reads `/search-data.json`, where each word of the phrases is one character: a list of all words, the most frequent
 * first, and phrases as strings of characters that number them. Half the bytes of the same phrases in letters.
 */
import type { Lexicon } from './meaning.ts';
import type { PlaceData } from './places.ts';
import type { SearchDocument } from './rank.ts';

/** What the search works with. */
export interface SearchTexts {
  documents: readonly SearchDocument[];
  lexicon: Lexicon & {
    /** Everyday words that are spelt right though no page has them. */
    ordinary: readonly string[];
    /** Words and phrases of subjects that this site has nothing about. */
    elsewhere: readonly string[];
  };
  places: PlaceData;
  /** Current numbers, boxes and links (as `plain` writes them), and the pages about them, best first. */
  known: Readonly<Record<string, readonly string[]>>;
}

/** The same in the file. */
export interface SearchData {
  /** All words; the letter before each says how much of the one before it stays: `Abill` `Eing` is bill, billing. */
  words: string;
  /** How many words stand in phrases; the rest are the ordinary words. */
  inPhrases: number;
  documents: readonly Omit<SearchDocument, 'aliases'>[];
  /** Of each document: phrases with a space between them, or a list of texts where they are no plain words. */
  aliases: readonly (string | readonly string[])[];
  lexicon: {
    stopWords: string;
    softWords: string;
    elsewhere: string;
    groups: readonly string[];
    /** What our pages call it, then every Spanish word or phrase for it. */
    spanish: readonly string[];
  };
  places: PlaceData;
  known: SearchTexts['known'];
}

const FIRST = 0x23;
const BACKSLASH = 0x5c;
const A = 0x41;

/** The character that stands for a word, by its place in the list. None needs more than itself in JSON. */
export function characterFor(index: number): string {
  return String.fromCharCode(FIRST + index + (FIRST + index < BACKSLASH ? 0 : 1));
}

function indexOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code - FIRST - (code < BACKSLASH ? 0 : 1);
}

export function unpack({ words: packed, inPhrases, documents, aliases, lexicon, places, known }: SearchData): SearchTexts {
  const words: string[] = [];
  for (const word of packed.split(/(?=[A-Z])/)) words.push((words.at(-1) ?? '').slice(0, word.charCodeAt(0) - A) + word.slice(1));
  function phrase(text: string): string {
    let read = '';
    for (let at = 0; at < text.length; at += 1) read += (at > 0 ? ' ' : '') + (words[indexOf(text, at)] ?? '');
    return read;
  }
  const phrases = (text: string): string[] => (text ? text.split(' ').map(phrase) : []);
  const read = documents.map((document, index): SearchDocument => {
    const texts = aliases[index] ?? '';
    return { ...document, aliases: typeof texts === 'string' ? phrases(texts) : texts };
  });
  const groups = lexicon.groups.map(phrases);
  const spanish: Record<string, string> = {};
  for (const list of lexicon.spanish) {
    const [meaning = '', ...said] = phrases(list);
    for (const text of said) spanish[text] = meaning;
  }
  return {
    documents: read,
    lexicon: {
      stopWords: phrases(lexicon.stopWords),
      softWords: phrases(lexicon.softWords),
      ordinary: words.slice(inPhrases),
      elsewhere: phrases(lexicon.elsewhere),
      groups,
      spanish,
    },
    places,
    known,
  };
}
