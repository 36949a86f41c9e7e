import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '#domain/files/calendar-file.ts';
import { escapeText, foldLine } from '#domain/files/content-lines.ts';
import { readLines, textOfValue, valueOf } from '../support/content-lines.ts';

const AT = Date.UTC(2026, 10, 21, 20, 4, 5, 678);
const event = { site: 'Help, at last', locale: 'en', uid: 'due-1@site.example', stampedAt: AT, date: '2027-02-28', summary: 'Premium due' };

describe('a calendar file', () => {
  it('a calendar file holds one day, once', () => {
    expect(calendarFile(event)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Help\\, at last//Reminders//EN',
        'CALSCALE:GREGORIAN',
        'BEGIN:VEVENT',
        'UID:due-1@site.example',
        'DTSTAMP:20261121T200405Z',
        'DTSTART;VALUE=DATE:20270228',
        'DTEND;VALUE=DATE:20270301',
        'SUMMARY:Premium due',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it.each([
    [-1, 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    [1, 'FREQ=MONTHLY;BYMONTHDAY=1'],
  ])('a calendar file repeats each month on day %i', (monthlyOn, rule) => {
    expect(valueOf(readLines(calendarFile({ ...event, monthlyOn })), 'RRULE')).toBe(rule);
  });

  it.each([
    [0, 'PT0S'],
    [1, '-PT15H'],
    [3, '-PT63H'],
    [7, '-PT159H'],
  ])('a calendar file rings %i days before, at 9 in the morning', (remindDaysBefore, trigger) => {
    const lines = readLines(calendarFile({ ...event, remindDaysBefore }));
    const alarm = lines.slice(
      lines.findIndex(({ value }) => value === 'VALARM'),
      lines.findIndex(({ name, value }) => name === 'END' && value === 'VALARM'),
    );
    expect(valueOf(alarm, 'ACTION')).toBe('DISPLAY');
    expect(valueOf(alarm, 'TRIGGER')).toBe(trigger);
    expect(valueOf(alarm, 'DESCRIPTION')).toBe('Premium due');
  });

  it('a calendar file never rings after its event began: Outlook would ring as long before', () => {
    for (const remindDaysBefore of [0, 1, 3, 30])
      for (const timeZone of [undefined, { id: 'America/Denver', lines: [] }])
        for (const [, when] of calendarFile({ ...event, remindDaysBefore, ...(timeZone ? { timeZone } : {}) }).matchAll(/TRIGGER:(.*)\r/g))
          expect(when).toMatch(/^(?:PT0S|-P(?:\d+D|T\d+H))$/);
    const today = calendarFile({ ...event, remindDaysBefore: 0 });
    expect(today).toContain('\r\nDTSTART:20270228T090000\r\nDURATION:PT30M\r\n');
  });

  it('a calendar file has what Outlook, Apple and Google ask of an event and of its alarm', () => {
    const file = calendarFile({ ...event, remindDaysBefore: 1, description: 'é'.repeat(200) });
    const lines = readLines(file);
    for (const name of ['PRODID', 'VERSION', 'UID', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'ACTION', 'TRIGGER', 'DESCRIPTION'])
      expect(
        lines.some((line) => line.name.split(';')[0] === name),
        name,
      ).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of file.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
  });

  it('a calendar file stands at 9 in the morning of a zone, and rings then too', () => {
    const timeZone = { id: 'America/Denver', lines: ['BEGIN:VTIMEZONE', 'TZID:America/Denver', 'END:VTIMEZONE'] };
    const file = calendarFile({ ...event, timeZone, monthlyOn: -1, remindDaysBefore: 3, url: 'https://site.example/pay/' });
    expect(file).toContain('BEGIN:VTIMEZONE\r\nTZID:America/Denver\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT');
    expect(file).toContain('DTSTART;TZID=America/Denver:20270228T090000\r\nDURATION:PT30M\r\nRRULE:');
    expect(file).toContain('URL:https://site.example/pay/\r\n');
    expect(file).not.toContain('VALUE=DATE');
    expect([...file.matchAll(/TRIGGER:(.*)\r/g)].map(([, when]) => when)).toEqual(['-P3D', 'PT0S']);
  });

  it('a calendar file has no alarm unless asked for', () => {
    expect(calendarFile(event)).not.toContain('VALARM');
  });

  it('a calendar file refuses a day that is not in the calendar', () => {
    expect(() => calendarFile({ ...event, date: '2027-02-29' })).toThrow(RangeError);
  });

  it('a calendar file gives back any words, however they are folded and escaped', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc
        .array(fc.constantFrom('\\', ';', ',', '\n', 'n', '\\n', ':', '"', 'é', '日本', '🙂', 'a'.repeat(70), ' ', '\t'), { maxLength: 30 })
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(words, words, (summary, description) => {
        const lines = readLines(calendarFile({ ...event, summary, description: `${description}.` }));
        const allowed = (text: string) => text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
        expect(textOfValue(valueOf(lines, 'SUMMARY'))).toBe(allowed(summary));
        expect(textOfValue(valueOf(lines, 'DESCRIPTION'))).toBe(allowed(`${description}.`));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a content line', () => {
  it('a content line is folded after 75 octets, and a space starts what follows', () => {
    expect(foldLine('a'.repeat(75))).toBe('a'.repeat(75));
    expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
    expect(foldLine('a'.repeat(75 + 74 + 1))).toBe(`${'a'.repeat(75)}\r\n ${'a'.repeat(74)}\r\n a`);
  });

  it('a content line is never folded within a character', () => {
    expect(foldLine(`${'a'.repeat(74)}é`)).toBe(`${'a'.repeat(74)}\r\n é`);
    expect(foldLine(`${'a'.repeat(72)}🙂`)).toBe(`${'a'.repeat(72)}\r\n 🙂`);
    expect(foldLine(`${'a'.repeat(71)}🙂`)).toBe(`${'a'.repeat(71)}🙂`);
  });

  it('a content line escapes what separates values, and no colon', () => {
    expect(escapeText('a\\b;c,d\ne\r\nf\rg: "h"')).toBe('a\\\\b\\;c\\,d\\ne\\nf\\ng: "h"');
  });

  it('a content line cannot be ended by what it holds', () => {
    expect(escapeText('x\r\nATTENDEE:mailto:a@b.example\0')).toBe('x\\nATTENDEE:mailto:a@b.example');
  });
});
