/**
 * Loads `data/rules/`, for pages alone: the Worker would carry a law library. Files are checked at build time
 * (`build/data/read-data.ts`).
 */
import subjects from '../../../data/rule-subjects.json' with { type: 'json' };
import { DEFAULT_LOCALE, type Locale } from '../locale.ts';
import { translated, type Dictionary } from '../text/translate.ts';
import type { Rules } from './rule-schema.ts';
import type { RuleSubjects } from './rule-subjects-schema.ts';

const files = import.meta.glob<Rules>('../../../data/rules/*.json', { eager: true, import: 'default' });
const dictionaries = import.meta.glob<Dictionary>('../../../data/??/{rule-subjects,rules/*}.json', { eager: true, import: 'default' });

/** Every rule by its id, in the order of the files' names, in English. */
export const rules: Rules = Object.assign({}, ...Object.values(files)) as Rules;

/** The words of all files of rules: what one of them says, the others say in the same words. */
const dictionaryOf = (locale: Locale): Dictionary =>
  Object.assign(
    {},
    ...Object.entries(dictionaries).flatMap(([name, texts]) => (name.startsWith(`../../../data/${locale}/rules/`) ? [texts] : [])),
  ) as Dictionary;

const loaded = new Map<Locale, Rules>([[DEFAULT_LOCALE, rules]]);

/** The same with their texts in a language. */
export function rulesIn(locale: Locale): Rules {
  const inLanguage = loaded.get(locale) ?? translated(rules, dictionaryOf(locale));
  loaded.set(locale, inLanguage);
  return inLanguage;
}

/** What each subject answers, in families. */
export const ruleSubjectsIn = (locale: Locale): RuleSubjects =>
  translated<RuleSubjects>(subjects, dictionaries[`../../../data/${locale}/rule-subjects.json`]);
