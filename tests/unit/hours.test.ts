import { describe, expect, it } from 'vitest';
import { EASTERN, EVERY_DAY, HAWAII, hoursWith, MOUNTAIN, PACIFIC, statusOn, WORKDAYS } from '../support/hours-examples.ts';

const opens = (opensAt: string | null, reason: string | null = null) => ({ open: false, closesAt: null, opensAt, reason });
const closes = (closesAt: string | null, reason: string | null = null) => ({ open: true, closesAt, opensAt: null, reason });

describe('a plain working week', () => {
  it('a plain working week is open from the first minute until the minute of closing', () => {
    expect(statusOn(hoursWith(), '2026-11-23T07:59:59-08:00')).toEqual(opens('2026-11-23T16:00Z'));
    expect(statusOn(hoursWith(), '2026-11-23T08:00:00-08:00')).toEqual(closes('2026-11-24T02:00Z'));
    expect(statusOn(hoursWith(), '2026-11-23T17:59:59-08:00')).toEqual(closes('2026-11-24T02:00Z'));
    expect(statusOn(hoursWith(), '2026-11-23T18:00:00-08:00')).toEqual(opens('2026-11-24T16:00Z'));
  });

  it('a plain working week skips the weekend', () => {
    expect(statusOn(hoursWith(), '2026-11-20T19:00:00-08:00')).toEqual(opens('2026-11-23T16:00Z'));
  });

  it('a plain working week closes between two intervals of a day', () => {
    const desk = hoursWith({
      weekly: [
        { days: WORKDAYS, open: '13:00', close: '17:00' },
        { days: WORKDAYS, open: '08:00', close: '12:00' },
      ],
    });
    expect(statusOn(desk, '2026-11-23T09:00:00-08:00')).toEqual(closes('2026-11-23T20:00Z'));
    expect(statusOn(desk, '2026-11-23T12:30:00-08:00')).toEqual(opens('2026-11-23T21:00Z'));
  });
});

describe('daylight saving time', () => {
  it.each([
    [PACIFIC, '-08:00', '-07:00', '16:00Z', '15:00Z'],
    [MOUNTAIN, '-07:00', '-06:00', '15:00Z', '14:00Z'],
    [EASTERN, '-05:00', '-04:00', '13:00Z', '12:00Z'],
  ])(
    'opening hours under daylight saving time keeps 8:00 on the wall in %s, in spring and in autumn',
    (timeZone, winter, summer, inWinter, inSummer) => {
      const hours = hoursWith({ timeZone });
      expect(statusOn(hours, `2027-03-11T19:00:00${winter}`).opensAt).toBe(`2027-03-12T${inWinter}`);
      expect(statusOn(hours, `2027-03-12T19:00:00${winter}`).opensAt).toBe(`2027-03-15T${inSummer}`);
      expect(statusOn(hours, `2026-10-30T19:00:00${summer}`).opensAt).toBe(`2026-11-02T${inWinter}`);
    },
  );

  it('opening hours under daylight saving time never changes Hawaii', () => {
    const hours = hoursWith({ timeZone: HAWAII });
    for (const friday of ['2027-03-12', '2026-10-30', '2027-07-02'])
      expect(statusOn(hours, `${friday}T12:00:00-10:00`).closesAt).toBe(
        `${new Date(Date.parse(friday) + 86_400_000).toISOString().slice(0, 10)}T04:00Z`,
      );
  });

  it('opening hours under daylight saving time moves a time that the change skips forward by the gap', () => {
    const night = hoursWith({ weekly: [{ days: [7], open: '02:30', close: '05:00' }] });
    expect(statusOn(night, '2027-03-14T01:59:00-08:00')).toEqual(opens('2027-03-14T10:30Z'));
  });

  it('opening hours under daylight saving time never opens for an interval that the gap swallows', () => {
    for (const close of ['03:00', '03:30']) {
      const night = hoursWith({ weekly: [{ days: [7], open: '02:30', close }] });
      expect(statusOn(night, '2027-03-14T01:00:00-08:00')).toEqual(opens('2027-03-21T09:30Z'));
    }
  });

  it('opening hours under daylight saving time takes the first of a time that happens twice', () => {
    const night = hoursWith({ weekly: [{ days: [7], open: '01:30', close: '05:00' }] });
    expect(statusOn(night, '2026-11-01T01:00:00-07:00')).toEqual(opens('2026-11-01T08:30Z'));
    expect(statusOn(night, '2026-11-01T01:10:00-08:00')).toEqual(closes('2026-11-01T13:00Z'));
  });
});

