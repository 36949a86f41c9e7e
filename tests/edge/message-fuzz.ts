/** Generated bodies for the message API, and what must hold of every answer. Needs nothing of the Worker’s platform. */
import fc from 'fast-check';
import type { z } from 'zod';
import { createApp } from '../../functions/app.ts';
import { toMime } from '../../functions/messages/adapters/mime.ts';
import type { Deps } from '../../functions/deps.ts';
import type { KeyClaim, Messaging } from '../../functions/messages/ports.ts';
import { problemBody } from '../../functions/api/schemas.ts';
import { composeMail } from '../../functions/messages/mail.ts';
import { MESSAGE_FIELDS, MESSAGE_LIMITS, parseMessage, type Message } from '#domain/messages/message.ts';
import { SEED } from '../support/runs.ts';
import { anyText } from './any-text.ts';
import { FIELDS } from './message-fields.ts';

const AT_ONCE = 100;

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
  'a\u0300'.repeat(60),
  '﷽'.repeat(200),
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

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** What every accepted message must be, however it was written. */
function mustBeSafe(message: Message): void {
  const stored = {
    reference: '00000-00000',
    region: message.region,
    topic: message.topic,
    receivedAt: 0,
    replyBy: '2026-12-01',
    sealed: { keyId: '', wrappedKey: nothing, body: nothing },
    binding: 2 as const,
    inboxes: [],
    waiting: [],
  };
  const mail = toMime({ ...composeMail(stored, message, 30), from: 'a@b.example', to: 'c@d.example', sentAt: 0 });
  const [head = '', coded = '', ...more] = mail.split('\r\n\r\n');
  must(/^[\x20-\x7E\r\n]*$/.test(mail) && more.length === 0, 'The mail is not one head and one body in ASCII.');
  const names = head.split('\r\n').map((line) => line.split(':')[0]);
  must(names.join() === HEADERS[message.contactBy], `The mail has the headers ${names.join()}.`);
  must(/^(?:[A-Za-z0-9+/=]{1,76}\r\n)*$/.test(coded), 'The body is not base64.');

  const words = `${message.name}${message.message}`;
  must(words.isWellFormed() && !UNSAFE.test(words), 'The text holds what it should not.');
  must(!/[\n\t]/.test(message.name), 'The name has more than one line.');
  must(CONTACT[message.contactBy].test(message.contact), 'There is no plain address or number to answer to.');
  must(
    Array.from(message.name).length <= MESSAGE_LIMITS.name && Array.from(message.message).length <= MESSAGE_LIMITS.message,
    'It is too long.',
  );
}

function mustNameFields({ type, errors = [] }: z.infer<typeof problemBody>): void {
  must(type === 'urn:problem:invalid-message' && errors.length > 0, 'No field is named.');
  must(
    errors.every(({ field }) => (MESSAGE_FIELDS as readonly string[]).includes(field)),
    'What is named is no field.',
  );
}

const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/;
const CONTACT = { email: /^[\x21-\x7E]+@[a-z0-9.-]+$/i, phone: /^\+\d{8,15}(?:;ext=\d{1,7})?$/ };
const REST = 'Subject,X-Message-Reference,Message-ID,Auto-Submitted,MIME-Version,Content-Type,Content-Transfer-Encoding';
const HEADERS = { email: `Date,From,To,Reply-To,${REST}`, phone: `Date,From,To,${REST}` };

const JSON_WITH_KEY = { 'Content-Type': 'application/json', 'Idempotency-Key': 'one-key-for-every-body' };
const nothing = new Uint8Array();

/** Storing is tested elsewhere: here it takes everything at once. */
const messaging = {
  store: {
    claimKey: ({ claim, mac, macKeyId }: KeyClaim) => Promise.resolve({ claim, mac, macKeyId, answer: null }),
    findKey: () => Promise.resolve({ row: null, databaseBytes: 0 }),
    accept: () => Promise.resolve(true),
  },
  keyring: {
    seal: () => Promise.resolve({ keyId: '', wrappedKey: nothing, body: nothing }),
    mac: () => Promise.resolve({ keyId: '', mac: nothing }),
  },
  allows: () => Promise.resolve(true),
  hasRoom: () => Promise.resolve(true),
  announce: () => Promise.resolve(),
  now: () => 0,
  random: (size: number) => crypto.getRandomValues(new Uint8Array(size)),
} as unknown as Messaging;
const app = createApp({ messaging: () => messaging, logAbuse: () => undefined, now: () => 0 } as unknown as Deps);

/** Sends `bodies` generated bodies; gives how many got which status. Throws at the first answer that is not right. */
export async function fuzzMessages(bodies: number): Promise<Map<number, number>> {
  const statuses = new Map<number, number>();

  async function check(sent: string): Promise<void> {
    const response = await app.request('/api/v1/messages', { method: 'POST', headers: JSON_WITH_KEY, body: sent });
    const { status } = response;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const answer = await response.text();
    if (status === 201) {
      const parsed = parseMessage(JSON.parse(sent) as Record<string, unknown>, TOPICS);
      if (!parsed.ok) throw new Error('It was taken and should not have been.');
      mustBeSafe(parsed.message);
      return;
    }
    must([400, 413, 422].includes(status), `It was answered with ${status}.`);
    must(!/[<>\u0000-\u001F\u007F-\u009F\u202A-\u202E]/.test(answer), 'The answer holds what should be escaped.');
    if (status === 422) mustNameFields(problemBody.parse(JSON.parse(answer)));
  }

  // Many at a time: a request is mostly waiting.
  const together = fc.array(body, { minLength: AT_ONCE, maxLength: AT_ONCE });
  await fc.assert(
    fc.asyncProperty(together, async (sent) => {
      await Promise.all(sent.map(check));
    }),
    { numRuns: bodies / AT_ONCE, seed: SEED },
  );
  return statuses;
}
