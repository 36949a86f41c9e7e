/** Types marked strings into every field and every header, makes everything fail, and looks at everything written. */
import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { messagingFrom } from '../../functions/messages/adapters/index.ts';
import { toMime } from '../../functions/messages/adapters/mime.ts';
import type { Mail, MailOutcome, Messaging } from '../../functions/messages/ports.ts';
import { deliverMessage } from '../../functions/messages/deliver.ts';
import { sweepMessages } from '../../functions/messages/sweep.ts';
import { tidyMessages } from '../../functions/messages/tidy.ts';
import { appWith, ask } from './ask.ts';
import { emptyMessages, FIELDS, messagingWith, postMessage, rows, sendMessage } from './messages.ts';

const CANARY = 'Zqx7canary';
const mark = (name: string) => `${CANARY}${name}`;

const MARKED = {
  ...FIELDS,
  name: mark('name'),
  email: `${mark('email')}@mail.example`,
  phone: mark('phone'),
  message: `${mark('message')}\n.\n${mark('second')}`,
  [mark('field')]: mark('value'),
};
const HEADERS = {
  'User-Agent': mark('agent'),
  Referer: `https://site.example/${mark('referer')}`,
  Cookie: `x=${mark('cookie')}`,
  'CF-Connecting-IP': mark('address'),
  'X-Request-Id': mark('request'),
};
const KEY = mark('idempotency-key');

const METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;
let written: string[] = [];

beforeEach(() => {
  written = [];
  for (const method of METHODS) vi.spyOn(console, method).mockImplementation((...words) => void written.push(words.map(String).join(' ')));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await emptyMessages();
});

/** Every value of every table, as text, as bytes and as what base64 in it says. */
async function database(): Promise<string> {
  const tables = await rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'");
  const values = await Promise.all(tables.map(({ name }) => rows(`SELECT * FROM "${String(name)}"`)));
  expect(values.flat().length).toBeGreaterThan(3);
  return values
    .flat()
    .flatMap(Object.values)
    .map((value) => (Array.isArray(value) ? Buffer.from(value as number[]).toString('latin1') : String(value)))
    .join('\n');
}

const FORMS = [CANARY, btoa(CANARY).slice(0, -3), Buffer.from(CANARY).toString('hex'), Array.from(CANARY).reverse().join('')].map((form) =>
  form.toLowerCase(),
);

function expectNoWords(texts: readonly string[]): void {
  const all = texts.join('\n').toLowerCase();
  for (const form of FORMS) expect(all).not.toContain(form);
}

/** The real log, and ports that do what a test needs. */
const appOf = (changes: (real: Messaging) => Partial<Messaging>) => {
  const messaging = messagingWith((real) => ({ log: messagingFrom(env).log, ...changes(real) }));
  return { messaging, app: appWith({ messaging: () => messaging }) };
};

