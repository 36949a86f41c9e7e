import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReference, createSecret, parseReference, parseSecret } from '#domain/messages/reference.ts';

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
const reference = fc.noShrink(fc.constant(null)).map(() => createReference(random));

/** Crockford's own words: the number that the symbols stand for, modulo 37. */
function checkByDefinition(text: string): number {
  const number = Array.from(text).reduce((sum, symbol) => sum * 32n + BigInt(SYMBOLS.indexOf(symbol)), 0n);
  return Number(number % 37n);
}

describe('a reference', () => {
  it('a reference is nine symbols of Crockford’s base 32 and his check symbol, with a hyphen in the middle', () => {
    fc.assert(
      fc.property(reference, (text) => {
        expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
        const symbols = text.replace('-', '');
        expect(SYMBOLS.indexOf(symbols.at(-1) ?? '')).toBe(checkByDefinition(symbols.slice(0, -1)));
      }),
    );
  });

  it('a reference is read in any way of writing it', () => {
    fc.assert(
      fc.property(reference, fc.constantFrom(' ', '-', '', ' - '), fc.boolean(), (text, gap, lower) => {
        const typed = ` ${text.replace('-', gap).replaceAll('0', 'O').replaceAll('1', 'l')} `;
        expect(parseReference(lower ? typed.toLowerCase() : typed)).toBe(text);
      }),
    );
  });

  it('a reference with one symbol mistyped is no reference', () => {
    fc.assert(
      fc.property(reference, fc.nat(9), fc.integer({ min: 1, max: 31 }), (text, at, shift) => {
        const symbols = Array.from(text.replace('-', ''));
        symbols[at] = SYMBOLS[(SYMBOLS.indexOf(symbols[at] ?? '') + shift) % 32] ?? '';
        expect(parseReference(symbols.join(''))).toBeNull();
      }),
    );
  });

  it('a reference with two neighbours swapped is no reference', () => {
    fc.assert(
      fc.property(reference, fc.nat(8), (text, at) => {
        const symbols = Array.from(text.replace('-', ''));
        const [one = '', other = ''] = [symbols[at], symbols[at + 1]];
        fc.pre(one !== other);
        symbols.splice(at, 2, other, one);
        expect(parseReference(symbols.join(''))).toBeNull();
      }),
    );
  });

  it.each(['', '-', '7K3QD', 'UUUUU-UUUUU', '0'.repeat(11), 'x'.repeat(10_000), '٠٠٠٠٠-٠٠٠٠٠'])('a reference is not %j', (text) => {
    expect(parseReference(text)).toBeNull();
  });

  it('a reference spends its randomness evenly', () => {
    const counts = new Map<string, number>();
    for (let index = 0; index < 4_000; index += 1) {
      for (const symbol of createReference(random).replace('-', '').slice(0, 9)) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    }
    expect(counts.size).toBe(32);
    for (const count of counts.values()) expect(Math.abs(count - 1_125)).toBeLessThan(250);
  });
});

describe('a secret', () => {
  it('a secret has 150 bits, is read in any way of writing it, and is nothing else', () => {
    const secret = createSecret(random);
    expect(secret).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(parseSecret(` ${secret.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')}`)).toBe(secret);
    for (const wrong of ['', secret.slice(1), `${secret}0`, secret.replace(/.$/, 'U')]) expect(parseSecret(wrong)).toBeNull();
  });
});
