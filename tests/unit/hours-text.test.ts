import { describe, expect, it } from 'vitest';
import { toRfc3339 } from '#domain/time/clock.ts';
import { statusAt, type Hours } from '#domain/time/hours.ts';
import { hoursText as textOf, statusText } from '#domain/time/hours-text.ts';
import { EASTERN, ENGLISH, EVERY_DAY, HAWAII, HOLIDAYS, hoursWith, MOUNTAIN, PACIFIC, textOn } from '../support/hours-examples.ts';
import { platformOffset } from '../support/platform-offset.ts';

const hoursText = (hours: Hours) => textOf(hours, ENGLISH);

describe('statusText', () => {
  it.each([
    ['2026-11-23T12:00:00-08:00', 'Open now, until 6:00 p.m. PT'],
    ['2026-11-23T17:30:00-08:00', 'Open now, closes soon: at 6:00 p.m. PT'],
    ['2026-11-23T07:00:00-08:00', 'Closed, opens today at 8:00 a.m. PT'],
    ['2026-11-23T19:00:00-08:00', 'Closed, opens tomorrow at 8:00 a.m. PT'],
    ['2026-11-21T12:00:00-08:00', 'Closed, opens Monday 8:00 a.m. PT'],
    ['2026-11-26T10:00:00-08:00', 'Closed (Thanksgiving Day), opens tomorrow at 8:00 a.m. PT'],
  ])('statusText at %s says "%s"', (at, text) => {
    expect(textOn(hoursWith(), at)).toBe(text);
  });

  it('statusText names the zone of the line, not of the reader', () => {
    const at = '2026-11-23T20:30:00Z';
    expect(textOn(hoursWith({ timeZone: MOUNTAIN }), at)).toBe('Open now, until 6:00 p.m. MT');
    expect(textOn(hoursWith({ timeZone: EASTERN }), at)).toBe('Open now, until 6:00 p.m. ET');
    expect(textOn(hoursWith({ timeZone: HAWAII }), at)).toBe('Open now, until 6:00 p.m. HT');
  });

  it('statusText says only "open now" when no closing is near', () => {
    const always = hoursWith({ weekly: [{ days: EVERY_DAY, open: '00:00', close: '24:00' }] });
    expect(textOn(always, '2026-11-10T12:00:00-08:00')).toBe('Open now');
    expect(textOn(always, '2026-11-24T12:00:00-08:00')).toBe('Open now');
    expect(textOn(always, '2026-11-25T12:00:00-08:00')).toBe('Open now, until midnight PT');
  });

  it('statusText says only "closed" when no opening is in sight', () => {
    expect(textOn(hoursWith({ weekly: [] }), '2026-11-23T12:00:00-08:00')).toBe('Closed');
  });

  it('statusText gives the date of an opening that a weekday alone would misplace', () => {
    const thursdays = hoursWith({ weekly: [{ days: [4], open: '08:00', close: '12:00' }] });
    expect(textOn(thursdays, '2026-11-20T12:00:00-08:00')).toBe('Closed, opens Thursday, December 3, at 8:00 a.m. PT');
    expect(textOn(thursdays, '2026-11-27T12:00:00-08:00')).toBe('Closed, opens Thursday 8:00 a.m. PT');
  });
});

describe('statusText for someone in another zone', () => {
  const at = Date.parse('2026-11-23T20:30:00Z');
  const hours = hoursWith({ timeZone: HAWAII });
  const text = (visitorZone: string) =>
    statusText(statusAt(hours, at, HOLIDAYS), at, hours.timeZone, ENGLISH, { reader: (instant) => platformOffset(instant, visitorZone) });

  it('statusText for someone in another zone adds their own clock', () => {
    expect(text('America/New_York')).toBe('Open now, until 6:00 p.m. HT (11:00 p.m. your time)');
  });

  it('statusText for someone in another zone adds nothing where the clocks agree', () => {
    expect(text('Pacific/Honolulu')).toBe('Open now, until 6:00 p.m. HT');
    expect(text('Pacific/Tahiti')).toBe('Open now, until 6:00 p.m. HT');
  });
});

describe('hoursText', () => {
  it('hoursText names the days of a season', () => {
    const seasons = [{ from: '10-01', to: '03-31', weekly: [{ days: EVERY_DAY, open: '08:00', close: '20:00' }] }];
    expect(hoursText(hoursWith({ seasons, holidays: 'open' }))).toBe(
      'Monday through Friday, 8:00 a.m. to 6:00 p.m. PT; October 1 to March 31: Every day, 8:00 a.m. to 8:00 p.m. PT',
    );
  });

  it('hoursText writes days in words and both halves of the day', () => {
    expect(hoursText(hoursWith())).toBe('Monday through Friday, 8:00 a.m. to 6:00 p.m. PT, closed on major holidays');
  });

  it('hoursText writes 24 hours in words', () => {
    const weekly = [{ days: EVERY_DAY, open: '00:00', close: '24:00' }];
    expect(hoursText(hoursWith({ weekly, holidays: 'open' }))).toBe('24 hours a day, 7 days a week');
    expect(hoursText(hoursWith({ weekly }))).toBe('24 hours a day, 7 days a week, closed on major holidays');
  });

  it('hoursText writes each part of the week, noon and single days', () => {
    const weekly = [
      { days: [1, 2, 3, 4, 5] as const, open: '07:00', close: '17:00' },
      { days: [6] as const, open: '07:30', close: '12:00' },
    ];
    expect(hoursText(hoursWith({ weekly, timeZone: HAWAII, holidays: 'open' }))).toBe(
      'Monday through Friday, 7:00 a.m. to 5:00 p.m. HT; Saturday, 7:30 a.m. to noon HT',
    );
    expect(hoursText(hoursWith({ weekly: [{ days: [7, 6], open: '00:00', close: '24:00' }], holidays: 'open' }))).toBe(
      'Saturday and Sunday, all day',
    );
    expect(hoursText(hoursWith({ weekly: [{ days: EVERY_DAY, open: '08:00', close: '00:00' }], holidays: 'open' }))).toBe(
      'Every day, 8:00 a.m. to midnight PT',
    );
  });
});

describe('toRfc3339', () => {
  it('toRfc3339 keeps the offset that the zone has at that instant', () => {
    const text = (at: string, zone: string) => toRfc3339(Date.parse(at), zone);
    expect(text('2026-11-27T16:00:00Z', PACIFIC)).toBe('2026-11-27T08:00:00-08:00');
    expect(text('2026-07-01T16:00:00Z', PACIFIC)).toBe('2026-07-01T09:00:00-07:00');
    expect(text('2026-07-01T16:00:00Z', HAWAII)).toBe('2026-07-01T06:00:00-10:00');
    expect(text('2026-07-01T16:00:00Z', 'Asia/Kathmandu')).toBe('2026-07-01T21:45:00+05:45');
    expect(text('2026-07-01T16:00:00Z', 'UTC')).toBe('2026-07-01T16:00:00+00:00');
  });
});
