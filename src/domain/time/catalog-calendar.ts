/** Loads `data/calendar.json`. It is checked at build time (`build/data/read-data.ts`). */
import file from '../../../data/calendar.json' with { type: 'json' };
import type { Calendar } from './calendar-schema.ts';

/** Every enrolment window by its id, and the page about them. */
export const calendar = file as Calendar;
