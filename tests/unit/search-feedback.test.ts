import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PERSONAL_NAMES } from '#domain/search/personal-names.ts';
import { scrub } from '#domain/search/feedback.ts';

describe('what may be counted of a search', () => {
  it.each([
    ['hearing aid', 'hearing aid'],
    ['Hearing  Aid?', 'hearing aid'],
    ['refund 12345678', 'refund'],
    ['call me at 404-555-0123 please', 'call me at please'],
    ['reset password for ashley@mail.example', 'reset password for'],
    ['card for Ashley Nguyen', 'card for'],
    ['card for ashley nguyen', 'card for'],
    ['my name is quentin zyx', 'my'],
    ['appointment with dr zyxwv abc today', 'appointment with today'],
    ['me llamo quentin', 'me'],
    ['12345', null],
    ['', null],
    ['my son was born in march and the office told me that he is not on my plan', null],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', null],
  ])('what may be counted of a search of "%s" is %j', (query, kept) => {
    expect(scrub(query)).toBe(kept);
  });

  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(...PERSONAL_NAMES),
    fc.constantFrom('my name is', 'dr', 'pay', 'Bill', 'a@b.example', '555-0123'),
  );
  const query = fc.array(word, { maxLength: 10 }).map((words) => words.join(' '));

  it('what may be counted of a search never holds a digit, an at sign, a capital or a common name', () => {
    fc.assert(
      fc.property(query, (text) => {
        const kept = scrub(text);
        if (kept === null) return;
        expect(kept).toMatch(/^[a-z]+(?: [a-z]+){0,7}$/);
        expect(kept.split(' ').filter((part) => PERSONAL_NAMES.has(part))).toEqual([]);
      }),
    );
  });
});
