import { describe, expect, it } from 'vitest';
import { editCost, createSpeller } from '#domain/search/spelling.ts';
import { readEntities } from '#domain/search/entities.ts';
import { compact } from '#domain/text/compact.ts';
import { phoneticKey, stem } from '#domain/search/stem.ts';
import { foldForComparison } from '#domain/text/fold.ts';
import { wordsOf } from '#domain/text/words.ts';

describe('words', () => {
  it('words of a query lose accents, capitals and apostrophes', () => {
    expect(foldForComparison('¿Número? Can’t')).toBe('¿numero? cant');
    expect(wordsOf('¿Cuánto debo? 1095-B, P.O. Box')).toEqual(['cuanto', 'debo', '1095', 'b', 'p', 'o', 'box']);
  });

  it.each([
    ['bills', 'bill', 'billing'],
    ['cancel', 'cancelled', 'canceling'],
    ['changes', 'changing', 'changed'],
    ['enroll', 'enrollment', 'enrolled'],
    ['authorize', 'authorization', 'authorizations'],
    ['copay', 'copays', 'copayments'],
  ])('words of a query share a stem: %s, %s, %s', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  it('words of a query keep apart what means something else', () => {
    expect(stem('letter')).not.toBe(stem('let'));
    expect(stem('number')).not.toBe(stem('numb'));
    expect(stem('1095')).toBe('1095');
  });

  it('words of a query sound alike', () => {
    expect(phoneticKey('fone')).toBe(phoneticKey('phone'));
    expect(phoneticKey('nurce')).toBe(phoneticKey('nurse'));
    expect(phoneticKey('medicashun')).toBe(phoneticKey('medication'));
  });
});

describe('spelling', () => {
  it('spelling finds swapped, doubled and neighbouring letters cheaper than strange ones', () => {
    expect(editCost('premuim', 'premium')).toBeLessThan(editCost('premxum', 'premium'));
    expect(editCost('biling', 'billing')).toBe(0.5);
    expect(editCost('bull', 'bill')).toBeLessThan(1);
    expect(editCost('same', 'same')).toBe(0);
  });

  it('spelling stops early only when the words are too far apart', () => {
    expect(editCost('gerogia', 'georgia', 0.71)).toBe(0.7);
    expect(editCost('pizza', 'premium', 1)).toBe(Infinity);
  });

  const speller = createSpeller(
    new Map([
      ['premium', 40],
      ['password', 60],
      ['passwrod', 2],
      ['prescription', 30],
      ['tax', 20],
      ['letter', 20],
      ['mail', 50],
      ['reset', 20],
    ]),
    new Set(['male', 'weather']),
  );

  it('spelling suggests the nearest common word', () => {
    expect(speller.suggest('premuim')[0]?.word).toBe('premium');
    expect(speller.suggest('perscription')[0]?.word).toBe('prescription');
    expect(speller.suggest('xylophone')).toEqual([]);
  });

  it('spelling completes a word that was cut short', () => {
    expect(speller.suggest('presc')[0]).toMatchObject({ word: 'prescription', completed: true });
  });

  it('spelling doubts a rare word beside a common one, and an everyday word that sounds like one', () => {
    expect(speller.typoOf('passwrod')?.word).toBe('password');
    expect(speller.typoOf('male')?.word).toBe('mail');
    expect(speller.typoOf('premium')).toBeNull();
    expect(speller.has('weather')).toBe(true);
  });

  it('spelling parts words that were run together, even misspelt', () => {
    expect(speller.split('taxletter')?.parts).toEqual(['tax', 'letter']);
    expect(speller.split('taxleter')?.parts).toEqual(['tax', 'letter']);
    expect(speller.split('unknownthing')).toBeNull();
  });
});

describe('numbers and links', () => {
  it.each(['800-464-4000', '(800) 464-4000', '1 800 464 4000', '+1.800.464.4000', '8004644000', '1-800-464-4000?'])(
    'a number or link in a query reads %s',
    (text) => {
      expect(readEntities(`who is ${text}`)).toMatchObject({ phones: ['8004644000'], boxes: [], zips: [] });
    },
  );

  it.each(['PO Box 7165', 'p.o. box 7165', 'pobox 7165', 'P O Box #7165', 'Box 7165'])('a number or link in a query reads %s', (text) => {
    expect(readEntities(text).boxes).toEqual(['7165']);
  });

  it('a number or link in a query reads links with and without scheme, path and full stop', () => {
    expect(readEntities('is https://www.kp.org/payonline/ right').links).toEqual(['kp.org/payonline']);
    expect(readEntities('go to velocitypayment.com.').links).toEqual(['velocitypayment.com']);
    expect(compact('kp.org/Pay-Online')).toBe('kporgpayonline');
  });

  it('a number or link in a query reads ZIP codes, not amounts', () => {
    expect(readEntities('pay in 98660').zips).toEqual(['98660']);
    expect(readEntities('ZIP 98660-1234').zips).toEqual(['98660']);
    expect(readEntities('I owe $12345').zips).toEqual([]);
    expect(readEntities('a bill of 4,200').zips).toEqual([]);
  });
});
