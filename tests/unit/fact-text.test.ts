import { describe, expect, it } from 'vitest';
import { addressBarText, addressLines, factHref, factText, moneyText, percentText, periodText, phoneText } from '#domain/facts/text.ts';
import { languageIn } from '../../src/words/index.ts';
import type { KnownFact } from '#domain/facts/schema.ts';
import { fact } from '../support/fact-source.ts';

const address = { recipient: 'Kaiser Permanente', street: 'PO Box 7158', city: 'Pasadena', state: 'CA', zip: '91109-7158' };

const KINDS: readonly (readonly [KnownFact, string, string | null])[] = [
  [fact({ kind: 'phone', value: '+18004644000' }), '800-464-4000 (TTY: 711)', 'tel:+18004644000'],
  [fact({ kind: 'short-number', value: '988' }), '988', 'tel:988'],
  [fact({ kind: 'fax', value: '+18553555334' }), '855-355-5334', null],
  [fact({ kind: 'email', value: 'nw.roi@kp.org' }), 'nw.roi@kp.org', 'mailto:nw.roi@kp.org'],
  [fact({ kind: 'url', value: 'https://kp.org/payonline' }), 'kp.org/payonline', 'https://kp.org/payonline'],
  [fact({ kind: 'address', value: address }), 'Kaiser Permanente, PO Box 7158, Pasadena, CA 91109-7158', null],
  [fact({ kind: 'due-rule', value: 'end-of-prior-month' }), 'the last day of the month before the month it pays for', null],
  [fact({ kind: 'due-rule', value: 'first-of-month' }), 'the first day of the month it pays for', null],
  [fact({ kind: 'period', value: { amount: 30, unit: 'business-day' } }), '30 business days', null],
  [fact({ kind: 'money', value: { usd: 20 } }), '$20', null],
  [fact({ kind: 'money', value: { usd: 2.5 } }), '$2.50', null],
  [fact({ kind: 'text', value: '13 to 17' }), '13 to 17', null],
];

describe('a fact in words', () => {
  it.each(KINDS.map(([item, text, href]) => [item.kind, item, text, href] as const))(
    'a fact in words reads well as %s',
    (_, item, text, href) => {
      expect(factText(item, languageIn('en'))).toBe(text);
      expect(factHref(item)).toBe(href);
    },
  );

  it('a fact in words is one line per part for an envelope', () => {
    expect(addressLines(address)).toEqual(['Kaiser Permanente', 'PO Box 7158', 'Pasadena, CA 91109-7158']);
  });

  it('a fact in words writes a phone without the country code', () => {
    expect(phoneText('+18084325955')).toBe('808-432-5955');
  });

  it('a fact in words writes an address as the address bar shows it', () => {
    expect(addressBarText('https://www.healthcare.gov')).toBe('healthcare.gov');
    expect(addressBarText('https://kp.org/')).toBe('kp.org');
    expect(addressBarText('https://wwwhatever.example/www.x')).toBe('wwwhatever.example/www.x');
  });
});

describe('a length of time', () => {
  it.each([
    [{ amount: 1, unit: 'hour' }, '1 hour'],
    [{ amount: 72, unit: 'hour' }, '72 hours'],
    [{ amount: 1, unit: 'business-day' }, '1 business day'],
    [{ amount: 4, max: 6, unit: 'week' }, '4 to 6 weeks'],
    [{ amount: 1, max: 2, unit: 'month' }, '1 to 2 months'],
    [{ amount: 1, unit: 'year' }, '1 year'],
  ] as const)('a length of time %j is "%s"', (value, text) => {
    expect(periodText(value, languageIn('en'))).toBe(text);
  });
});

describe('a number in words', () => {
  it.each(['en', 'es'])('a price and a share are written as in the United States, in "%s" too', (locale) => {
    expect([moneyText(1500, locale), moneyText(20.5, locale), percentText(102, locale)]).toEqual(['$1,500', '$20.50', '102%']);
  });
});