describe('intervals that pass midnight', () => {
  const evenings = hoursWith({ weekly: [{ days: [1, 3, 4, 5], open: '20:00', close: '02:00' }] });

  it('intervals that pass midnight belong to the day on which they start', () => {
    expect(statusOn(evenings, '2026-11-24T01:00:00-08:00')).toEqual(closes('2026-11-24T10:00Z'));
    expect(statusOn(evenings, '2026-11-24T21:00:00-08:00')).toEqual(opens('2026-11-26T04:00Z'));
  });

  it('intervals that pass midnight run out on the holiday that follows, and do not start on it', () => {
    expect(statusOn(evenings, '2026-11-26T01:00:00-08:00')).toEqual(closes('2026-11-26T10:00Z', 'Thanksgiving Day'));
    expect(statusOn(evenings, '2026-11-26T21:00:00-08:00')).toEqual(opens('2026-11-28T04:00Z', 'Thanksgiving Day'));
  });

  it('intervals that pass midnight read 24:00 as the midnight that ends the day', () => {
    const late = hoursWith({ weekly: [{ days: [1], open: '20:00', close: '24:00' }] });
    expect(statusOn(late, '2026-11-23T23:59:59-08:00')).toEqual(closes('2026-11-24T08:00Z'));
    expect(statusOn(late, '2026-11-24T00:00:00-08:00').open).toBe(false);
  });
});

describe('all day, every day', () => {
  const always = [{ days: EVERY_DAY, open: '00:00', close: '24:00' }];

  it('a line that is open all day has no closing time', () => {
    expect(statusOn(hoursWith({ weekly: always, holidays: 'open' }), '2026-11-26T12:00:00-08:00')).toEqual(closes(null));
  });

  it('a line that is open all day closes at midnight for a holiday and opens at the next', () => {
    const hours = hoursWith({ weekly: always });
    expect(statusOn(hours, '2026-11-25T12:00:00-08:00')).toEqual(closes('2026-11-26T08:00Z'));
    expect(statusOn(hours, '2026-11-26T12:00:00-08:00')).toEqual(opens('2026-11-27T08:00Z', 'Thanksgiving Day'));
  });

  it('a line that is open all day has no opening time when it never opens', () => {
    const never = hoursWith({ weekly: [] });
    expect(statusOn(never, '2026-11-23T12:00:00-08:00')).toEqual(opens(null));
  });
});

describe('days that differ', () => {
  it('a week with days that differ lets an exception replace a holiday, a season and the week', () => {
    const hours = hoursWith({
      seasons: [{ from: '11-01', to: '11-30', weekly: [] }],
      exceptions: [{ date: '2026-11-26', intervals: [{ open: '10:00', close: '12:00' }], reason: 'Short day' }],
    });
    expect(statusOn(hours, '2026-11-26T11:00:00-08:00')).toEqual(closes('2026-11-26T20:00Z', 'Short day'));
  });

  it('a week with days that differ closes for the whole of an exception without intervals', () => {
    const hours = hoursWith({ exceptions: [{ date: '2026-11-24', intervals: [], reason: 'Staff day' }] });
    expect(statusOn(hours, '2026-11-24T11:00:00-08:00')).toEqual(opens('2026-11-25T16:00Z', 'Staff day'));
  });

  it('a week with days that differ stays open on a holiday when the line does', () => {
    expect(statusOn(hoursWith({ holidays: 'open' }), '2026-11-26T11:00:00-08:00')).toEqual(closes('2026-11-27T02:00Z'));
  });

  it('a week with days that differ keeps a season that wraps the new year on both sides, with its first and last day', () => {
    const winter = [{ days: EVERY_DAY, open: '08:00', close: '20:00' }];
    const hours = hoursWith({ weekly: [], holidays: 'open', seasons: [{ from: '12-15', to: '01-10', weekly: winter }] });
    const open = (day: string) => statusOn(hours, `${day}T12:00:00-08:00`).open;
    expect(['2026-12-14', '2026-12-15', '2027-01-01', '2027-01-10', '2027-01-11'].map(open)).toEqual([false, true, true, true, false]);
  });

  it('a week with days that differ takes the first season that holds a day', () => {
    const season = (open: string) => ({ from: '10-01', to: '12-07', weekly: [{ days: EVERY_DAY, open, close: '20:00' }] });
    expect(statusOn(hoursWith({ seasons: [season('10:00'), season('06:00')] }), '2026-11-23T05:00:00-08:00').opensAt).toBe(
      '2026-11-23T18:00Z',
    );
  });
});
