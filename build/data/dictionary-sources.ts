/** Which files have texts for people, and which texts: what the dictionaries of `data/<locale>/` hold. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { textsIn, type Dictionary } from '#domain/text/translate.ts';

/** Each dictionary with the files that it is for. Of the plan, only the notice differs by language. */
const FILES: Readonly<Record<string, string>> = {
  bills: 'src/content/bills/en/*.json',
  calendar: 'data/calendar.json',
  glossary: 'src/content/glossary/en.json',
  holidays: 'data/holidays.json',
  letters: 'data/letters.json',
  plan: 'data/plan.json',
  providers: 'data/providers.json',
  questions: 'data/questions.json',
  regions: 'data/regions/*.json',
  routing: 'data/routing.json',
  'rule-subjects': 'data/rule-subjects.json',
  'search-pages': 'data/search-pages.json',
  shared: 'data/shared.json',
  topics: 'data/topics.json',
  worksheets: 'src/content/worksheets/en/*.yaml',
};

/** Names stay as they are printed and written in letters, on cards and in addresses. */
function withoutNames(name: string, content: unknown): unknown {
  if (name === 'plan') return { notice: (content as { site: { notice: string } }).site.notice };
  return content;
}

export interface DictionarySource {
  name: string;
  /** English, each once, in the order of the files. */
  texts: string[];
}

export function dictionarySources(root: string): DictionarySource[] {
  const read = (file: string): unknown => {
    const raw = readFileSync(join(root, file), 'utf8');
    return file.endsWith('.yaml') ? parseYaml(raw) : JSON.parse(raw);
  };
  const found = (pattern: string) =>
    globSync(pattern, { cwd: root })
      .map((file) => file.replaceAll('\\', '/'))
      .sort();
  const rules = found('data/rules/*.json').map((file) => [`rules/${basename(file, '.json')}`, file] as const);
  return [...Object.entries(FILES), ...rules].map(([name, pattern]) => ({
    name,
    // What has no letter is the same in every language.
    texts: textsIn(found(pattern).map((file) => withoutNames(name, read(file)))).filter((text) => /\p{L}/u.test(text)),
  }));
}

/** The dictionary for these texts: what is written is kept, what is new is empty, what is gone is left out. */
export const mergedDictionary = (texts: readonly string[], old: Dictionary): Dictionary =>
  Object.fromEntries(texts.map((text) => [text, Object.hasOwn(old, text) ? (old[text] ?? '') : '']));
