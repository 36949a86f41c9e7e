/** The message form and its receipt, for people. Programs use /api/v1/messages. */
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { calendarFile } from '#domain/calendar-file.ts';
import * as catalog from '#domain/catalog.ts';
import { MESSAGE_FIELDS, parseMessage, type FieldErrors, type Message, type MessageField } from '#domain/message.ts';
import { regionFromCookie } from '#domain/region.ts';
import { findSensitive } from '#domain/sensitive-text.ts';
import { findUrgency } from '#domain/urgent-text.ts';
import { urls } from '#domain/urls.ts';
import type { AppEnv } from '../app.ts';
import { fromThisSite } from '../from-this-site.ts';
import type { Messaging } from '../messaging.ts';
import { problem } from '../problem.ts';
import { readFields } from '../read-fields.ts';
import { fillMessageForm, type FormNotice, type FormState } from '../services/fill-message-form.ts';
import { fillMessageReceipt, REPLY_BY_FILE } from '../services/fill-message-receipt.ts';
import { LEAST_TIME, makeTicket, MOST_TIME, ticketAge, type Signer } from '../services/form-ticket.ts';
import { phoneToCall } from '../services/phone-to-call.ts';
import { readMessageStatus } from '../services/read-message-status.ts';
import { submitMessage, type SubmitResult } from '../services/submit-message.ts';

type Values = FormState['values'];

/** Bytes. Far more than a message may have: too long a text is answered with the text, not with an error. */
const MOST_BYTES = 512 * 1024;
const HONEYPOT = 'leave-empty';
/** Milliseconds to wait for a request that is storing the same message, as after a double click. */
const PATIENCE = [100, 300, 900];

