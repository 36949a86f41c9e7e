/** The letters of `data/letters.json`, for pages alone; the file is checked at build time (`build/data/read-data.ts`). */
import file from '../../../data/letters.json' with { type: 'json' };
import type { Locale } from '../locale.ts';
import { translated, type Dictionary } from '../text/translate.ts';
import type { Letters } from './letters-schema.ts';

const dictionaries = import.meta.glob<Dictionary>('../../../data/??/letters.json', { eager: true, import: 'default' });

export const letterGroupsIn = (locale: Locale): Letters['groups'] =>
  translated(file as Letters, dictionaries[`../../../data/${locale}/letters.json`]).groups;
