import { describe, expect, it } from 'vitest';
import * as catalog from '#domain/catalog.ts';
import { CARD_KEYS, cardLines, contactCard } from '#domain/contact/card.ts';
import { phoneText } from '#domain/facts/text.ts';
import { factsOf, needFact, type FactSource } from '#domain/facts/look-up.ts';
import { readLines, textOfValue, valueOf } from '../support/content-lines.ts';
import { phoneTextOf } from '../support/facts.ts';

const names = { uid: 'x@site.example', closing: 'Your ID card, your bill; both come first.' };
const cardOf = (region: FactSource['regions'][number], source: FactSource = catalog) => readLines(contactCard(source, region, names));

describe('the contact of each region', () => {
  it.each(catalog.regions.map((region) => [region.id, region] as const))(
    'the contact of each region %s is a whole card of version 3.0',
    (_, region) => {
      const lines = cardOf(region);
      expect(lines.slice(0, 2)).toEqual([
        { name: 'BEGIN', value: 'VCARD' },
        { name: 'VERSION', value: '3.0' },
      ]);
      expect(lines.at(-1)).toEqual({ name: 'END', value: 'VCARD' });
      expect(textOfValue(valueOf(lines, 'FN'))).toBe(`Kaiser Permanente, ${region.name}`);
      expect(valueOf(lines, 'N')).toMatch(/;;;;$/);
      expect(valueOf(lines, 'URL')).toBe('https://kp.org');
      expect(valueOf(lines, 'UID')).toBe(names.uid);
      expect(valueOf(lines, 'REV')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    },
  );

  it.each(catalog.regions.map((region) => [region.id, region] as const))(
    'the contact of each region %s has every number of the region, with its name',
    (_, region) => {
      const lines = cardOf(region);
      const numbers = lines.filter(({ name }) => name.endsWith('.TEL;TYPE=WORK,VOICE'));
      const note = textOfValue(valueOf(lines, 'NOTE'));
      for (const key of CARD_KEYS) {
        for (const { value: number } of factsOf(catalog, key, 'phone', region.id)) {
          expect(numbers.map(({ value }) => value)).toContain(number);
          expect(note).toContain(`: ${phoneText(number)}`);
        }
      }
      for (const { name } of numbers) {
        const label = valueOf(lines, `${name.split('.')[0] ?? ''}.X-ABLabel`);
        expect(note).toContain(`${textOfValue(label)}: `);
      }
      expect(numbers.at(-1)?.value).toBe('711');
      expect(note.endsWith(names.closing)).toBe(true);
    },
  );
});

describe('the lines of a card', () => {
  it('the lines of a card name each purpose of a number once', () => {
    expect(cardLines(catalog, 'northern-california').map(({ label, text }) => [label, text])).toEqual([
      ['Member Services', phoneTextOf('northern-california')],
      ['Medicare Member Services', phoneTextOf('northern-california', 'medicare')],
      ['Advice nurse line', phoneTextOf('northern-california', 'advice-line')],
      ['Pay a premium by phone', phoneTextOf('northern-california', 'premium-by-phone')],
      ['TTY', '711'],
    ]);
  });

  it('the lines of a card leave out a second choice that the card already has', () => {
    const lines = cardLines(catalog, 'mid-atlantic');
    expect(new Set(lines.map(({ number }) => number)).size).toBe(lines.length);
  });

  it('the lines of a card escape whatever the data holds', () => {
    const fact = needFact(catalog, 'member-services', 'phone', 'georgia');
    const title = 'Billing; claims, \\ more\nEND:VCARD';
    const facts = { 'member-services': { title, owner: 'phones', facts: [{ ...fact, label: 'Città' }] } };
    const region = { id: 'georgia', name: 'A; B, C\\', facts } as const;
    const lines = cardOf(region, { regions: [region], shared: catalog.shared });
    expect(valueOf(lines, 'FN')).toBe('Kaiser Permanente\\, A\\; B\\, C\\\\');
    expect(valueOf(lines, 'N')).toBe('Kaiser Permanente\\, A\\; B\\, C\\\\;;;;');
    expect(textOfValue(valueOf(lines, 'item1.X-ABLabel'))).toBe(`${title}, Città`);
    expect(lines.filter(({ name }) => name === 'END')).toHaveLength(1);
  });
});
