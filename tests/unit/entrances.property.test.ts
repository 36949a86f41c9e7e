/** Every place where people type or paste: what looks the same means the same, nothing throws, and nothing takes long. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readData } from '../../build/data/read-data.ts';
import { bills, regions } from '#domain/catalog.ts';
import { MESSAGE_FIELDS, parseEmail, parseMessage, parsePhone } from '#domain/messages/message.ts';
import { findSensitive } from '#domain/messages/sensitive-text.ts';
import { findUrgency } from '#domain/messages/urgent-text.ts';
import { payAddress, payNames } from '#domain/pay/address.ts';
import { checkText } from '#domain/pay/check/check-text.ts';
import { knownValues } from '#domain/pay/check/known.ts';
import { parseState, parseZip } from '#domain/regions/detect.ts';
import { readSearchAddress, searchAddress } from '#domain/search/address.ts';
import { correctionToShow } from '#domain/search/correction.ts';
import { readSafety } from '#domain/search/safety.ts';
import { wordsOf } from '#domain/text/words.ts';
import { localPath } from '#domain/urls.ts';
import { disguised, hostileText } from '../support/disguise.ts';
import { ENGLISH } from '../support/hours-examples.ts';
import { published } from '../support/published.ts';
import { ROOT } from '../support/root.ts';
import { runs, SEED } from '../support/runs.ts';
import { search } from '../support/search.ts';
import { unitsRead } from '../support/units-read.ts';

const files = readData(ROOT);
const known = knownValues(files, ENGLISH);
const names = payNames({ regions, bills });
const GOOD = {
  region: 'georgia',
  topic: 'billing',
  name: "Ann O'Hara",
  contactBy: 'email',
  email: 'a.b@mail.example',
  phone: '',
  message: 'When is it due?',
};
const TOPICS = ['billing'];

const query = (text: string) => readSearchAddress(new URLSearchParams({ q: text }));
/** The entrances, and what of their answers a person notices. */
const ENTRANCES: Readonly<Record<string, (text: string) => unknown>> = {
  phone: parsePhone,
  email: parseEmail,
  zip: parseZip,
  state: parseState,
  'region name': (text) => payAddress(names, text, 'premium'),
  'kind of bill': (text) => payAddress(names, 'georgia', text),
  search: (text) => search(query(text).query).hits.map(({ document }) => document.url),
  'words of danger': readSafety,
  'link check': (text) => checkText(text, known).map(({ verdict, known: value }) => [verdict, value?.text]),
  'message warnings': (text) => [findSensitive(text), findUrgency(text)],
  'where to go next': localPath,
};

const samples = <Value>(make: fc.Arbitrary<Value>, all: number, check: (value: Value) => void) => {
  fc.assert(fc.property(make, check), { numRuns: runs(all), seed: SEED });
};

const NUMBERS = published(files)
  .map(({ value }) => /^\+1(\d{3})(\d{3})(\d{4})$/.exec(value))
  .filter((match) => match !== null);
const number = fc.constantFrom(...NUMBERS);

