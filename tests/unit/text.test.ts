import { describe, expect, it } from 'vitest';
import { listText, orText } from '#domain/text/list.ts';
import { E164, isNationalNumber, PHONE_IN_TEXT } from '#domain/text/phone.ts';
import { slugify } from '#domain/text/slug.ts';

describe('listText and orText', () => {
  it('a list in English has commas and one "and" or "or", without a comma before it', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C, D.C.']].map((names) => listText(names, 'en'))).toEqual([
      '',
      'A',
      'A and B',
      'A, B and C, D.C.',
    ]);
    expect(orText(['A', 'B', 'C'], 'en')).toBe('A, B or C');
  });

  it('a list in Spanish follows the rules of Spanish', () => {
    expect(listText(['Georgia', 'Illinois'], 'es')).toBe('Georgia e Illinois');
    expect(orText(['Idaho', 'Oregon'], 'es')).toBe('Idaho u Oregon');
  });
});

describe('a telephone number', () => {
  it('a telephone number has ten digits, of which the first and the fourth are never 0 or 1', () => {
    expect(['8004644000', '0004644000', '8001644000', '800464400'].map(isNationalNumber)).toEqual([true, false, false, false]);
    expect(E164.test('+18004644000')).toBe(true);
    expect(E164.test('8004644000')).toBe(false);
  });

  it('a telephone number is found in a text however it is punctuated', () => {
    for (const written of ['800-464-4000', '(800) 464-4000', '1 800 464 4000', '+1.800.464.4000', '800–464–4000', '8004644000'])
      expect(
        [...`call ${written}, now`.matchAll(PHONE_IN_TEXT)].map(([, , ...parts]) => parts.join('')),
        written,
      ).toEqual(['8004644000']);
  });

  it('a telephone number is not found within a longer number', () => {
    for (const written of ['41118004644000', '8004644000123', '12.8004644000']) expect(written.match(PHONE_IN_TEXT), written).toBeNull();
  });
});

describe('slugify', () => {
  it('a slug has letters without accents, digits and single hyphens', () => {
    expect(slugify('¿Cómo pagar? — 50% off!')).toBe('como-pagar-50-off');
    expect(slugify('kp.org/payonline')).toBe('kp-org-payonline');
  });
});
