import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSafety } from '#domain/search/safety.ts';
import { ROOT } from '../support/root.ts';

/** Phrasings by the card that they must bring; `none`: near misses that must bring none. */
const phrasings = JSON.parse(readFileSync(join(ROOT, 'tests/search/safety.json'), 'utf8')) as Record<
  'emergency' | 'crisis' | 'none',
  string[]
>;

describe('people in danger, in English and Spanish, with typos', () => {
  it('people in danger, in English and Spanish, with typos are read in at least 150 phrasings, and told from at least 150 near misses', () => {
    expect(new Set([...phrasings.emergency, ...phrasings.crisis]).size).toBeGreaterThanOrEqual(150);
    expect(new Set(phrasings.none).size).toBeGreaterThanOrEqual(150);
  });

  it('people in danger, in English and Spanish, with typos get the card with 911', () => {
    expect(phrasings.emergency.filter((query) => !['emergency', 'crisis'].includes(readSafety(query) ?? ''))).toEqual([]);
  });

  it('people in danger, in English and Spanish, with typos get the card with 988', () => {
    expect(phrasings.crisis.filter((query) => readSafety(query) !== 'crisis')).toEqual([]);
  });

  it('people in danger, in English and Spanish, with typos are not seen in other questions', () => {
    expect(phrasings.none.filter((query) => readSafety(query) !== null)).toEqual([]);
  });
});

describe('a denial', () => {
  it.each(['my baby is not breathing', 'my baby isn’t breathing', 'my baby isnt breathing', 'my baby isn\u02bct breath\u00ading'])(
    'a denial brings the card with 911 however it is written: %s',
    (query) => {
      expect(readSafety(query)).toBe('emergency');
    },
  );

  it('a denial brings the card with 988 however it is written', () => {
    for (const query of [
      'i dont want to be here anymore',
      'i do not want to be here anymore',
      'I don\u2032t want to live',
      'sui\u200bcide',
    ])
      expect(readSafety(query), query).toBe('crisis');
  });
});

describe('911', () => {
  it.each([
    'chest pain',
    'pain in my chest and sweating',
    'chst pian',
    'i cant breathe',
    'trouble breathig',
    "he's not breathing",
    'hart attack',
    'my husband is having a stroke',
    'took too many pills',
    'overdosed',
    'unconscious',
    'severe bleeding',
    'cant stop bleeding',
    'throat is closing',
    'seizure',
    'baby is choking',
    'toddler swallowed a battery',
    'emergency',
    '911',
    'dolor de pecho',
    'me duele el pecho',
    'mi bebé no respira',
    'no puedo respirar',
    'infarto',
    'sangrado',
    'poison',
    'sobredosis',
    'se desmayó mi papá',
    'emergencia',
  ])('911 for "%s"', (query) => {
    expect(readSafety(query)).toBe('emergency');
  });
});

describe('988', () => {
  it.each([
    'suicide',
    'suicdal thoughts',
    'i want to die',
    'I want to kill myself',
    'no reason to live',
    'hurting myself',
    'better off dead',
    'my husband hits me',
    'he beats me',
    'domestic violence',
    'being abused',
    'suicidio',
    'quiero morir',
    'no quiero vivir',
    'mi esposo me golpea',
    'hurt myself',
    'want to disappear',
    'nobody would miss me',
    'violencia doméstica',
  ])('988 for "%s"', (query) => {
    expect(readSafety(query)).toBe('crisis');
  });
});

describe('no medical advice', () => {
  it.each([
    'should I take ibuprofen',
    'is it ok to drink on antibiotics',
    'how much tylenol for a child',
    'side effects of lisinopril',
    'symptoms of the flu',
    'is this mole cancer',
    'what is a normal blood pressure',
    'home remedies for a cough',
    'my knee hurts',
    'qué tomo para la tos',
    'me duele la cabeza',
    'efectos secundarios de metformina',
  ])('no medical advice for "%s"', (query) => {
    expect(readSafety(query)).toBe('advice');
  });
});

describe('no card', () => {
  it.each([
    'is the er covered',
    'emergency room bill',
    'emergency care while traveling',
    'nurse advice line number',
    'bill for my heart attack',
    'appeal overdose treatment denial',
    'kick my ex off my account',
    'kill autopay',
    'it kicked me out after 5 tries',
    'is ozempic covered',
    'refill my lisinopril',
    'flu shot appointment',
    'covid test covered',
    'mental health appointment',
    'my husband passed away',
    'late on my payment',
    'me mudé',
    'quiero mudarme',
    'pagar mi factura',
    'i cant log in',
    'abuse of power',
    'help',
    '',
    'lost my card',
    'weather',
  ])('no card for "%s"', (query) => {
    expect(readSafety(query)).toBeNull();
  });
});
