import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut } from '#domain/text/cut.ts';
import { fold, foldForComparison, INVISIBLE, isBlank, wellFormed } from '#domain/text/fold.ts';
import { slugify } from '#domain/text/slug.ts';
import { plainWords, spellOutNegations, wordsOf } from '#domain/text/words.ts';

/** Any units, halves of pairs too, and the characters that people paste without seeing them. */
const units = fc.array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes));
const pasted = fc
  .array(
    fc.constantFrom(
      ...['a', 'é', 'e\u0301', ' ', '\u00a0', '\u200b', '\u00ad', '\u2011', '\u2212', '\u2019', '\u02bb', '\u00b4', '\u3164', '\ufdfa'],
      ...['\r\n', '\u2028', '\ud83d', '\ude00', '😀', '👩‍👩‍👧', '\ufe0f', '５', '\ufeff', '\u0149', '`', '\u1ffd'],
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(units, pasted, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('folded text', () => {
  it('folded text stays as it is when it is folded again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const step of [fold, foldForComparison, plainWords, slugify]) expect(step(step(text))).toBe(step(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('folded text is well formed, holds nothing unseen, and is at most eighteen times as long', () => {
    const unseen = new RegExp(INVISIBLE, 'u');
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        expect(folded.isWellFormed()).toBe(true);
        expect(unseen.test(folded.replaceAll('\n', ''))).toBe(false);
        expect(folded.length).toBeLessThanOrEqual(text.length * 18);
        expect(encodeURIComponent(wellFormed(text))).not.toBe('x');
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['８８８\u2011８６５\u2013５８１３', '888-865-5813'],
    ['30301\u20131234', '30301-1234'],
    ['John\u00a0Q.\u3000Public', 'John Q. Public'],
    ['pre\u00admi\u200bum', 'premium'],
    ['can\u2019t can\u02bct can\u2032t can\uff07t can\u00b4t can`t', "can't can't can't can't can't can't"],
    ['one\r\ntwo\u2028three\rfour', 'one\ntwo\nthree\nfour'],
    ['a\ud800b', 'a\ufffdb'],
  ])('folding writes %j as %j', (typed, folded) => {
    expect(fold(typed)).toBe(folded);
  });

  it('a text has nothing to read where nothing can be seen', () => {
    for (const text of ['', ' \n', '\u200b', '\u2800\u2800', '\u3164', '\uffa0', '\ufe0f', '\u00a0\u3000', '\u{e0041}'])
      expect(isBlank(text), JSON.stringify(text)).toBe(true);
    for (const text of ['.', '0', '😀', 'é']) expect(isBlank(text)).toBe(false);
  });
});

describe('compared words', () => {
  it.each([
    ['Lānaʻi', ['lanai']],
    ['Oʻahu O‘ahu Oahu', ['oahu', 'oahu', 'oahu']],
    ['¿Número? Ｃan’t', ['numero', 'cant']],
  ])('compared words of %s are without marks', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('compared words have one form for a negation, however it is written', () => {
    const read = (text: string) => spellOutNegations(wordsOf(text));
    for (const text of ['can’t', 'cant', 'cannot', 'can not', 'CAN NOT', 'can t']) expect(read(text)).toEqual(['can', 'not']);
    for (const text of ['isn\u02bct', 'isnt', 'is not', 'ain’t', 'isn t']) expect(read(`it ${text} so`)).toEqual(['it', 'is', 'not', 'so']);
    expect(read('why not, can I')).toEqual(['why', 'not', 'can', 'i']);
  });
});

describe('text cut to a length', () => {
  it('a cut text is a start of the text, no longer than asked, and ends in no half of a pair', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), (text, most) => {
        const start = cut(text, most);
        expect(text.startsWith(start)).toBe(true);
        expect(start.length).toBeLessThanOrEqual(most);
        if (text.length <= most) expect(start).toBe(text);
        if (text.isWellFormed()) expect(start.isWellFormed()).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('a cut keeps families and letters with marks whole', () => {
    expect(cut('ab👩‍👩‍👧', 6)).toBe('ab');
    expect(cut('ae\u0301x', 2)).toBe('a');
    expect(cut('ab😀', 3)).toBe('ab');
    expect(cut('how do I pay', 6)).toBe('how do');
  });

  it('a cut still gives something of a character that is longer than asked', () => {
    expect(cut(`e${'\u0301'.repeat(50)}`, 10)).toHaveLength(10);
  });
});
