/** Fills in the built receipt (src/pages/contact/message/receipt.astro). All text is set as text. */
import { catalogIn } from '#domain/catalog.ts';
import type { Locale } from '#domain/locale.ts';
import { longDate } from '#domain/time/date-text.ts';
import type { MessageStatus } from '#domain/messages/message.ts';
import { urlsFor } from '#domain/urls.ts';
import { languageIn, wordsFor } from '../../src/words/worker.ts';
import type { PhoneToCall } from '../contact/phone-to-call.ts';
import { fillSecretForms, keepStates, mailedState } from './copy-view.ts';
import { showPhone } from './form-view.ts';

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
  /** The line of the plan in the message's own region. */
  call: PhoneToCall | null;
  mailHoldsText: boolean;
}

const HOUR = 3_600_000;
/** In place of the title of the built page. */
function otherTitle({ status, locale }: Pick<ReceiptState, 'status' | 'locale'>): string | null {
  const { receipt } = wordsFor(locale);
  if (!status) return receipt.unavailableTitle;
  return status.state === 'erased' ? receipt.erasedTitle : null;
}

function textsOf({ reference, secret, status, origin, locale }: ReceiptState): Record<string, string> {
  const title = otherTitle({ status, locale });
  if (!status) return { ...(title && { title }), reference };
  return {
    ...(title && { title }),
    reference: status.reference,
    region: catalogIn(locale).regions.find(({ id }) => id === status.region)?.name ?? status.region,
    ...(status.replyBy === null ? {} : { 'reply-by': longDate(status.replyBy, locale) }),
    address: origin + urlsFor(locale).messageStatus(reference, secret),
  };
}

/** The day in Hawaii, where a day of any region ends last; UTC-10 all year. */
const lastToday = (now: number): string => new Date(now - 10 * HOUR).toISOString().slice(0, 10);

/** The passages of the page that hold. */
function statesOf({ status, now, mailHoldsText }: ReceiptState): string[] {
  if (!status) return ['unavailable'];
  const today = lastToday(now);
  const { state, replyBy, erasedAt } = status;
  const overdue = replyBy !== null && today > replyBy;
  const day = replyBy === null ? 'unpromised' : 'promised';
  if (state === 'erased') return ['erased-by-you', mailedState({ status, mailHoldsText })];
  return [state, day, ...(erasedAt ? ['erased'] : ['kept', ...(overdue ? ['overdue'] : [])])];
}

export function fillMessageReceipt(rewriter: HTMLRewriter, receipt: ReceiptState): void {
  const path = urlsFor(receipt.locale).messageStatus(receipt.reference, receipt.secret);
  keepStates(rewriter, statesOf(receipt));
  fillSecretForms(rewriter, receipt.reference, receipt.secret, receipt.locale);
  rewriter.on('[data-receipt="calendar"]', { element: (link) => void link.setAttribute('href', `${path}reply-by.ics`) });
  if (receipt.call) showPhone(rewriter, receipt.call, languageIn(receipt.locale));
  const title = otherTitle(receipt);
  if (title) rewriter.on('title', { element: (element) => void element.setInnerContent(title) });
  for (const [name, text] of Object.entries(textsOf(receipt)))
    rewriter.on(`[data-receipt="${name}"]`, { element: (slot) => void slot.setInnerContent(text) });
}
