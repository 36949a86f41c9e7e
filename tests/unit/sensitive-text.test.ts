import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSensitive, passesLuhn, SENSITIVE_KINDS } from '#domain/messages/sensitive-text.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const separator = fc.constantFrom('', ' ', '-');
const words = fc.stringMatching(/^[a-z ,]{0,40}$/).map((text) => `${text}, `);
const inText = (number: string, before: string, after: string) => `${before}${number} ${after}`;

/** Card numbers of every length in use, with a right check digit. */
const card = fc.tuple(fc.constantFrom('2', '3', '4', '5', '6'), fc.integer({ min: 12, max: 18 }).chain(digits)).map(([first, rest]) => {
  const body = first + rest.slice(1);
  const check = Array.from({ length: 10 }, (_, digit) => String(digit)).find((digit) => passesLuhn(body + digit)) ?? '';
  return body + check;
});
const inGroups = (number: string, by: string) => number.match(/\d{1,4}/g)?.join(by) ?? number;

const ssn = fc
  .tuple(digits(3), digits(2), digits(4))
  .filter(([area, group, serial]) => area !== '000' && area !== '666' && group !== '00' && serial !== '0000');

describe('what looks like a number that should not travel', () => {
  it('what looks like a number that should not travel is every card number, in groups or not, with anything around it', () => {
    fc.assert(
      fc.property(card, separator, words, words, (number, by, before, after) => {
        expect(findSensitive(inText(inGroups(number, by), before, after))).toContain('card');
      }),
    );
  });

  it('what looks like a number that should not travel is a card number with its code behind it', () => {
    expect(findSensitive('4111 1111 1111 1111 123')).toContain('card');
  });

  it('what looks like a number that should not travel is every Social Security number in its usual form, with any dash', () => {
    fc.assert(
      fc.property(ssn, fc.constantFrom('-', ' ', '.', '‐', '–', '\u00a0'), words, words, (parts, by, before, after) => {
        expect(findSensitive(inText(parts.join(by), before, after))).toContain('ssn');
      }),
    );
  });

  it('what looks like a number that should not travel is a run of eight to twelve digits that is neither a phone number nor a date', () => {
    fc.assert(
      fc.property(fc.constantFrom(8, 9, 11, 12).chain(digits), words, (number, before) => {
        fc.pre(!/^1[2-9]/.test(number) && !/19|20/.test(number));
        expect(findSensitive(inText(number, before, ''))).toContain('record-number');
      }),
    );
  });

  it.each([
    ['MRN: 12-345-67', ['record-number']],
    ['my medical record number is 4045550123', ['record-number']],
    ['Member ID 123456', ['record-number']],
    ['número de expediente 123456', ['record-number']],
    ['social security number 078051120', ['ssn', 'record-number']],
    ['seguro social: 078 051 120', ['ssn']],
    ['card ４１１１ １１１１ １１１１ １１１１', ['card']],
    ['card 4111\u200b1111\u200b1111\u200b1111', ['card']],
    ['078-05-1120 and 4111-1111-1111-1111 and 00012345678', ['card', 'ssn', 'record-number']],
  ])('what looks like a number that should not travel %s', (text, kinds) => {
    expect(findSensitive(text)).toEqual(kinds);
  });
});

describe('what does not', () => {
  it('what does not is text without numbers of that length', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            words,
            fc.integer({ min: 0, max: 999 }).map((number) => `${number}, `),
          ),
        ),
        (parts) => {
          expect(findSensitive(parts.join(''))).toEqual([]);
        },
      ),
    );
  });

  it('what does not is a phone number, however it is written', () => {
    const nanp = fc.stringMatching(/^[2-9]\d{2}[2-9]\d{6}$/);
    const ways = [
      (n: string) => n,
      (n: string) => `1${n}`,
      (n: string) => `+1 ${n.slice(0, 3)} ${n.slice(3, 6)} ${n.slice(6)}`,
      (n: string) => `(${n.slice(0, 3)}) ${n.slice(3, 6)}-${n.slice(6)}`,
      (n: string) => `${n.slice(0, 3)}.${n.slice(3, 6)}.${n.slice(6)}`,
      (n: string) => `1-${n.slice(0, 3)}-${n.slice(3, 6)}-${n.slice(6)}`,
    ];
    fc.assert(
      fc.property(nanp, fc.constantFrom(...ways), words, (number, write, before) => {
        expect(findSensitive(inText(`call ${write(number)}`, before, ''))).toEqual([]);
      }),
    );
  });

  it.each([
    'due 2026-11-21, paid 11/21/2026 and 20261121',
    'My ZIP code is 98660-1234.',
    'I paid $1,234.56 on the 3rd, and 78.90 before.',
    'It is number 000-12-3456.',
    'Part 123-45-6789-00 was refused.',
    'I lost my record of it. I waited 45 minutes.',
  ])('what does not %s', (text) => {
    expect(findSensitive(text)).toEqual([]);
  });
});

it('takes any text, and names each kind once, in one order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const found = findSensitive(text);
      expect(SENSITIVE_KINDS.filter((kind) => found.includes(kind))).toEqual(found);
    }),
  );
});

it.each(['1', '1 ', '4111 ', 'mrn ', 'mrn 1-', '- '])('reads 100,000 characters of %j to their end', (piece) => {
  const text = piece.repeat(100_000 / piece.length);
  expect(findSensitive(`${text}. It is 078-05-1120.`)).toContain('ssn');
});
