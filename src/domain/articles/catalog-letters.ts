/** The letters of `data/letters.json`, for pages alone; the file is checked at build time (`build/data/read-data.ts`). */
import file from '../../../data/letters.json' with { type: 'json' };
import type { Letters } from './letters-schema.ts';

export const letterGroups: Letters['groups'] = (file as Letters).groups;