const NO_STORE = { 'Cache-Control': 'no-store' };
const HTML = { ...NO_STORE, 'Content-Type': 'text/html; charset=utf-8' };
/** The address is a secret: no page that is opened from it may learn it. */
const PRIVATE = { ...NO_STORE, 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' };

const NOTICES: Readonly<Record<FormNotice, 400 | 409 | 429 | 503>> = {
  errors: 400,
  check: 400,
  reused: 409,
  'in-flight': 409,
  busy: 429,
  unavailable: 503,
};

const topicIds = catalog.routing.topics.map(({ id }) => id);

export const message = new Hono<AppEnv>();

async function builtPage(c: Context<AppEnv>, path: string): Promise<Response> {
  const page = await c.get('deps').asset(path);
  if (!page.ok) throw new Error('A built page is missing.');
  return page;
}

async function showForm(c: Context<AppEnv>, state: FormState): Promise<Response> {
  const filled = fillMessageForm(await builtPage(c, urls.message()), state);
  return new Response(filled.body, { status: state.notice ? NOTICES[state.notice] : 200, headers: HTML });
}

message.get('/contact/message', async (c) => {
  const keyring = (await connect(c))?.keyring;
  if (!keyring) return new Response((await builtPage(c, '/contact/message/closed/')).body, { headers: HTML });
  const { region = regionFromCookie(c.req.header('Cookie')) ?? '', topic = '', coverage = '' } = c.req.query();
  return showForm(c, { values: { region, topic, coverage }, ticket: await makeTicket(keyring, c.get('deps').now()) });
});

// The built pages that the Worker fills in have addresses of their own, which hold nothing for anyone.
for (const path of ['/contact/message/closed', '/contact/message/receipt'])
  message.get(path, (c) => c.body(null, 303, { ...NO_STORE, Location: urls.message() }));

const textsOf = (fields: Record<string, string>): Values =>
  Object.fromEntries(MESSAGE_FIELDS.flatMap((name: MessageField) => (Object.hasOwn(fields, name) ? [[name, fields[name]]] : [])));

/** Null when nothing about messages works: people are told where else to turn. */
const connect = (c: Context<AppEnv>): Promise<Messaging | null> =>
  c
    .get('deps')
    .messaging()
    .catch(() => null);

/** Sends once more while the same message is being stored by another request. */
async function submit(messaging: Messaging, fields: Values, key: string, client: string): Promise<SubmitResult> {
  for (const wait of PATIENCE) {
    const result = await submitMessage(messaging, { fields, idempotencyKey: key, client });
    if (result.outcome !== 'in-flight') return result;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return { outcome: 'in-flight' };
}

/** What the receipt should say besides, as a fragment: it stays in the browser, out of every log. */
function wordsOfCare({ message: text }: Pick<Message, 'message'>): string {
  const urgent = findUrgency(text) !== null;
  const sensitive = findSensitive(text).length > 0;
  if (urgent && sensitive) return '#please-read';
  return urgent ? '#call-now' : sensitive ? '#numbers' : '';
}

message.post(
  '/contact/message',
  bodyLimit({
    maxSize: MOST_BYTES,
    onError: (c: Context<AppEnv>) => problem(c, 'too-large', 'Go back, make the message shorter, and send it again.'),
  }),
  async (c) => {
    const fields = await readFields(c.req.raw);
    if (!fields) return problem(c, 'bad-request', 'Send the form of this page.');
    const { now } = c.get('deps');
    const values = textsOf(fields);
    const messaging = await connect(c);
    const keyring = messaging?.keyring;
    const ticket = { key: fields['key'] ?? '', started: fields['started'] ?? '' };
    const age = keyring ? await ticketAge(keyring, ticket, now()) : null;

    /** The form again, with everything that was typed. It may be sent at once: its reader has waited before. */
    async function again(notice: FormNotice, { errors = {}, newKey = false }: { errors?: FieldErrors; newKey?: boolean } = {}) {
      const call = phoneToCall(values.region || regionFromCookie(c.req.header('Cookie')), values.topic, values.coverage);
      const keep = age !== null && !newKey;
      const next = async (signer: Signer) => makeTicket(signer, now() - LEAST_TIME, keep ? ticket.key : undefined);
      return showForm(c, { values, notice, errors, call, ticket: keyring ? await next(keyring) : null });
    }

    const parsed = parseMessage(values, topicIds);
    if (!parsed.ok) return again('errors', { errors: parsed.errors });
    if (!messaging || !keyring) return again('unavailable');
    const sentByPerson = age !== null && age >= LEAST_TIME && age <= MOST_TIME && !fields[HONEYPOT] && fromThisSite(c.req.raw);
    if (!sentByPerson) return again('check', { newKey: age !== null && age > MOST_TIME });

    const result = await submit(messaging, values, ticket.key, c.req.header('CF-Connecting-IP') ?? '');
    switch (result.outcome) {
      case 'accepted': {
        const { reference, secret } = result.receipt;
        return c.body(null, 303, { ...PRIVATE, Location: `${urls.messageStatus(reference, secret)}${wordsOfCare(parsed.message)}` });
      }
      case 'invalid':
        return again('errors', { errors: result.errors });
      case 'invalid-key':
        return again('check', { newKey: true });
      case 'key-reused':
        return again('reused', { newKey: true });
      case 'in-flight':
        return again('in-flight');
      case 'too-many':
        return again('busy');
      case 'unavailable':
        return again('unavailable');
    }
  },
);

message.get('/contact/message/:reference/:secret', async (c) => {
  const { reference, secret } = c.req.param();
  const { messaging, now } = c.get('deps');
  const result = await readMessageStatus(await messaging(), reference, secret);
  if (result.outcome === 'not-found') return c.notFound();
  const found = result.outcome === 'found';
  const address = new URL(urls.messageStatus(reference, secret), c.req.url).href;
  const page = await builtPage(c, '/contact/message/receipt/');
  const filled = fillMessageReceipt(page, { reference, secret, status: found ? result.status : null, address, now: now() });
  return new Response(filled.body, { status: found ? 200 : 503, headers: { ...HTML, ...PRIVATE } });
});

message.get(`/contact/message/:reference/:secret/${REPLY_BY_FILE}`, async (c) => {
  const { reference, secret } = c.req.param();
  const { messaging, now } = c.get('deps');
  const result = await readMessageStatus(await messaging(), reference, secret);
  if (result.outcome === 'not-found') return c.notFound();
  if (result.outcome === 'unavailable') return problem(c, 'unavailable', 'Try again in a few minutes.');
  const { status } = result;
  const text = calendarFile({
    uid: `message-${status.reference}@${new URL(c.req.url).hostname}`,
    stampedAt: now(),
    date: status.replyBy,
    // A calendar is often seen by others: neither the secret nor what it was about.
    summary: 'Answer to my message is due',
    description: `Reference ${status.reference}. No answer by the end of this day? Call, and give the reference.`,
    remindDaysBefore: 0,
  });
  return c.body(text, 200, {
    ...PRIVATE,
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `attachment; filename="answer-by-${status.replyBy}.ics"`,
  });
});
