import type { AppContext } from '../http/context.ts';
import { localeOfPath } from '#domain/locale.ts';
import { fieldTexts } from './field-texts.ts';
import { fieldProblem, problem, problemDetails } from '../http/problem.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { timed } from '../http/timing.ts';
import { eraseMessage, readCopy } from './copy.ts';
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
  const details = problemDetails(c);
  if (!isSameOrigin(c.req.raw)) return problem(c, 'wrong-origin', details.messageOrigin);
  if (c.var.deps.messaging().desk === 'closed') return problem(c, 'no-message-desk', details.noDesk);
  const idempotencyKey = c.req.header('Idempotency-Key');
  if (idempotencyKey === undefined) return problem(c, 'idempotency-key-needed', details.keyMissing);
  const fields = await readObject(c.req.raw);
  if (!fields) return problem(c, 'bad-request', details.messageObject);
  const client = c.req.header('CF-Connecting-IP') ?? '';
  return answer(
    c,
    await timed(c, 'store', () => submitMessage(c.var.deps.messaging(), { fields, idempotencyKey, client, way: 'program' })),
  );
}

function answer(c: AppContext, result: SubmitResult): Response | Promise<Response> {
  const details = problemDetails(c);
  switch (result.outcome) {
    case 'accepted':
      return c.json(result.receipt, 201, { ...NO_STORE, Location: `/api/v1/messages/${result.receipt.reference}` });
    case 'invalid':
      return fieldProblem(c, 'invalid-message', details.messageFields, fieldTexts(result.errors, localeOfPath(c.req.path)));
    case 'invalid-key':
      return problem(c, 'invalid-idempotency-key', details.keyForm);
    case 'key-reused':
      return problem(c, 'idempotency-key-reused', details.keyReused);
    case 'in-flight':
      return problem(c, 'message-in-flight', details.inFlight, { 'Retry-After': '1' });
    case 'too-many':
      return problem(c, 'too-many-messages', details.minute, { 'Retry-After': '60' });
    case 'kept':
      return problem(c, 'messages-unavailable', details.kept, { 'Retry-After': '3600' });
    case 'unavailable':
      return problem(c, 'messages-unavailable', details.notTaken, { 'Retry-After': '60' });
  }
}

type OfOne = AppContext<'/api/v1/messages/:reference'>;

const secretOf = (c: OfOne): string | undefined => /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
const secretNeeded = (c: OfOne) => problem(c, 'secret-needed', problemDetails(c).secretMissing, { 'WWW-Authenticate': 'Bearer' });
const askedBy = (c: OfOne, secret: string) => ({
  reference: c.req.param('reference'),
  secret,
  client: c.req.header('CF-Connecting-IP') ?? '',
});

function refused(c: OfOne, outcome: 'not-found' | 'unavailable' | 'too-many'): Promise<Response> {
  const details = problemDetails(c);
  switch (outcome) {
    case 'not-found':
      return problem(c, 'unknown-message', details.unknownMessage);
    case 'unavailable':
      return problem(c, 'messages-unavailable', details.statusUnavailable, { 'Retry-After': '60' });
    case 'too-many':
      return problem(c, 'too-many-messages', details.askLater, { 'Retry-After': '60' });
  }
}

/** `GET /api/v1/messages/:reference` */
export async function messageStatus(c: OfOne): Promise<Response> {
  const secret = secretOf(c);
  if (!secret) return secretNeeded(c);
  const result = await timed(c, 'database', () => readMessageStatus(c.var.deps.messaging(), c.req.param('reference'), secret));
  return result.outcome === 'found' ? c.json(result.status, 200, NO_STORE) : refused(c, result.outcome);
}

/** `GET /api/v1/messages/:reference/copy`: what was sent. */
export async function messageCopy(c: OfOne): Promise<Response> {
  const secret = secretOf(c);
  if (!secret) return secretNeeded(c);
  const result = await timed(c, 'database', () => readCopy(c.var.deps.messaging(), askedBy(c, secret)));
  if (result.outcome === 'copy')
    return c.json({ reference: result.status.reference, receivedAt: result.status.receivedAt, ...result.message }, 200, NO_STORE);
  return result.outcome === 'erased' ? problem(c, 'message-erased', problemDetails(c).erased) : refused(c, result.outcome);
}

/** `DELETE /api/v1/messages/:reference`: erases what was sent. The status stays, and says so. */
export async function deleteMessage(c: OfOne): Promise<Response> {
  const secret = secretOf(c);
  if (!secret) return secretNeeded(c);
  const result = await timed(c, 'store', () => eraseMessage(c.var.deps.messaging(), askedBy(c, secret)));
  return result.outcome === 'found' ? c.json(result.status, 200, NO_STORE) : refused(c, result.outcome);
}
