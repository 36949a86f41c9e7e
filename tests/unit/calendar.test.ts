import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coverage } from '#domain/contact/coverage.ts';
import { dayIn, daysOf, openingsOf, phaseOn, windowsOf, windowsOn } from '#domain/time/calendar.ts';
import { windowSchema } from '#domain/time/calendar-schema.ts';
import { addDays, addMonths, daysBetween, utcOf } from '#domain/time/deadlines.ts';
import { windowText } from '#domain/time/window-text.ts';
import { calendar as words } from '../../src/words/en/calendar.ts';
import { readData } from '../../build/data/read-data.ts';
import { ROOT } from '../support/root.ts';
import { CALENDAR, enrollmentWindow } from '../support/window-source.ts';

const { calendar, regions, site } = readData(ROOT);
const windowOf = (id: string, from = CALENDAR) => windowsOf(from).find((window) => window.id === id) ?? enrollmentWindow();
const phase = (id: string, day: string) => phaseOn(openingsOf(windowOf(id), day).map(daysOf), day).phase;

describe('a day of every year', () => {
  it.each([
    ['10-15', 2026, '2026-10-15'],
    ['02-29', 2027, '2027-02-28'],
    ['2026-11-01', 2030, '2026-11-01'],
    ['first Monday of November', 2027, '2027-11-01'],
    ['fourth Thursday of November', 2026, '2026-11-26'],
  ])('a day of every year: %s in %i is %s', (text, year, date) => expect(dayIn(text, year)).toBe(date));

  it.each([
    [2018, '2018-11-12', '2018-12-10'],
    [2020, '2020-11-09', '2020-12-14'],
    [2025, '2025-11-10', '2025-12-08'],
    [2026, '2026-11-09', '2026-12-14'],
  ])('a day of every year: Open Season of %i is what was announced', (year, opens, closes) => {
    expect(daysOf(openingsOf(windowOf('season'), `${year}-06-01`)[0] ?? expect.fail())).toEqual([opens, closes, closes]);
  });

  it('a day of every year that no calendar has is an error that says how to write one', () => {
    expect(() => dayIn('fifth Monday of May', 2026)).toThrow('Write it as MM-DD or "second Monday of November".');
  });
});

describe('a window on a day', () => {
  it.each([
    ['market', '2026-10-01', 'later'],
    ['market', '2026-10-02', 'soon'],
    ['market', '2026-10-31', 'soon'],
    ['market', '2026-11-01', 'open'],
    ['market', '2026-12-15', 'open'],
    ['market', '2026-12-16', 'over'],
    ['limit', '2026-12-15', 'open'],
    ['limit', '2026-12-16', 'late'],
    ['limit', '2027-01-01', 'over'],
    ['fall', '2026-12-07', 'open'],
    ['fall', '2026-12-08', 'later'],
    ['fall', '2027-09-20', 'soon'],
    ['wrap', '2027-01-15', 'late'],
    ['wrap', '2027-01-16', 'later'],
  ])('a window on a day: %s on %s is %s', (id, day, expected) => expect(phase(id, day)).toBe(expected));

  it('a window on a day is named with the year of its plans', () => {
    expect(openingsOf(windowOf('wrap'), '2026-11-01').map(({ opens, planYear }) => [opens, planYear])).toEqual([
      ['2026-11-15', 2027],
      ['2027-11-15', 2028],
    ]);
  });

  it('a window on a day is shown to those it is for, the one that ends first at the front', () => {
    const at = (state: string, coverage: Coverage) => windowsOn(CALENDAR, state, coverage, '2026-11-20').map(({ window }) => window.id);
    expect(at('CA', 'exchange')).toEqual(['market', 'wrap']);
    expect(at('HI', 'individual')).toEqual(['limit']);
    expect(at('GA', 'medicare')).toEqual(['fall']);
    expect(at('GA', 'medicaid')).toEqual([]);
  });
});

