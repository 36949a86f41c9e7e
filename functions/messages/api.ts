import type { AppContext } from '../http/context.ts';
import { localeOfPath } from '#domain/locale.ts';
import { fieldTexts } from './field-texts.ts';
import { fieldProblem, problem, problemDetails } from '../http/problem.ts';
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

/** `GET /api/v1/messages/:reference` */
export async function messageStatus(c: AppContext<'/api/v1/messages/:reference'>): Promise<Response> {
  const details = problemDetails(c);
  const secret = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  if (!secret) return problem(c, 'secret-needed', details.secretMissing, { 'WWW-Authenticate': 'Bearer' });
  const result = await timed(c, 'database', () => readMessageStatus(c.var.deps.messaging(), c.req.param('reference'), secret));
  switch (result.outcome) {
    case 'found':
      return c.json(result.status, 200, NO_STORE);
    case 'not-found':
      return problem(c, 'unknown-message', details.unknownMessage);
    case 'unavailable':
      return problem(c, 'messages-unavailable', details.statusUnavailable, { 'Retry-After': '60' });
  }
}
