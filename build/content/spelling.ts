/** Spelling: the English dictionary and the words of the project in `build/content/words.txt`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import dictionary from 'dictionary-en';
import nspell from 'nspell';
import { fold } from '#domain/text/fold.ts';

export interface Spelling {
  /** The words of a text that no list knows, each once, in order. */
  unknownWords: (text: string) => string[];
  suggest: (word: string) => string[];
}

const WORD = /(?<![\p{L}\p{N}])\p{L}+(?:['-]\p{L}+)*(?![\p{L}\p{N}])/gu;

/** `more`: words to know besides, such as those of the glossary. */
export function readSpelling(root: string, more: readonly string[] = []): Spelling {
  const speller = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
  const own = readFileSync(join(root, 'build', 'content', 'words.txt'), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'));
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
