/**
 * Loads `data/rules/`, for pages alone: the Worker would carry a law library. Files are checked at build time
 * (`build/data/read-data.ts`).
 */
import type { Rules } from './rule-schema.ts';

const files = import.meta.glob<Rules>('../../../data/rules/*.json', { eager: true, import: 'default' });

/** Every rule by its id, in the order of the files' names. */
export const rules: Rules = Object.assign({}, ...Object.values(files)) as Rules;