describe('what is said beside the days', () => {
  const said = (id: string, day: string) =>
    windowText(openingsOf(windowOf(id), '2026-09-01').map(daysOf), day, windowOf(id).certainty === 'limit', words.windowStatus, 'en').text;

  it.each([
    ['market', '2026-10-15', 'opens November 1'],
    ['market', '2026-11-20', 'open now · until December 15'],
    ['market', '2026-12-15', 'open now · today is the last day'],
    ['market', '2026-12-16', 'closed'],
    ['limit', '2026-11-20', '25 days left'],
    ['limit', '2026-12-14', '1 day left'],
    ['limit', '2026-12-15', 'choose today'],
    ['limit', '2026-12-20', 'ask today if you still can'],
    ['fall', '2027-03-01', ''],
  ])('what is said beside the days of %s on %s: "%s"', (id, day, text) => expect(said(id, day)).toBe(text));

  it('what is said beside the days never calls a window open whose days are not announced', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), (offset) => {
        expect(said('limit', addDays('2026-09-01', offset))).not.toMatch(/\bopen\b/);
      }),
    );
  });
});

describe('the windows of data/calendar.json', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((offset) => addDays('2026-09-01', offset));
  const any = fc.constantFrom(...windowsOf(calendar));

  it('the windows of data/calendar.json begin before they end, and hold the day to choose by', () => {
    fc.assert(
      fc.property(any, day, (window, from) => {
        for (const { opens, chooseBy, closes } of openingsOf(window, from)) {
          expect(opens <= chooseBy && chooseBy <= closes).toBe(true);
          expect(closes >= from && opens <= addMonths(from, 15)).toBe(true);
          // The law allows a marketplace nine weeks; the longest of all is three months.
          expect(daysBetween(opens, closes)).toBeLessThan(window.subject === 'marketplace' ? 63 : 93);
        }
      }),
    );
  });

  it('the windows of data/calendar.json read the same on a page that was built up to two months earlier', () => {
    fc.assert(
      fc.property(any, day, fc.integer({ min: 0, max: 60 }), (window, today, age) => {
        const old = phaseOn(openingsOf(window, addDays(today, -age)).map(daysOf), today);
        const fresh = phaseOn(openingsOf(window, today).map(daysOf), today);
        expect(old).toEqual(fresh);
      }),
    );
  });

  it('the windows of data/calendar.json close by the last day of the year, as federal law asks of marketplaces', () => {
    for (const window of windowsOf(calendar, 'marketplace'))
      for (const { opens, closes } of openingsOf(window, site.reviewed)) expect(closes <= `${opens.slice(0, 4)}-12-31`).toBe(true);
  });

  it('the windows of data/calendar.json give every state of every region a marketplace, and one only', () => {
    for (const state of new Set(regions.flatMap(({ states }) => states)))
      expect(
        windowsOn(calendar, state, 'exchange', '2026-12-01').map(({ window }) => window.subject),
        state,
      ).toEqual(['marketplace']);
  });

  it('the windows of data/calendar.json that come back every year do so on the same weekday or date', () => {
    for (const { opens } of openingsOf(windowOf('federal-open-season', calendar), '2026-09-01'))
      expect(new Date(utcOf(opens)).getUTCDay()).toBe(1);
  });
});

describe('what an editor is told of a window', () => {
  const complaints = (extra: Parameters<typeof enrollmentWindow>[0]) =>
    (windowSchema.safeParse(JSON.parse(JSON.stringify(enrollmentWindow(extra)))).error?.issues ?? []).map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );

  it('a sound window is accepted', () => {
    for (const window of Object.values(CALENDAR.windows)) expect(complaints(window)).toEqual([]);
  });

  it.each<[string, Parameters<typeof enrollmentWindow>[0], string]>([
    ['no official text', { authority: [] }, 'authority: Name the official text. A window without one is not published.'],
    [
      'a day in words',
      { opens: 'in fall' },
      'opens: Write one day as YYYY-MM-DD, or a day of every year as MM-DD or "second Monday of November".',
    ],
    ['a mix of days', { closes: '12-15' }, 'opens: Write all days with their year, or none.'],
    ['an end before the beginning', { closes: '2026-10-01' }, 'closes: The window ends before it opens. Swap the days.'],
    ['a day to choose by after the end', { chooseBy: '2027-02-01' }, 'chooseBy: This day is outside the window.'],
    ['a limit without a safe day', { certainty: 'limit' }, 'chooseBy: Where only the last lawful day is known, write a day that is safe.'],
    [
      'a state beside everywhere',
      { jurisdictions: ['US', 'CA'] },
      'jurisdictions: "US" means everywhere. Leave the states out, or write them alone.',
    ],
  ])('%s is refused', (_, extra, message) => expect(complaints(extra)).toContain(message));
});
