/** A few made-up enrolment windows, each with everything a window must have. */
import type { Calendar, EnrollmentWindow } from '#domain/time/calendar-schema.ts';

/** A window for people with a plan of their own, from November 1 to December 15, 2026; `extra` says what is special about it. */
export function enrollmentWindow(extra: Partial<EnrollmentWindow> = {}): EnrollmentWindow {
  return {
    subject: 'market',
    title: 'The Market',
    jurisdictions: ['CA'],
    coverages: ['individual', 'exchange'],
    planYear: 2027,
    opens: '2026-11-01',
    closes: '2026-12-15',
    effective: 'january-1',
    certainty: 'announced',
    contacts: ['line'],
    authority: [{ citation: '1 CFR 1.1', url: 'https://law.example/1', said: 'The days', edition: 'as of June', seenOn: '2026-11-21' }],
    todo: 'Choose a plan.',
    owner: 'enrollment',
    checkedOn: '2026-11-21',
    ...extra,
  };
}

export const CALENDAR: Calendar = {
  page: '/help/when/',
  windows: {
    market: enrollmentWindow(),
    limit: enrollmentWindow({
      title: 'Island Market',
      jurisdictions: ['HI'],
      closes: '2026-12-31',
      chooseBy: '2026-12-15',
      certainty: 'limit',
    }),
    fall: enrollmentWindow({
      subject: 'senior',
      title: 'The fall window',
      jurisdictions: ['US'],
      coverages: ['medicare'],
      planYear: undefined,
      opens: '10-15',
      closes: '12-07',
    }),
    season: enrollmentWindow({
      subject: 'work',
      title: 'Open Season',
      jurisdictions: ['US'],
      coverages: ['federal'],
      planYear: undefined,
      opens: 'second Monday of November',
      closes: 'second Monday of December',
      effective: 'january',
    }),
    wrap: enrollmentWindow({ subject: 'wrap', planYear: undefined, opens: '11-15', closes: '01-15', chooseBy: '12-15' }),
  },
};
