import { describe, expect, it } from 'vitest';
import { translated, textsIn } from '#domain/text/translate.ts';
import { parseText } from '../../build/content/article.ts';
import { textProblems } from '../../build/content/check-translations.ts';
import { bannedSpanish, readabilityOf, spanishSyllables } from '../../build/content/spanish.ts';
import { readSpanishSpelling } from '../../build/content/spelling.ts';
import { pairProblems, treeProblems } from '../../build/content/translation-pair.ts';
import { wrongTerms } from '../../build/content/translation-terms.ts';
import { en } from '../../src/words/en.ts';
import { es } from '../../src/words/es.ts';
import { ROOT } from '../support/root.ts';

const ENGLISH = 'Pay by {% fact "premium-due" /%} or call 911.\n\n## Pay\n\n- See [how](/pay/) by March 31.\n';
const SPANISH = 'Pague antes de {% fact "premium-due" /%} o llame al 911.\n\n## Pagar\n\n- Vea [cómo](/pay/) antes del 31 de marzo.\n';
const problems = (spanish: string) => treeProblems(parseText(ENGLISH), parseText(spanish));

describe('an article and its translation', () => {
  it('an article and its translation agree when numbers, tags, links, headings and items are the same', () => {
    expect(problems(SPANISH)).toEqual([]);
  });

  it.each([
    ['a number', SPANISH.replace('911', '912'), /A number of the English is missing: 911/],
    ['a date', SPANISH.replace('31', '30'), /31/],
    ['a fact', SPANISH.replace('premium-due', 'premium-mail'), /premium-due/],
    ['a link', SPANISH.replace('(/pay/)', '(/es/pay/)'), /\/pay\//],
    ['a heading', SPANISH.replace('## ', '### '), /level 2/],
    ['a step', `${SPANISH}- Otro.\n`, /2 list items, the English has 1/],
  ])('an article and its translation differ by %s', (_, spanish, complaint) => {
    expect(problems(spanish).join(' ')).toMatch(complaint);
  });

  it('an article and its translation differ when a passage is for others', () => {
    const branch = (regions: string) => `{% by-region %}\n{% region in=[${regions}] %}\nA\n{% /region %}\n{% /by-region %}\n`;
    expect(treeProblems(parseText(branch('"georgia"')), parseText(branch('"hawaii"'))).join(' ')).toMatch(/georgia/);
  });
});

describe('a short text and its translation', () => {
  it('a short text and its translation have the same places, links and numbers', () => {
    expect(pairProblems('Call {number} by 5, or [write](message).', 'Llame al {number} antes de las 5, o [escriba](message).')).toEqual([]);
    expect(pairProblems('Call {number}.', 'Llame.')).toHaveLength(1);
    expect(pairProblems('[Write](message)', '[Escriba](mensaje)')).toHaveLength(2);
  });

  it('a short text and its translation use the word of the plan', () => {
    const terms = { copay: { es: 'copago' }, plan: { es: 'plan', check: false as const } };
    expect(wrongTerms(terms, 'Your copays are due.', 'Sus copagos vencen.')).toEqual([]);
    expect(wrongTerms(terms, 'Your copays are due.', 'Sus pagos vencen.')).toEqual(['"copay" is "copago" (data/terms-es.json).']);
    expect(wrongTerms(terms, 'Your plan pays.', 'Paga.')).toEqual([]);
  });
});

describe('plain Spanish', () => {
  const spelling = readSpanishSpelling(ROOT);
  const check = (text: string, english = '') => textProblems(text, english, { spelling });

  it('plain Spanish passes, with names and what a card prints beside it', () => {
    expect(check('Elíjala y llame a Covered California.', 'Choose it and call Covered California.')).toEqual([]);
    expect(check('Busque su número de unidad (Billing Unit ID).', 'Find your Billing Unit ID.')).toEqual([]);
  });

  it.each([
    ['a word that is misspelt', 'Pague su facttura.', /facttura/],
    ['English left over', 'Pague con your and the.', /English left over/],
    ['a question without its first mark', 'Qué hago?', /¿/],
    ['quotes of English', 'Diga "sí".', /«/],
    ['talk to a friend', 'Pague tu factura.', /usted/],
    ['a long sentence', `${'Pague su factura y llame '.repeat(7)}hoy.`, /words in one sentence/],
  ])('plain Spanish is not %s', (_, text, complaint) => {
    expect(check(text).join(' ')).toMatch(complaint);
  });

  it('plain Spanish has syllables as it is spoken, and a measure that long words make worse', () => {
    expect(['sí', 'agua', 'país', 'cuidado', 'quien', 'guía', 'autorización'].map(spanishSyllables)).toEqual([1, 2, 2, 3, 1, 2, 5]);
    expect(readabilityOf(['Pague hoy.'])).toBeGreaterThan(
      readabilityOf(['Gestione inmediatamente la correspondiente documentación administrativa.']),
    );
    expect(bannedSpanish('Llame con el fin de pagar.')).toEqual(['"con el fin de": Escriba "para".']);
  });
});

describe('texts of data', () => {
  const data = {
    id: 'billing',
    title: 'Billing',
    facts: [
      { kind: 'text', value: 'By mail' },
      { kind: 'url', value: 'By mail' },
    ],
  };

  it('texts of data change where people read them, and nowhere else', () => {
    expect(textsIn(data)).toEqual(['Billing', 'By mail']);
    const dictionary = { Billing: 'Facturas', billing: 'wrong', 'By mail': 'Por correo' };
    expect(translated(data, dictionary)).toEqual({
      id: 'billing',
      title: 'Facturas',
      facts: [
        { kind: 'text', value: 'Por correo' },
        { kind: 'url', value: 'By mail' },
      ],
    });
  });

  it('texts of data stay English while nobody has written them', () => {
    expect(translated(data, { Billing: '' })).toEqual(data);
    expect(translated(data, undefined)).toBe(data);
  });
});

it('the Spanish words have the groups and names of the English ones, and no other', () => {
  const names = (value: unknown, at = ''): string[] =>
    typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => names(inner, `${at}.${name}`)) : [at];
  expect(names(es).sort()).toEqual(names(en).sort());
});
