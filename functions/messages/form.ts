/** The message form for people. Programs use /api/v1/messages. */
import { routePath } from 'hono/route';
import { localeOfPath, pathIn } from '#domain/locale.ts';
import { MESSAGE_FIELDS, parseMessage, type FieldErrors } from '#domain/messages/message.ts';
import { findSensitive, SENSITIVE_KINDS, type SensitiveKind } from '#domain/messages/sensitive-text.ts';
import { findUrgency } from '#domain/messages/urgent-text.ts';
import { isRegionId, REGION_COOKIE, regionFromCookie } from '#domain/regions/ids.ts';
import { urlsFor } from '#domain/urls.ts';
import { phoneToCall } from '../contact/phone-to-call.ts';
import { builtPage } from '../http/built-page.ts';
import { choiceCookie } from '../http/choice.ts';
import type { AppContext } from '../http/context.ts';
import { problem, problemDetails } from '../http/problem.ts';
import { readForm } from '../http/read-body.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { wordsFor } from '../../src/words/worker.ts';
import { timed } from '../http/timing.ts';
import { LEAST_TIME, makeTicket, MOST_TIME, ticketAge } from './form-ticket.ts';
import { messageAbout } from './form-about.ts';
import { fillMessageForm, type FormNotice, type FormState } from './form-view.ts';
import type { Messaging } from './ports.ts';
import { receiptNotice } from './receipt-notices.ts';
import { submitMessage, topics, type SubmitResult } from './submit.ts';

type Values = FormState['values'];

interface Again {
  errors?: FieldErrors;
  numbers?: readonly SensitiveKind[];
  newKey?: boolean;
}

const HONEYPOT = 'leave-empty';
/** Milliseconds to wait for a request that is storing the same message, as after a double click. */
const PATIENCE = [100, 300, 900];

const STATUS: Readonly<Record<FormNotice, number>> = {
  errors: 400,
  numbers: 422,
  check: 400,
  reused: 409,
  'in-flight': 409,
  busy: 429,
  unavailable: 503,
  kept: 503,
};
/** What each way of not being taken is called on the page; with a new key where the old one is used up. */
const NOTICES: Readonly<Record<Exclude<SubmitResult['outcome'], 'accepted' | 'invalid'>, { notice: FormNotice; newKey?: true }>> = {
  'invalid-key': { notice: 'check', newKey: true },
  'key-reused': { notice: 'reused', newKey: true },
  'in-flight': { notice: 'in-flight' },
  'too-many': { notice: 'busy' },
  unavailable: { notice: 'unavailable' },
  kept: { notice: 'kept' },
};

