/** Errors as RFC 9457 problems, or as a page when a person's browser asks. */
import { html } from 'hono/html';
import { routePath } from 'hono/route';
import { isLogged } from './abuse-log.ts';
import { builtPage } from './built-page.ts';
import { requestId, type AppContext } from './context.ts';

const PROBLEMS = {
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'bad-request': { status: 400, title: 'The request cannot be read' },
  'invalid-zip': { status: 400, title: 'This is not a ZIP code' },
  'invalid-state': { status: 400, title: 'This is not a US state' },
  'invalid-region': { status: 400, title: 'This is not one of the eight regions' },
  'region-needed': { status: 400, title: 'The region is missing' },
  'invalid-topic': { status: 400, title: 'This is not a contact topic' },
  'invalid-coverage': { status: 400, title: 'This is not a kind of coverage' },
  'invalid-time': { status: 400, title: 'This is not a moment in time' },
  'invalid-next': { status: 400, title: 'The next page must be on this site' },
  'idempotency-key-needed': { status: 400, title: 'The Idempotency-Key is missing' },
  'invalid-idempotency-key': { status: 400, title: 'This Idempotency-Key cannot be used' },
  'idempotency-key-reused': { status: 422, title: 'This Idempotency-Key came before with another message' },
  'message-in-flight': { status: 409, title: 'This message is being stored right now' },
  'invalid-message': { status: 422, title: 'The message is not complete' },
  'too-many-messages': { status: 429, title: 'Too many messages in a short time' },
  'messages-unavailable': { status: 503, title: 'Messages cannot be taken right now' },
  'secret-needed': { status: 401, title: 'The secret of the message is missing' },
  'unknown-message': { status: 404, title: 'There is no such message' },
  'wrong-origin': { status: 403, title: 'The request did not come from this site' },
  'too-large': { status: 413, title: 'The request is too large' },
  'server-error': { status: 500, title: 'Something went wrong on our side' },
} as const;

export type ProblemId = keyof typeof PROBLEMS;

function wantsPage(accept: string): boolean {
  const html = accept.indexOf('text/html');
  const json = accept.search(/application\/(problem\+)?json/);
  return html >= 0 && (json < 0 || html < json);
}

/**
 * Answers with a problem. `detail` says in one or two sentences what to do; it never repeats the request.
 * The `type` is stable: clients may branch on it.
 */
export async function problem(c: AppContext, id: ProblemId, detail: string, headers: Record<string, string> = {}): Promise<Response> {
  if (isLogged(id)) c.var.deps.logAbuse(id, routePath(c));
  const common = { ...commonHeaders(c), ...headers };
  return wantsPage(c.req.header('Accept') ?? '') ? problemPage(c, id, detail, common) : problemJson(c, id, detail, common);
}

/** With what the log may call this request. */
const commonHeaders = (c: AppContext) => ({ 'Cache-Control': 'no-store', 'X-Request-Id': requestId(c) });

/** A problem of single fields: `errors` says for each one what to do. Always JSON; the form page shows its own. */
export function fieldProblem(c: AppContext, id: ProblemId, detail: string, errors: Readonly<Record<string, string>>): Response {
  const list = Object.entries(errors).map(([field, text]) => ({ field, detail: text }));
  return problemJson(c, id, detail, commonHeaders(c), { errors: list });
}

function problemJson(c: AppContext, id: ProblemId, detail: string, headers: Record<string, string>, more: object = {}): Response {
  const { status, title } = PROBLEMS[id];
  const body = { type: `urn:problem:${id}`, title, status, detail, instance: `urn:request:${requestId(c)}`, ...more };
  return c.json(body, status, { ...headers, 'Content-Type': 'application/problem+json' });
}

/** The built page /problem/ with this problem's words in it; without that page, the words alone. */
async function problemPage(c: AppContext, id: ProblemId, detail: string, headers: Record<string, string>): Promise<Response> {
  const { status, title } = PROBLEMS[id];
  const fill = (rewriter: HTMLRewriter) =>
    rewriter
      .on('title', { element: (element) => void element.setInnerContent(`${title} – Member Support Center`) })
      .on('[data-problem=title]', { element: (element) => void element.setInnerContent(title) })
      .on('[data-problem=detail]', { element: (element) => void element.setInnerContent(detail) });
  try {
    return await builtPage(c, '/problem/', { status, headers, fill });
  } catch {
    const plain = html`<!doctype html>
      <html lang="en">
        <title>${title}</title>
        <h1>${title}</h1>
        <p>${detail}</p>
      </html>`;
    return c.html(plain, status, headers);
  }
}
