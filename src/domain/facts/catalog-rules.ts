/**
 * Loads `data/rules/`, for pages alone: the Worker would carry a law library. Files are checked at build time
 * (`build/data/read-data.ts`).
 */
import subjects from '../../../data/rule-subjects.json' with { type: 'json' };
import type { Rules } from './rule-schema.ts';
import type { RuleSubjects } from './rule-subjects-schema.ts';

const files = import.meta.glob<Rules>('../../../data/rules/*.json', { eager: true, import: 'default' });

/** What each subject answers, in families. */
export const ruleSubjects: RuleSubjects = subjects;

/** Every rule by its id, in the order of the files' names. */
export const rules: Rules = Object.assign({}, ...Object.values(files)) as Rules;
