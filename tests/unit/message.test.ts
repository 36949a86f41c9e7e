import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { cleanText, MESSAGE_FIELDS, MESSAGE_LIMITS, mostUnits, parseEmail, parseMessage, parsePhone } from '#domain/messages/message.ts';
import { inboxesFor, messageTopics } from '#domain/messages/inboxes.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { readData } from '../../build/data/read-data.ts';
import { ROOT } from '../support/root.ts';

const TOPICS = ['billing', 'general'];
const GOOD = {
  region: 'georgia',
  topic: 'billing',
  name: 'A B',
  contactBy: 'email',
  email: 'a.b@mail.example',
  message: 'When is it due?',
};
const parse = (fields: Record<string, unknown>) => parseMessage(fields, TOPICS);
const errorsOf = (fields: Record<string, unknown>) => {
  const parsed = parse(fields);
  return parsed.ok ? {} : parsed.errors;
};

describe('a message', () => {
  it('a message holds what was written, tidied, and nothing else', () => {
    const parsed = parse({ ...GOOD, name: '  A \n B ', message: ' One\r\nTwo\u2028Three ', coverage: 'medicare', more: 'x' });
    expect(parsed).toEqual({
      ok: true,
      message: {
        region: 'georgia',
        topic: 'billing',
        coverage: 'medicare',
        name: 'A B',
        contactBy: 'email',
        contact: 'a.b@mail.example',
        message: 'One\nTwo\nThree',
      },
    });
  });

  it('a message with nothing in it is told field by field what to do', () => {
    expect(errorsOf({})).toEqual({
      region: { id: 'regionMissing' },
      topic: { id: 'topicMissing' },
      name: { id: 'nameMissing' },
      contactBy: { id: 'contactByMissing' },
      message: { id: 'messageMissing' },
    });
  });

  it('a message asks only for the address that is to be used', () => {
    expect(errorsOf({ ...GOOD, email: '', phone: 'nonsense' })).toEqual({ email: { id: 'emailMissing' } });
    expect(errorsOf({ ...GOOD, contactBy: 'phone', email: 'nonsense' })).toEqual({ phone: { id: 'phoneMissing' } });
    expect(parse({ ...GOOD, phone: 'nonsense' }).ok).toBe(true);
  });

  it.each(['name', 'message'] as const)('a message has its %s refused by its length alone before any work on it', (field) => {
    const normalize = vi.spyOn(String.prototype, 'normalize');
    onTestFinished(() => normalize.mockRestore());
    const limit = MESSAGE_LIMITS[field];
    const marks = mostUnits(limit) / 2;
    const long = `a${'\u0301'.repeat(marks)}${'\u0316'.repeat(marks)}`;
    expect(errorsOf({ ...GOOD, [field]: long })).toEqual({ [field]: { id: `${field}TooLong`, limit, length: long.length } });
    expect(normalize.mock.contexts.filter((text) => String(text).length >= long.length)).toEqual([]);
  });

  it('a message may come in as many pieces as its letters have', () => {
    // Two marks on each letter, as Vietnamese is typed on some keyboards.
    const letters = '\u0061\u0302\u0301'.repeat(MESSAGE_LIMITS.message);
    expect(errorsOf({ ...GOOD, message: letters })).toEqual({});
  });

  it('a message says how long a text that is too long is', () => {
    expect(errorsOf({ ...GOOD, message: '😀'.repeat(MESSAGE_LIMITS.message) })).toEqual({});
    expect(errorsOf({ ...GOOD, message: '😀'.repeat(MESSAGE_LIMITS.message + 2) })).toEqual({
      message: { id: 'messageTooLong', limit: 2000, length: 2002 },
    });
  });

  it('a message takes whatever is no text for left out', () => {
    for (const value of [null, 7, true, [], {}, undefined])
      expect(errorsOf({ ...GOOD, name: value })).toEqual({ name: { id: 'nameMissing' } });
  });

  it('a message is not fooled by inherited names', () => {
    const inherited = Object.create(GOOD) as Record<string, unknown>;
    expect(Object.keys(errorsOf(inherited))).toContain('name');
  });

  it('a message of any shape gets errors of its own fields only, and keeps what it took', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...Object.values(GOOD)), fc.jsonValue());
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...MESSAGE_FIELDS), value), (changes) => {
        const parsed = parse({ ...GOOD, ...changes });
        if (!parsed.ok) {
          for (const field of Object.keys(parsed.errors)) expect(MESSAGE_FIELDS).toContain(field);
          expect(Object.keys(parsed.errors).length).toBeGreaterThan(0);
          return;
        }
        const { contact, contactBy, ...rest } = parsed.message;
        expect(parse({ ...rest, coverage: rest.coverage ?? '', contactBy, [contactBy]: contact })).toEqual(parsed);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('text', () => {
  it('text keeps no more marks on one letter than any language writes, and what follows them', () => {
    const storm = `a${'\u0301'.repeat(40_000)}${'\u0316'.repeat(40_000)}`;
    expect(cleanText(`${storm}bc`)).toMatch(/^\u00e1\p{M}{1,30}bc$/u);
    expect(cleanText('e\u0323\u0302 q\u0307\u0323')).toBe('e\u0323\u0302 q\u0307\u0323'.normalize('NFC'));
  });

  it('text loses what could change the text around it, and keeps what people write', () => {
    expect(cleanText('a\u202Eb\u2066c\u0000d\u001B[31me\uFEFF')).toBe('abcd[31me');
    expect(cleanText('\uD800 x')).toBe('\uFFFD x');
    for (const kept of ['Zoë 👩‍👩‍👧 ¿Qué?', 'שלום', '\tone\n\ntwo'.trim(), '한국어']) expect(cleanText(kept)).toBe(kept);
  });
});

describe('an email address', () => {
  it.each(['a@mail.example', "o'b+c=d@sub.mail.example", 'A.B-c_d@xn--bcher-kva.example', ' a@mail.example '])(
    'an email address is %s',
    (typed) => {
      expect(parseEmail(typed)).toBe(typed.trim());
    },
  );

  it.each([
    '',
    'a',
    'a@b',
    '@mail.example',
    'a@',
    '.a@mail.example',
    'a..b@mail.example',
    'a b@mail.example',
    'a@-b.example',
    'a@mail.example,b@mail.example',
    '"a"@mail.example',
    'ä@mail.example',
    `${'a'.repeat(65)}@b.example`,
    `a@${'b.'.repeat(125)}example`,
    'x@1.2',
    'x@127.0.0.1',
    'x@[127.0.0.1]',
    'x@mail.123',
    'x@mail.e',
    '=?utf-8?Q?a?=@mail.example',
    '<a@mail.example> <b@mail.example>',
    'https://a@mail.example',
    'a@mail.example\r\nBcc: b@mail.example',
  ])('an email address is not %j', (typed) => {
    expect(parseEmail(typed)).toBeNull();
  });
});

describe('what was copied from a page', () => {
  it.each([
    ['a@mail.example\u200b', 'a@mail.example'],
    ['\u200ea@mail.example', 'a@mail.example'],
    ['a＠mail.example', 'a@mail.example'],
    ['o\u2019b@mail.example', "o'b@mail.example"],
    ['a@mail.example.', 'a@mail.example'],
    ['A B <a@mail.example>', 'a@mail.example'],
    ['<a@mail.example>,', 'a@mail.example'],
    ['mailto:a@mail.example?subject=x', 'a@mail.example'],
    ['<MAILTO:a@mail.example>', 'a@mail.example'],
  ])('a copied email address %j is %s', (typed, email) => {
    expect(parseEmail(typed)).toBe(email);
  });

  it.each(['\u200b', '\u2800\u2800', '\u3164', '\u00ad \u2060'])('an unseen text is no name and no message: %j', (unseen) => {
    expect(errorsOf({ ...GOOD, name: unseen })).toEqual({ name: { id: 'nameMissing' } });
    expect(errorsOf({ ...GOOD, message: unseen })).toEqual({ message: { id: 'messageMissing' } });
  });
});

describe('a phone number', () => {
  it.each([
    ['404 555 0100', '+14045550100'],
    ['(404) 555-0100', '+14045550100'],
    ['1-404-555-0100', '+14045550100'],
    ['+1 404.555.0100', '+14045550100'],
    ['+44 20 7946 0018', '+442079460018'],
    ['404\u2011555\u20110100', '+14045550100'],
    ['404\u2212555\u00b70100\u200e', '+14045550100'],
    ['（４０４）５５５\u30000100', '+14045550100'],
    ['tel:+1-404-555-0100', '+14045550100'],
    ['404 555 0100.', '+14045550100'],
    ['404 555 0100 x7', '+14045550100;ext=7'],
    ['(404) 555-0100, Ext. 1234', '+14045550100;ext=1234'],
    ['404.555.0100#12', '+14045550100;ext=12'],
    ['404 555 0100 extensión 12', '+14045550100;ext=12'],
    ['+44 20 7946 0018 extension 3', '+442079460018;ext=3'],
  ])('a phone number %s is %s', (typed, number) => {
    expect(parsePhone(typed)).toBe(number);
  });

  it.each([
    '',
    '555 0100',
    '104 555 0100',
    '404 155 0100',
    '404 555 0100 x',
    '404 555 0100 x12345678',
    '555 0100 x7',
    '404 555 0100 x7 x8',
    '+0 1234567',
    '+12',
    '4'.repeat(60),
    '٤٠٤ ٥٥٥ ٠١٠٠',
  ])('a phone number is not %j', (typed) => {
    expect(parsePhone(typed)).toBeNull();
  });
});

describe('where messages go', () => {
  const { routing } = readData(ROOT);

  it('where messages go is at least one inbox for each region and topic, each once', () => {
    for (const region of REGION_IDS) {
      for (const topic of messageTopics(routing)) {
        const inboxes = inboxesFor(routing, { region, topic });
        expect(inboxes.length).toBeGreaterThan(0);
        expect(new Set(inboxes).size).toBe(inboxes.length);
      }
    }
  });

  it('where messages go is the team of the region before that of the topic, and the default last', () => {
    const inboxes = { default: ['all'], topics: { billing: ['money', 'money'] }, regions: { hawaii: ['islands'] } };
    expect(inboxesFor({ inboxes }, { region: 'hawaii', topic: 'billing' })).toEqual(['islands']);
    expect(inboxesFor({ inboxes }, { region: 'georgia', topic: 'billing' })).toEqual(['money']);
    expect(inboxesFor({ inboxes }, { region: 'georgia', topic: 'general' })).toEqual(['all']);
  });

  it('where messages go leaves out topics that cannot wait', () => {
    expect(messageTopics(routing)).not.toContain('emergency');
    expect(messageTopics(routing)).toContain('billing');
  });
});
