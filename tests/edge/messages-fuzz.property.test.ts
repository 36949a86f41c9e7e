import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMime } from '../../functions/adapters/mime.ts';
import { problemBody } from '../../functions/schemas.ts';
import { composeMail } from '../../functions/services/compose-mail.ts';
import { MESSAGE_FIELDS, MESSAGE_LIMITS, parseMessage, type Message } from '../../src/domain/message.ts';
import { anyText } from './any-text.ts';
import { appWith } from './ask.ts';
import { FIELDS, messagingWith, postMessage } from './messages.ts';

const BODIES = 5_000;

const NASTY = [
  '\r\nBcc: everyone@mail.example',
  'a@mail.example\nSubject: x',
  'a@mail.example%0d%0aBcc:b@mail.example',
  '=?utf-8?B?QmNjOg==?=',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\u202Egnp.exe',
  '\u2066\u2067\u2068\u2069',
  '\u0000',
  '\u001B[31m',
  '\u0085\u2028\u2029',
  '\uFEFF',
  '\uD800',
  '\uDFFF\uD83D',
  '\u200B\u200D\u2060',
  'a\u0300'.repeat(500),
  '﷽'.repeat(2_000),
  '=cmd|"/C calc"!A0',
  "'; DROP TABLE messages; --",
  '{{7*7}}${7*7}',
  '../../etc/passwd',
  '🙂'.repeat(MESSAGE_LIMITS.message),
  ' ',
  '\n.\n',
  '__proto__',
  '9'.repeat(400),
];

const text = fc.oneof(fc.constantFrom(...NASTY), anyText(60), fc.string({ unit: 'binary', maxLength: 60 }));
const mixed = fc.tuple(text, fc.constantFrom('', ...Object.values(FIELDS)), text).map((parts) => parts.join(''));
const value = fc.oneof(
  { weight: 6, arbitrary: fc.oneof(text, mixed) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  { weight: 1, arbitrary: anyText(20).map((piece) => piece.repeat(150)) },
);

/** A good message with up to three fields changed, or the other way of contact. */
const nearlyGood = fc
  .tuple(
    fc.subarray([...MESSAGE_FIELDS], { maxLength: 3 }),
    fc.array(value, { minLength: 3, maxLength: 3 }),
    fc.constantFrom('email', 'phone'),
  )
  .map(([names, values, contactBy]) => {
    const changes = Object.fromEntries(names.map((name, index) => [name, values[index]]));
    return JSON.stringify({ ...FIELDS, contactBy, phone: '404 555 0100', ...changes });
  });
const wild = fc.oneof(
  fc
    .dictionary(fc.oneof(fc.constantFrom(...MESSAGE_FIELDS, '__proto__', 'constructor'), anyText(10)), value, { maxKeys: 9 })
    .map((body) => JSON.stringify(body)),
  fc.json({ maxDepth: 3 }),
  anyText(100),
  nearlyGood.chain((body) => fc.nat(body.length).map((end) => body.slice(0, end))),
);
const body = fc.oneof({ weight: 3, arbitrary: nearlyGood }, { weight: 1, arbitrary: wild });

const TOPICS = ['billing', 'general'];

/** What every accepted message must be, however it was written. */
function expectSafe(message: Message): void {
  const stored = {
    reference: '00000-00000',
    region: message.region,
    topic: message.topic,
    receivedAt: 0,
    replyBy: '2026-12-01',
    sealed: { keyId: '', wrappedKey: new Uint8Array(), body: new Uint8Array() },
    inboxes: [],
  };
  const mail = toMime({ ...composeMail(stored, message), from: 'a@b.example', to: 'c@d.example' });
  expect(mail).toMatch(/^[\x20-\x7E\r\n]*$/);
  const [head = '', coded = '', ...more] = mail.split('\r\n\r\n');
  expect(more).toEqual([]);
  const names = head.split('\r\n').map((line) => line.split(':')[0]);
  const wanted = [
    'From',
    'To',
    'Reply-To',
    'Subject',
    'X-Message-Reference',
    'Message-ID',
    'MIME-Version',
    'Content-Type',
    'Content-Transfer-Encoding',
  ];
  expect(names).toEqual(wanted.filter((name) => name !== 'Reply-To' || message.contactBy === 'email'));
  expect(coded).toMatch(/^(?:[A-Za-z0-9+/=]{1,76}\r\n)*$/);

  const words = `${message.name}${message.message}`;
  expect(words.isWellFormed()).toBe(true);
  expect(words).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/);
  expect(message.name).not.toMatch(/[\n\t]/);
  expect(message.contact).toMatch(message.contactBy === 'email' ? /^[\x21-\x7E]+@[a-z0-9.-]+$/i : /^\+\d{8,15}$/);
  expect([...message.name].length).toBeLessThanOrEqual(MESSAGE_LIMITS.name);
  expect([...message.message].length).toBeLessThanOrEqual(MESSAGE_LIMITS.message);
}

describe(`of ${BODIES} generated bodies`, () => {
  it('each is refused with its fields or taken safely; none breaks anything or comes back', { timeout: 180_000 }, async () => {
    // Storing is tested elsewhere: here it takes everything at once.
    const messaging = messagingWith(({ store, keyring }) => ({
      store: {
        ...store,
        claimKey: ({ claim, mac, macKeyId }) => Promise.resolve({ claim, mac, macKeyId, answer: null }),
        accept: () => Promise.resolve(true),
      },
      keyring: keyring && {
        ...keyring,
        seal: (_, plain) => Promise.resolve({ keyId: '', wrappedKey: new Uint8Array(), body: new Uint8Array(plain.length) }),
      },
      announce: () => Promise.resolve(),
    }));
    const app = appWith({ messaging: () => Promise.resolve(messaging) });
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(body, async (sent) => {
        const response = await postMessage(sent, { app });
        const { status } = response;
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        const answer = await response.text();
        if (status === 201) {
          const parsed = parseMessage(JSON.parse(sent) as Record<string, unknown>, TOPICS);
          if (!parsed.ok) throw new Error('It was taken and should not have been.');
          expectSafe(parsed.message);
          return;
        }
        expect([400, 413, 422]).toContain(status);
        expect(answer).not.toMatch(/[<>\u0000-\u001F\u007F-\u009F\u202A-\u202E]/);
        const { type, errors } = problemBody.parse(JSON.parse(answer));
        if (status !== 422) return;
        expect(type).toBe('urn:problem:invalid-message');
        expect(errors?.length).toBeGreaterThan(0);
        for (const { field } of errors ?? []) expect(MESSAGE_FIELDS).toContain(field);
      }),
      { numRuns: BODIES },
    );
    // Both ways are walked often enough to mean something.
    expect(statuses.get(201)).toBeGreaterThan(BODIES / 50);
    expect(statuses.get(400)).toBeGreaterThan(BODIES / 50);
    expect(statuses.get(422)).toBeGreaterThan(BODIES / 10);
  });
});