const formPage = (c: AppContext, state: FormState, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  builtPage(c, urlsFor(localeOfPath(c.req.path)).message(), {
    status: state.notice ? STATUS[state.notice] : 200,
    headers,
    fill: (page) => fillMessageForm(page, state, localeOfPath(c.req.path)),
  });

const closedPage = (c: AppContext, status = 200): Promise<Response> =>
  builtPage(c, pathIn(localeOfPath(c.req.path), '/contact/message/closed/'), { status });

/** `GET /contact/message` */
export async function messageForm(c: AppContext): Promise<Response> {
  const { messaging, now } = c.var.deps;
  const { desk, keyring, stopped } = messaging();
  if (desk === 'closed' || !keyring || stopped) return closedPage(c);
  const { region = regionFromCookie(c.req.header('Cookie')) ?? '', topic = '', coverage = '' } = c.req.query();
  const message = await messageAbout(c, wordsFor(localeOfPath(c.req.path)));
  return formPage(c, { desk, values: { region, topic, coverage, message }, ticket: await makeTicket(keyring, now()) });
}

const valuesOf = (fields: Record<string, string>): Values =>
  Object.fromEntries(MESSAGE_FIELDS.filter((name) => Object.hasOwn(fields, name)).map((name) => [name, fields[name]]));

/** Asks again while another request is storing the same message. */
async function submit(messaging: Messaging, fields: Values, idempotencyKey: string, client: string): Promise<SubmitResult> {
  for (const wait of PATIENCE) {
    const result = await submitMessage(messaging, { fields, idempotencyKey, client, way: 'form' });
    if (result.outcome !== 'in-flight') return result;
    await scheduler.wait(wait);
  }
  return { outcome: 'in-flight' };
}

/** `POST /contact/message`: leads to the receipt, or shows the form again with everything that was typed. */
export async function sendMessageForm(c: AppContext): Promise<Response> {
  // Neither the words of another site nor a ticket: one press of "Send" would send what its reader did not write.
  if (!isSameOrigin(c.req.raw)) return problem(c, 'wrong-origin', problemDetails(c).messageOrigin);
  const fields = await readForm(c.req.raw);
  if (!fields) return problem(c, 'bad-request', problemDetails(c).formFields);
  const { now, logAbuse, waitUntil } = c.var.deps;
  const values = valuesOf(fields);
  const messaging = c.var.deps.messaging();
  const { desk, keyring } = messaging;
  // Nobody was given a form here.
  if (desk === 'closed') return closedPage(c, 404);
  // A region chosen here is the one of every other page, too.
  const isNew = isRegionId(values.region) && values.region !== regionFromCookie(c.req.header('Cookie'));
  const chosen: Record<string, string> = isNew ? { 'Set-Cookie': choiceCookie(REGION_COOKIE, values.region ?? null) } : {};
  const ticket = { key: fields['key'] ?? '', started: fields['started'] ?? '' };
  const age = keyring ? await ticketAge(keyring, ticket, now()) : null;

  /** The kinds of numbers that the person was asked about; what else stands there is not repeated. */
  const asked = SENSITIVE_KINDS.filter((kind) => (fields['numbers'] ?? '').split(' ').includes(kind));

  /** The form again. It may be sent at once: its reader has waited before. */
  async function again(notice: FormNotice, { errors = {}, numbers = asked, newKey = false }: Again = {}) {
    const region = isRegionId(values.region) ? values.region : regionFromCookie(c.req.header('Cookie'));
    const key = age === null || newKey ? undefined : ticket.key;
    const state = {
      desk,
      values,
      notice,
      errors,
      numbers: numbers.join(' '),
      call: phoneToCall({ ...values, region }, now(), localeOfPath(c.req.path)),
      ticket: keyring ? await makeTicket(keyring, now() - LEAST_TIME, key) : null,
    };
    return formPage(c, state, chosen);
  }

  const client = c.req.header('CF-Connecting-IP') ?? '';
  // Before any work on the words: what is refused below has cost us as much as what is taken.
  if (!(await messaging.mayTry(client).catch(() => true))) {
    logAbuse('too-many-forms', routePath(c));
    return again('busy');
  }
  const parsed = parseMessage(values, topics);
  if (!parsed.ok) return again('errors', { errors: parsed.errors });
  if (!keyring) return again('unavailable');
  const { message } = parsed.message;
  const numbers = findSensitive(message);
  // In a crisis nothing stands between a person and the answer that names 988: the receipt says it then.
  if (numbers.some((kind) => !asked.includes(kind)) && findUrgency(message) === null) return again('numbers', { numbers });
  const inTime = age !== null && age >= LEAST_TIME && age <= MOST_TIME;
  if (!inTime || fields[HONEYPOT]) {
    logAbuse('form-refused', routePath(c));
    return again('check');
  }

  const submitting = submit(messaging, values, ticket.key, client);
  // The first click of two loses its connection; the message is stored all the same.
  waitUntil(submitting);
  const result = await timed(c, 'store', () => submitting);
  if (result.outcome === 'invalid') return again('errors', { errors: result.errors });
  if (result.outcome !== 'accepted') {
    const { notice, newKey = false } = NOTICES[result.outcome];
    if (result.outcome === 'too-many') logAbuse('too-many-messages', routePath(c));
    return again(notice, { newKey });
  }
  const { reference, secret } = result.receipt;
  return c.body(null, 303, {
    ...chosen,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex',
    Location: urlsFor(localeOfPath(c.req.path)).messageStatus(reference, secret) + receiptNotice(parsed.message.message),
  });
}
