/** Spelling: the dictionary of a language and the words of the project in `build/content/words.txt`, or `words-es.txt`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import english from 'dictionary-en';
import spanish from 'dictionary-es';
import nspell from 'nspell';
import { fold } from '#domain/text/fold.ts';

export interface Spelling {
  /** The words of a text that no list knows, each once, in order. */
  unknownWords: (text: string) => string[];
  suggest: (word: string) => string[];
}

const WORD = /(?<![\p{L}\p{N}])\p{L}+(?:['-]\p{L}+)*(?![\p{L}\p{N}])/gu;

/** `more`: words to know besides, such as those of the glossary. */
export const readSpelling = (root: string, more: readonly string[] = []): Spelling =>
  spellingOf(english, ownWords(root, 'words.txt'), more);

/** A Spanish verb with its pronouns, "elíjala", is as right as the verb: "elija". A plural is as right as its singular. */
const SPANISH_ENDINGS = [/l[oae]s?$/, /(?:me|se|nos)l[oae]s?$/, /(?:me|se|nos)$/, /s$/, /es$/];

/** The same in Spanish. */
export function readSpanishSpelling(root: string, more: readonly string[] = []): Spelling {
  const spelling = spellingOf(spanish, ownWords(root, 'words-es.txt'), more);
  const isForm = (word: string): boolean => {
    const bases = SPANISH_ENDINGS.map((ending) => word.toLowerCase().replace(ending, '')).filter((base) => base.length > 2);
    const plain = (base: string) =>
      base
        .normalize('NFD')
        .replaceAll(/\u0301/g, '')
        .normalize('NFC');
    return bases.some(
      (base) => base !== word.toLowerCase() && [base, plain(base)].some((form) => spelling.unknownWords(form).length === 0),
    );
  };
  return { ...spelling, unknownWords: (text) => spelling.unknownWords(text).filter((word) => !isForm(word)) };
}

const ownWords = (root: string, file: string): string[] =>
  readFileSync(join(root, 'build', 'content', file), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'));

function spellingOf(dictionary: { aff: Uint8Array; dic: Uint8Array }, own: readonly string[], more: readonly string[]): Spelling {
  const speller = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
  speller.personal([...own, ...more.flatMap((text) => text.split(' '))].filter((word) => word.trim()).join('\n'));
  const known = new Map<string, boolean>();
  const inDictionary = (word: string): boolean => {
    const bare = word.replace(/'s?$/, '');
    return bare.length < 2 || [word, bare, word.toLowerCase(), bare.toLowerCase()].some((form) => speller.correct(form));
  };
  const knows = (word: string): boolean => {
    const answer = known.get(word) ?? (inDictionary(word) || (word.includes('-') && word.split('-').every(inDictionary)));
    known.set(word, answer);
    return answer;
  };
  return {
    unknownWords: (text) => [...new Set(fold(text).match(WORD) ?? [])].filter((word) => !knows(word)),
    suggest: (word) => speller.suggest(word).slice(0, 3),
  };
}
