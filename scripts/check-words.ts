/** Part of `npm run types`: every text of `src/words/en.ts` is used somewhere, by its group and name. */
import { globSync, readFileSync } from 'node:fs';
import { en } from '../src/words/en.ts';

const SOURCES = '{src,functions,build,scripts}/**/*.{ts,astro}';

/** `pay.title` for each text, or record of texts, that has no use in `sources`. */
export function unusedWords(catalogue: object, sources: string): string[] {
  return Object.entries(catalogue)
    .flatMap(([group, texts]) => Object.keys(texts as object).map((name) => [group, name] as const))
    .filter(([group, name]) => !new RegExp(String.raw`\b${group}(?:Words)?\??\.${name}\b`).test(sources))
    .map(([group, name]) => `${group}.${name}`);
}

if (import.meta.main) {
  const sources = globSync(SOURCES, { exclude: ['src/words/**'] })
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const unused = unusedWords(en, sources);
  for (const name of unused) console.error(`src/words/en.ts: nothing uses "${name}". Delete it, or write words.${name} where it belongs.`);
  if (unused.length > 0) process.exitCode = 1;
}
