/** What the receipt leads to: a copy of what was sent, and erasing it. The secret comes in the body of a form, never in an address. */
import { routePath } from 'hono/route';
import { localeOfPath, pathIn } from '#domain/locale.ts';
import { urlsFor } from '#domain/urls.ts';
import { builtPage } from '../http/built-page.ts';
import type { AppContext } from '../http/context.ts';
import { problem, problemDetails } from '../http/problem.ts';
import { readForm } from '../http/read-body.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { timed } from '../http/timing.ts';
import { eraseMessage, readCopy } from './copy.ts';
import { fillCopy, fillErase } from './copy-view.ts';

const PRIVATE = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };

/** Reference and secret as they were sent; or why they cannot be used. */
async function asked(c: AppContext) {
  if (!isSameOrigin(c.req.raw)) return problem(c, 'wrong-origin', problemDetails(c).messageOrigin);
  const fields = await readForm(c.req.raw);
  if (!fields) return problem(c, 'bad-request', problemDetails(c).formFields);
  const { reference = '', secret = '', confirm } = fields;
  return { reference, secret, confirm, client: c.req.header('CF-Connecting-IP') ?? '' };
}

function refused(c: AppContext, outcome: 'not-found' | 'unavailable' | 'too-many'): Response | Promise<Response> {
  if (outcome === 'unavailable') return problem(c, 'messages-unavailable', problemDetails(c).receiptUnavailable);
  if (outcome === 'too-many') return problem(c, 'too-many-messages', problemDetails(c).askLater, { 'Retry-After': '60' });
  c.var.deps.logAbuse('unknown-message', routePath(c));
  return c.notFound();
}

/** The receipt says that it is erased. */
const toReceipt = (c: AppContext, reference: string, secret: string): Response =>
  c.body(null, 303, {
    ...PRIVATE,
    'Referrer-Policy': 'no-referrer',
    Location: urlsFor(localeOfPath(c.req.path)).messageStatus(reference, secret),
  });

/** `POST /contact/message/copy` */
export async function copyPage(c: AppContext): Promise<Response> {
  const form = await asked(c);
  if (form instanceof Response) return form;
  const result = await timed(c, 'database', () => readCopy(c.var.deps.messaging(), form));
  if (result.outcome === 'erased') return toReceipt(c, result.status.reference, form.secret);
  if (result.outcome !== 'copy') return refused(c, result.outcome);
  const copy = { ...result, secret: form.secret, locale: localeOfPath(c.req.path) };
  return builtPage(c, pathIn(copy.locale, '/contact/message/copy/'), { headers: PRIVATE, fill: (page) => fillCopy(page, copy) });
}

/** `POST /contact/message/erase`: asks first, and erases with `confirm`. */
export async function erasePage(c: AppContext): Promise<Response> {
  const form = await asked(c);
  if (form instanceof Response) return form;
  const messaging = c.var.deps.messaging();
  if (form.confirm === 'yes') {
    const result = await timed(c, 'store', () => eraseMessage(messaging, form));
    return result.outcome === 'found' ? toReceipt(c, result.status.reference, form.secret) : refused(c, result.outcome);
  }
  const { readMessageStatus } = await import('./status.ts');
  const result = await timed(c, 'database', () => readMessageStatus(messaging, form.reference, form.secret));
  if (result.outcome !== 'found') return refused(c, result.outcome);
  const { status } = result;
  const locale = localeOfPath(c.req.path);
  if (status.erasedAt !== null) return toReceipt(c, status.reference, form.secret);
  return builtPage(c, pathIn(locale, '/contact/message/erase/'), {
    headers: PRIVATE,
    fill: (page) => fillErase(page, { status, secret: form.secret, mailHoldsText: messaging.mailHoldsText, locale }),
  });
}
