import type { AppContext } from '../http/context.ts';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { fieldTexts } from './field-texts.ts';
import { fieldProblem, problem } from '../http/problem.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { timed } from '../http/timing.ts';
import { readMessageStatus } from './status.ts';
import { submitMessage, type SubmitResult } from './submit.ts';

const NO_STORE = { 'Cache-Control': 'no-store' };

/** The fields of a JSON object; null when the body is none. */
async function readObject(request: Request): Promise<Record<string, unknown> | null> {
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('Content-Type') ?? '')) return null;
  const body: unknown = await request.json().catch(() => null);
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : null;
}

/** `POST /api/v1/messages` */
export async function postMessage(c: AppContext): Promise<Response> {
  if (!isSameOrigin(c.req.raw)) return problem(c, 'wrong-origin', 'Send the message from this site.');
  const idempotencyKey = c.req.header('Idempotency-Key');
  if (idempotencyKey === undefined)
    return problem(c, 'idempotency-key-needed', 'Send an Idempotency-Key header with a new random value, such as a UUID.');
  const fields = await readObject(c.req.raw);
  if (!fields) return problem(c, 'bad-request', 'Send a JSON object with the fields of a message, as application/json.');
  const client = c.req.header('CF-Connecting-IP') ?? '';
  return answer(c, await timed(c, 'store', () => submitMessage(c.var.deps.messaging(), { fields, idempotencyKey, client })));
}

function answer(c: AppContext, result: SubmitResult): Response | Promise<Response> {
  switch (result.outcome) {
    case 'accepted':
      return c.json(result.receipt, 201, { ...NO_STORE, Location: `/api/v1/messages/${result.receipt.reference}` });
    case 'invalid':
      return fieldProblem(c, 'invalid-message', 'Correct the fields named in "errors".', fieldTexts(result.errors, DEFAULT_LOCALE));
    case 'invalid-key':
      return problem(c, 'invalid-idempotency-key', 'Give 16 to 255 visible ASCII characters, such as a UUID.');
    case 'key-reused':
      return problem(c, 'idempotency-key-reused', 'Use a new Idempotency-Key for another message.');
    case 'in-flight':
      return problem(c, 'message-in-flight', 'Ask again in a second with the same key.', { 'Retry-After': '1' });
    case 'too-many':
      return problem(c, 'too-many-messages', 'Wait a minute, then send it again.', { 'Retry-After': '60' });
    case 'unavailable':
      return problem(
        c,
        'messages-unavailable',
        'Your message was not taken. Send it again with the same key in a minute, or call the number on your ID card.',
        { 'Retry-After': '60' },
      );
  }
}

/** `GET /api/v1/messages/:reference` */
export async function messageStatus(c: AppContext<'/api/v1/messages/:reference'>): Promise<Response> {
  const secret = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  if (!secret)
    return problem(c, 'secret-needed', 'Send the secret of the message as Authorization: Bearer.', { 'WWW-Authenticate': 'Bearer' });
  const result = await timed(c, 'database', () => readMessageStatus(c.var.deps.messaging(), c.req.param('reference'), secret));
  switch (result.outcome) {
    case 'found':
      return c.json(result.status, 200, NO_STORE);
    case 'not-found':
      return problem(c, 'unknown-message', 'Check the reference and the secret.');
    case 'unavailable':
      return problem(c, 'messages-unavailable', 'Ask again in a minute.', { 'Retry-After': '60' });
  }
}
