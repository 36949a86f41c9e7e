/** The receipt of a message. Its address holds the secret that shows it. */
import { routePath } from 'hono/route';
import { localeOfPath, pathIn } from '#domain/locale.ts';
import { parseReference } from '#domain/messages/reference.ts';
import { phoneToCall } from '../contact/phone-to-call.ts';
import { builtPage } from '../http/built-page.ts';
import type { AppContext } from '../http/context.ts';
import { problem, problemDetails } from '../http/problem.ts';
import { timed } from '../http/timing.ts';
import { fillMessageReceipt } from './receipt-view.ts';
import { replyReminder } from './reply-reminder.ts';
import { readMessageStatus } from './status.ts';

/**
 * No other site may learn a secret address. This one may, as on every page (`same-origin`): a form of a page without any
 * referrer has the origin `null`, and browsers that send nothing else could not choose a region here.
 */
const PRIVATE = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };

async function statusOf(c: AppContext<'/:reference/:secret'>) {
  const { messaging, logAbuse } = c.var.deps;
  const { reference, secret } = c.req.param();
  const result = await timed(c, 'database', () => readMessageStatus(messaging(), reference, secret));
  if (result.outcome === 'not-found') logAbuse('unknown-message', routePath(c));
  return result;
}

/** `GET /contact/message/:reference/:secret` */
export async function messageReceipt(c: AppContext<'/:reference/:secret'>): Promise<Response> {
  const result = await statusOf(c);
  if (result.outcome === 'not-found') return c.notFound();
  const { reference, secret } = c.req.param();
  const status = result.outcome === 'found' ? result.status : null;
  const receipt = {
    reference: parseReference(reference) ?? '',
    secret,
    status,
    origin: new URL(c.req.url).origin,
    now: c.var.deps.now(),
    locale: localeOfPath(c.req.path),
    call: phoneToCall({ region: status?.region }, c.var.deps.now(), localeOfPath(c.req.path)),
    mailHoldsText: c.var.deps.messaging().mailHoldsText,
  };
  return builtPage(c, pathIn(receipt.locale, '/contact/message/receipt/'), {
    status: status ? 200 : 503,
    headers: PRIVATE,
    fill: (page) => fillMessageReceipt(page, receipt),
  });
}

/** `GET /contact/message/:reference/:secret/reply-by.ics`; not there when no day was promised. */
export async function replyByFile(c: AppContext<'/:reference/:secret/reply-by.ics'>): Promise<Response> {
  const result = await statusOf(c);
  if (result.outcome === 'not-found') return c.notFound();
  if (result.outcome === 'unavailable') return problem(c, 'messages-unavailable', problemDetails(c).receiptUnavailable);
  const { reference, replyBy } = result.status;
  if (replyBy === null) return c.notFound();
  const { name, text } = replyReminder({ reference, replyBy }, new URL(c.req.url).hostname, c.var.deps.now(), localeOfPath(c.req.path));
  return c.body(text, 200, {
    ...PRIVATE,
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"`,
  });
}
