/** Fills in the built receipt (src/pages/contact/message/receipt.astro). All text is set as text. */
import type { Locale } from '#domain/locale.ts';
import { longDate } from '#domain/time/date-text.ts';
import type { MessageStatus } from '#domain/messages/message.ts';
import { urlsFor } from '#domain/urls.ts';
import { wordsFor } from '../../src/words/worker.ts';

export interface ReceiptState {
  reference: string;
  secret: string;
  /** Null when the database does not answer. */
  status: MessageStatus | null;
  /** Where this site is, without a slash at the end. */
  origin: string;
  /** Milliseconds since 1970. */
  now: number;
  locale: Locale;
}

const HOUR = 3_600_000;
const unavailableTitle = (locale: Locale): string => wordsFor(locale).receipt.unavailableTitle;

function textsOf({ reference, secret, status, origin, locale }: ReceiptState): Record<string, string> {
  if (!status) return { title: unavailableTitle(locale), reference };
  return {
    reference: status.reference,
    ...(status.replyBy === null ? {} : { 'reply-by': longDate(status.replyBy, locale) }),
    address: origin + urlsFor(locale).messageStatus(reference, secret),
  };
}

/** The day in Hawaii, where a day of any region ends last; UTC-10 all year. */
const lastToday = (now: number): string => new Date(now - 10 * HOUR).toISOString().slice(0, 10);

/** The passages of the page that hold. */
function statesOf({ status, now }: ReceiptState): string[] {
  if (!status) return ['unavailable'];
  const today = lastToday(now);
  const { state, replyBy, erasedAt } = status;
  const overdue = replyBy !== null && today > replyBy;
  return [state, replyBy === null ? 'unpromised' : 'promised', ...(erasedAt ? ['erased'] : overdue ? ['overdue'] : [])];
}

export function fillMessageReceipt(rewriter: HTMLRewriter, receipt: ReceiptState): void {
  const path = urlsFor(receipt.locale).messageStatus(receipt.reference, receipt.secret);
  const states = statesOf(receipt);
  rewriter
    .on('[data-state]', {
      element: (passage) => {
        const wanted = (passage.getAttribute('data-state') ?? '').split(' ');
        if (!wanted.some((state) => states.includes(state))) passage.remove();
      },
    })
    .on('[data-receipt="calendar"]', { element: (link) => void link.setAttribute('href', `${path}reply-by.ics`) })
    // Without script, choosing a region comes back here.
    .on('form input[name="next"]', { element: (input) => void input.setAttribute('value', path) });
  if (!receipt.status) rewriter.on('title', { element: (title) => void title.setInnerContent(unavailableTitle(receipt.locale)) });
  for (const [name, text] of Object.entries(textsOf(receipt)))
    rewriter.on(`[data-receipt="${name}"]`, { element: (slot) => void slot.setInnerContent(text) });
}