/** Good values of each entrance. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  phone: ['404-555-0100', '(404) 555 0100', '+1 404 555-0100', '404-555-0100 ext 12', '404 555 0100 x7', '+44 20 7946 0018'],
  email: ['a.b@mail.example', "o'b-c+d@sub.mail.example"],
  zip: ['30301', '30301-1234', 'GA 30301'],
  state: ['Hawaii', "Hawai'i", 'washington', 'Washington, D.C.', 'ga', 'New Mexico', 'ZZ'],
  'region name': ['georgia', 'Northern California', 'mid-atlantic', "Hawai'i"],
  'kind of bill': ['premium', 'rx'],
  search: ["Kaua'i phone number", "O'ahu phone number", 'premium payment', "can't sign in", 'GA 30303'],
  'words of danger': ["I can't breathe", "don't want to live anymore", 'suicide', 'my husband Bill is having a stroke'],
  'message warnings': ['my card is 4111 1111 1111 1111', "I can't breathe. When is it due?", 'ssn 078-05-1120'],
};

describe('an entrance', () => {
  for (const [entrance, values] of Object.entries(VALUES)) {
    it(`an entrance takes what looks the same for the same: ${entrance}`, () => {
      const read = ENTRANCES[entrance];
      if (!read) throw new Error(`There is no entrance "${entrance}".`);
      const changed = fc.constantFrom(...values).chain((plain) => disguised(plain).map((typed) => ({ plain, typed })));
      samples(changed, entrance === 'search' ? 1_000 : 10_000, ({ plain, typed }) => {
        expect(read(typed), JSON.stringify(typed)).toEqual(read(plain));
      });
    });
  }

  it('an entrance takes what looks the same for the same: the link check, for every number', () => {
    const changed = number.map(([, ...parts]) => parts.join('-')).chain((plain) => disguised(plain).map((typed) => ({ plain, typed })));
    samples(changed, 10_000, ({ plain, typed }) => {
      const verdicts = (text: string) => checkText(text, known).map(({ verdict, known: value }) => [verdict, value?.text]);
      expect(verdicts(typed), JSON.stringify(typed)).toEqual(verdicts(plain));
    });
  });

  it('an entrance takes what looks the same for the same: every field of a message that is not chosen from a list', () => {
    const changed = fc.record({
      name: disguised(GOOD.name),
      email: disguised(GOOD.email),
      message: disguised(GOOD.message),
    });
    samples(changed, 5_000, (fields) => {
      const parsed = parseMessage({ ...GOOD, ...fields }, TOPICS);
      expect(parsed.ok && parsed.message.contact).toBe(GOOD.email);
    });
  });

  it('an entrance never throws, whatever comes', () => {
    samples(hostileText, 2_000, (text) => {
      for (const [name, read] of Object.entries(ENTRANCES)) expect(() => read(text), name).not.toThrow();
      for (const field of MESSAGE_FIELDS) expect(() => parseMessage({ ...GOOD, [field]: text }, TOPICS)).not.toThrow();
    });
  });

  it('an entrance never shows a correction that reads as what was typed', () => {
    samples(
      fc.constantFrom(...(VALUES['search'] ?? [])).chain((plain) => disguised(plain)),
      1_000,
      (typed) => {
        const asked = query(typed).query;
        const shown = correctionToShow(asked, search(asked).understanding.corrected);
        if (shown !== null) expect(wordsOf(shown)).not.toEqual(wordsOf(typed));
      },
    );
  });

  it('an entrance writes an address for whatever was typed, cut by whole characters', () => {
    samples(fc.tuple(fc.integer({ min: 150, max: 205 }), hostileText), 5_000, ([before, rest]) => {
      const asked = query(`${'a'.repeat(before)}😀${rest}`);
      expect(asked.query.isWellFormed()).toBe(true);
      expect(readSearchAddress(new URL(searchAddress(asked, 'en'), 'https://site.example').searchParams).query).toBe(asked.query);
      expect(() => searchAddress({ ...asked, query: rest }, 'en')).not.toThrow();
    });
  });
});

describe('a long text', () => {
  const PIECES = [
    'a',
    ' ',
    '-',
    '4',
    '.',
    ',',
    '@',
    'a@b.',
    '\u0301',
    '\u0301\u0316',
    '\u200b',
    '\ufdfa',
    '👩‍👩‍👧',
    '(404) ',
    '4111 ',
    'PO Box 1 ',
    'can not ',
    '\n',
    '%',
    '<',
    "n't ",
  ];
  const SIZE = 10_000;

  it.each([...Object.keys(ENTRANCES), 'message'])('a long text is read in steps that grow no faster than it does: %s', (name) => {
    const read = ENTRANCES[name] ?? ((text: string) => parseMessage({ ...GOOD, name: text, email: text, message: text }, TOPICS));
    read('warm');
    for (const piece of PIECES) {
      const text = piece.repeat(Math.ceil(SIZE / piece.length));
      const once = unitsRead(() => read(text));
      const twice = unitsRead(() => read(text + text));
      expect(twice, JSON.stringify(piece)).toBeLessThanOrEqual(2.2 * once + 1_000);
    }
  });
});
