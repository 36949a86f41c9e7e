/** Loads `data/calendar.json`. It is checked at build time (`build/data/read-data.ts`). */
import file from '../../../data/calendar.json' with { type: 'json' };
import type { Locale } from '../locale.ts';
import { translated, type Dictionary } from '../text/translate.ts';
import type { Calendar } from './calendar-schema.ts';

const dictionaries = import.meta.glob<Dictionary>('../../../data/??/calendar.json', { eager: true, import: 'default' });

/** Every enrolment window by its id, and the page about them. */
export const calendar = file as Calendar;

/** The same with its texts in a language. */
export const calendarIn = (locale: Locale): Calendar => translated(calendar, dictionaries[`../../../data/${locale}/calendar.json`]);