describe('a person’s words', () => {
  it('a person’s words are found by this test where they are', () => {
    for (const text of [CANARY, `x${CANARY}y`, btoa(`${CANARY}x`), Buffer.from(CANARY).toString('hex')])
      expect(() => expectNoWords([text])).toThrow();
  });

  it('a person’s words stand in no table, log, answer or queue when all goes well', async () => {
    const queued: string[] = [];
    const mails: Mail[] = [];
    const { app, messaging } = appOf(() => ({
      announce: (reference) => Promise.resolve(void queued.push(reference)),
      send: (mail) => Promise.resolve<MailOutcome>(mails.push(mail) ? 'accepted' : 'refused'),
      mailHoldsText: true,
    }));
    const response = await postMessage(MARKED, { app, key: KEY, headers: HEADERS });
    expect(response.status).toBe(201);
    const answer = await response.text();
    await deliverMessage(messaging, queued[0] ?? '');
    await sweepMessages(messaging);
    await tidyMessages(messaging);
    expectNoWords([await database(), answer, ...queued, ...written]);

    // They reached the team, in the body and the address to answer to, and nowhere else in the mail.
    const [mail] = mails;
    if (!mail) throw new Error('No mail was sent.');
    expect(mail.text).toContain(mark('message'));
    expect(mail.replyTo).toBe(MARKED.email);
    const [head = ''] = toMime({ ...mail, from: 'a@b.example', to: 'c@d.example', sentAt: 0 }).split('\r\n\r\n');
    expectNoWords([head.replace(/^Reply-To: .*$/m, '')]);
  });

  it('a person’s words stand in no mail that only tells of a message, as mails do at first', async () => {
    const mails: Mail[] = [];
    const { app, messaging } = appOf(() => ({
      announce: () => Promise.resolve(),
      send: (mail) => Promise.resolve<MailOutcome>(mails.push(mail) ? 'accepted' : 'refused'),
    }));
    expect(messaging.mailHoldsText).toBe(false);
    const { reference } = await sendMessage(MARKED, { app });
    await deliverMessage(messaging, reference);
    expect(mails[0]?.text).toContain(reference);
    expectNoWords([JSON.stringify(mails)]);
  });

  it.each(Object.keys(FIELDS))('a person’s words are not repeated when the field %s is refused', async (field) => {
    const { app } = appOf(() => ({}));
    const tooMuch = mark(field).repeat(300);
    const response = await postMessage({ ...MARKED, [field]: tooMuch }, { app, key: KEY, headers: HEADERS });
    expect(response.status).toBe(422);
    expectNoWords([await response.text(), ...[...response.headers].flat(), ...written]);
  });

  it('a person’s words are not repeated when anything fails', async () => {
    const broken = () => Promise.reject(new Error(mark('error')));
    const changes: ((real: Messaging) => Partial<Messaging>)[] = [
      () => ({ announce: broken }),
      () => ({ allows: broken }),
      () => ({ allows: () => Promise.resolve(false) }),
      () => ({ keyring: null }),
      ({ store }) => ({ store: { ...store, claimKey: broken } }),
      ({ store }) => ({ store: { ...store, accept: broken } }),
      ({ store }) => ({ store: { ...store, accept: broken, findKey: broken } }),
      ({ keyring }) => ({ keyring: keyring && { ...keyring, seal: broken } }),
    ];
    const answers: string[] = [];
    for (const change of changes) {
      const response = await postMessage(MARKED, { app: appOf(change).app, headers: HEADERS });
      answers.push(await response.text(), ...[...response.headers].flat());
    }
    // What no one thought of: the error of the whole app.
    const whole = appWith({
      messaging: () => {
        throw new Error(mark('error'));
      },
    });
    const response = await postMessage(MARKED, { app: whole, headers: HEADERS });
    expect(response.status).toBe(500);
    answers.push(await response.text());
    expect(written.length).toBeGreaterThan(5);
    expectNoWords([...answers, ...written, await database()]);
  });

  it('a person’s words are not repeated when a mail cannot be sent', async () => {
    const broken = () => Promise.reject(new Error(mark('error')));
    const { app } = appOf(() => ({ announce: () => Promise.resolve() }));
    const outcomes: MailOutcome[] = ['refused', 'unknown', 'no-address'];
    for (const outcome of outcomes) {
      await sendMessage(MARKED, { app });
      await sweepMessages(appOf(() => ({ send: () => Promise.resolve(outcome) })).messaging);
    }
    await sendMessage(MARKED, { app });
    await sweepMessages(appOf(() => ({ send: broken })).messaging);
    await sweepMessages(appOf(({ outbox }) => ({ outbox: { ...outbox, deliverable: broken } })).messaging);
    await sweepMessages(appOf(({ keyring }) => ({ keyring: keyring && { ...keyring, open: broken } })).messaging);
    expect(written.length).toBeGreaterThan(3);
    expectNoWords([...written, await database()]);
  });

  it('a person’s words are not repeated from an address or a secret', async () => {
    const { app } = appOf(() => ({}));
    const paths = [`/api/v1/messages/${mark('reference')}`, `/api/v1/messages/${mark('a')}/${mark('b')}?${mark('query')}`];
    for (const path of paths) {
      const response = await ask(path, { headers: { ...HEADERS, Authorization: `Bearer ${mark('secret')}` } }, app);
      expectNoWords([await response.text(), ...[...response.headers].flat()]);
    }
    expectNoWords(written);
  });
});
