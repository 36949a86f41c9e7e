/** The message form and its receipt, for people. Programs use /api/v1/messages. */
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { routePath } from 'hono/route';
import { MESSAGE_FIELDS, parseMessage, type FieldErrors } from '#domain/messages/message.ts';
import { parseReference } from '#domain/messages/reference.ts';
import { isRegionId, regionFromCookie } from '#domain/regions/ids.ts';
import { urls } from '#domain/urls.ts';
import type { AppEnv } from '../http/context.ts';
import { fromThisSite } from '../http/same-origin.ts';
import type { Messaging } from './ports.ts';
import { timed } from '../http/timing.ts';
import { problem } from '../http/problem.ts';
import { readFields } from '../http/read-body.ts';
import type { FormNotice, FormState } from './form-view.ts';
import type { SubmitResult } from './submit.ts';

type Values = FormState['values'];

/** Bytes. Far more than a message may have: too long a text comes back with an error, and is not lost. */
const MOST_BYTES = 512 * 1024;
const HONEYPOT = 'leave-empty';
/** Milliseconds to wait for a request that is storing the same message, as after a double click. */
const PATIENCE = [100, 300, 900];

const NO_STORE = { 'Cache-Control': 'no-store' };
const HTML = { ...NO_STORE, 'Content-Type': 'text/html; charset=utf-8' };
/** The address is a secret: no page that is opened from it may learn it. */
const PRIVATE = { ...NO_STORE, 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' };

const STATUS: Readonly<Record<FormNotice, 400 | 409 | 429 | 503>> = {
  errors: 400,
  check: 400,
  reused: 409,
  'in-flight': 409,
  busy: 429,
  unavailable: 503,
};
/** What each way of not being taken is called on the page; with a new key where the old one is used up. */
const NOTICES: Readonly<Record<Exclude<SubmitResult['outcome'], 'accepted' | 'invalid'>, { notice: FormNotice; newKey?: true }>> = {
  'invalid-key': { notice: 'check', newKey: true },
  'key-reused': { notice: 'reused', newKey: true },
  'in-flight': { notice: 'in-flight' },
  'too-many': { notice: 'busy' },
  unavailable: { notice: 'unavailable' },
};

export const message = new Hono<AppEnv>();

async function builtPage(c: Context<AppEnv>, path: string): Promise<Response> {
  const page = await timed(c, 'assets', c.env.deps.asset(path));
  if (!page.ok) throw new Error('A built page is missing.');
  return page;
}

async function showForm(c: Context<AppEnv>, state: FormState): Promise<Response> {
  const { fillMessageForm } = await import('./form-view.ts');
  const filled = fillMessageForm(await builtPage(c, urls.message()), state);
  return new Response(filled.body, { status: state.notice ? STATUS[state.notice] : 200, headers: HTML });
}

/** Null when nothing about messages works: people are told where else to turn. */
const connect = (c: Context<AppEnv>): Promise<Messaging | null> => c.env.deps.messaging().catch(() => null);

message.get('/contact/message', async (c) => {
  const keyring = (await connect(c))?.keyring;
  if (!keyring) return new Response((await builtPage(c, '/contact/message/closed/')).body, { headers: HTML });
  const { region = regionFromCookie(c.req.header('Cookie')) ?? '', topic = '', coverage = '' } = c.req.query();
  const { makeTicket } = await import('./form-ticket.ts');
  return showForm(c, { values: { region, topic, coverage }, ticket: await makeTicket(keyring, c.env.deps.now()) });
});

/** The built pages that the Worker fills in have addresses of their own, which hold nothing for anyone. */
const PAGES_TO_FILL = ['closed', 'receipt'];

// One pattern, not two addresses: beside the pattern of a receipt, they would cost Hono its fast router.
message.get('/contact/message/:reference', (c) =>
  PAGES_TO_FILL.includes(c.req.param('reference')) ? c.body(null, 303, { ...NO_STORE, Location: urls.message() }) : c.notFound(),
);

const valuesOf = (fields: Record<string, string>): Values =>
  Object.fromEntries(MESSAGE_FIELDS.filter((name) => Object.hasOwn(fields, name)).map((name) => [name, fields[name]]));

/** Asks again while another request is storing the same message. */
async function submit(messaging: Messaging, fields: Values, idempotencyKey: string, client: string): Promise<SubmitResult> {
  const { submitMessage } = await import('./submit.ts');
  for (const wait of PATIENCE) {
    const result = await submitMessage(messaging, { fields, idempotencyKey, client });
    if (result.outcome !== 'in-flight') return result;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return { outcome: 'in-flight' };
}

message.post(
  '/contact/message',
  bodyLimit({
    maxSize: MOST_BYTES,
    onError: (c: Context<AppEnv>) => problem(c, 'too-large', 'Go back, make the message shorter, and send it again.'),
  }),
  async (c) => {
    const fields = await readFields(c.req.raw);
    if (!fields) return problem(c, 'bad-request', 'Open the form and send it from there.');
    const { LEAST_TIME, makeTicket, MOST_TIME, ticketAge } = await import('./form-ticket.ts');
    const { now } = c.env.deps;
    const values = valuesOf(fields);
    const messaging = await connect(c);
    const keyring = messaging?.keyring;
    const ticket = { key: fields['key'] ?? '', started: fields['started'] ?? '' };
    const age = keyring ? await ticketAge(keyring, ticket, now()) : null;

    /** The form again, with everything that was typed. It may be sent at once: its reader has waited before. */
    async function again(notice: FormNotice, { errors = {}, newKey = false }: { errors?: FieldErrors; newKey?: boolean } = {}) {
      const { phoneToCall } = await import('../contact/phone-to-call.ts');
      const key = age === null || newKey ? undefined : ticket.key;
      return showForm(c, {
        values,
        notice,
        errors,
        call: phoneToCall(
          { ...values, region: isRegionId(values.region) ? values.region : regionFromCookie(c.req.header('Cookie')) },
          now(),
        ),
        ticket: keyring ? await makeTicket(keyring, now() - LEAST_TIME, key) : null,
      });
    }

    const { topics } = await import('./submit.ts');
    const parsed = parseMessage(values, topics);
    if (!parsed.ok) return again('errors', { errors: parsed.errors });
    if (!messaging || !keyring) return again('unavailable');
    const inTime = age !== null && age >= LEAST_TIME && age <= MOST_TIME;
    if (!inTime || fields[HONEYPOT] || !fromThisSite(c.req.raw)) {
      c.env.deps.noteRefusal('form-refused', routePath(c));
      return again('check');
    }

    const submitting = submit(messaging, values, ticket.key, c.req.header('CF-Connecting-IP') ?? '');
    keepGoing(c, submitting);
    const result = await timed(c, 'store', submitting);
    if (result.outcome === 'invalid') return again('errors', { errors: result.errors });
    if (result.outcome !== 'accepted') {
      const { notice, newKey = false } = NOTICES[result.outcome];
      if (result.outcome === 'too-many') c.env.deps.noteRefusal('too-many-messages', routePath(c));
      return again(notice, { newKey });
    }
    const { wordsOfCare } = await import('./receipt-notices.ts');
    const { reference, secret } = result.receipt;
    return c.body(null, 303, { ...PRIVATE, Location: urls.messageStatus(reference, secret) + wordsOfCare(parsed.message.message) });
  },
);

/** Lets work end after the person has gone: the first click of two loses its connection. */
function keepGoing(c: Context<AppEnv>, work: Promise<unknown>): void {
  try {
    c.executionCtx.waitUntil(work);
  } catch {
    // Not called by the platform: nothing cuts the work short.
  }
}

async function statusOf(c: Context<AppEnv, '/:reference/:secret'>) {
  const { reference, secret } = c.req.param();
  const { readMessageStatus } = await import('./status.ts');
  const messaging = await connect(c);
  if (!messaging) return { outcome: 'unavailable' } as const;
  const result = await timed(c, 'database', readMessageStatus(messaging, reference, secret));
  if (result.outcome === 'not-found') c.env.deps.noteRefusal('unknown-message', routePath(c));
  return result;
}

message.get('/contact/message/:reference/:secret', async (c) => {
  const result = await statusOf(c);
  if (result.outcome === 'not-found') return c.notFound();
  const { reference, secret } = c.req.param();
  const { fillMessageReceipt } = await import('./receipt-view.ts');
  const status = result.outcome === 'found' ? result.status : null;
  const page = fillMessageReceipt(await builtPage(c, '/contact/message/receipt/'), {
    reference: parseReference(reference) ?? '',
    secret,
    status,
    origin: new URL(c.req.url).origin,
    now: c.env.deps.now(),
  });
  return new Response(page.body, { status: status ? 200 : 503, headers: { ...HTML, ...PRIVATE } });
});

message.get('/contact/message/:reference/:secret/reply-by.ics', async (c) => {
  const result = await statusOf(c);
  if (result.outcome === 'not-found') return c.notFound();
  if (result.outcome === 'unavailable') return problem(c, 'messages-unavailable', 'Try again in a few minutes.');
  const { replyReminder } = await import('./reply-reminder.ts');
  const { name, text } = replyReminder(result.status, new URL(c.req.url).hostname, c.env.deps.now());
  return c.body(text, 200, {
    ...PRIVATE,
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"`,
  });
});
