/** Errors as RFC 9457 problems, or as a page when a person's browser asks. */
import { html } from 'hono/html';
import { routePath } from 'hono/route';
import { pathIn, type Locale } from '#domain/locale.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { numberWord } from '#domain/text/number-word.ts';
import { fill, languageIn, wordsFor, type Words } from '../../src/words/worker.ts';
import { isLogged } from './abuse-log.ts';
import { builtPage } from './built-page.ts';
import { requestId, type AppContext } from './context.ts';
import { localeOf } from './language.ts';

const STATUS = {
  'not-found': 404,
  'method-not-allowed': 405,
  'bad-request': 400,
  'invalid-zip': 400,
  'invalid-state': 400,
  'invalid-region': 400,
  'region-needed': 400,
  'invalid-topic': 400,
  'invalid-coverage': 400,
  'invalid-time': 400,
  'invalid-next': 400,
  'idempotency-key-needed': 400,
  'invalid-idempotency-key': 400,
  'idempotency-key-reused': 422,
  'message-in-flight': 409,
  'invalid-message': 422,
  'too-many-messages': 429,
  'too-many-searches': 429,
  'messages-unavailable': 503,
  'no-message-desk': 404,
  'secret-needed': 401,
  'unknown-message': 404,
  'message-erased': 410,
  'wrong-origin': 403,
  'too-large': 413,
  'server-error': 500,
} as const;

export type ProblemId = keyof typeof STATUS;

/** What to do, in the language of the request's path: the texts for `problem`. */
export const problemDetails = (c: AppContext): Words['problems']['details'] => wordsFor(localeOf(c)).problems.details;

function titleOf(id: ProblemId, locale: Locale): string {
  const language = languageIn(locale);
  const title: string = language.words.problems.titles[id];
  return fill(title, { regions: numberWord(REGION_IDS.length, language) });
}

function wantsPage(accept: string): boolean {
  const html = accept.indexOf('text/html');
  const json = accept.search(/application\/(problem\+)?json/);
  return html >= 0 && (json < 0 || html < json);
}

/**
 * Answers with a problem. `detail`, of `problemDetails`, says what to do; it never repeats the request.
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
  const status = STATUS[id];
  const title = titleOf(id, localeOf(c));
  const body = { type: `urn:problem:${id}`, title, status, detail, instance: `urn:request:${requestId(c)}`, ...more };
  return c.json(body, status, { ...headers, 'Content-Type': 'application/problem+json' });
}

/** The built page /problem/ with this problem's words in it; without that page, the words alone. */
async function problemPage(c: AppContext, id: ProblemId, detail: string, headers: Record<string, string>): Promise<Response> {
  const status = STATUS[id];
  const locale = localeOf(c);
  const { site } = wordsFor(locale);
  const title = titleOf(id, locale);
  const fillIn = (rewriter: HTMLRewriter) =>
    rewriter
      .on('title', { element: (element) => void element.setInnerContent(fill(site.pageTitle, { title })) })
      .on('[data-problem=title]', { element: (element) => void element.setInnerContent(title) })
      .on('[data-problem=detail]', { element: (element) => void element.setInnerContent(detail) });
  try {
    return await builtPage(c, pathIn(locale, '/problem/'), { status, headers, fill: fillIn });
  } catch {
    const plain = html`<!doctype html>
      <html lang="${locale}">
        <title>${title}</title>
        <h1>${title}</h1>
        <p>${detail}</p>
      </html>`;
    return c.html(plain, status, headers);
  }
}
