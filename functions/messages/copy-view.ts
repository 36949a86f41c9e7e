/** Fills in the built pages of a copy and of erasing (src/pages/contact/message/copy.astro, erase.astro). All text is set as text. */
import { catalogIn } from '#domain/catalog.ts';
import type { Locale } from '#domain/locale.ts';
import type { Message, MessageStatus } from '#domain/messages/message.ts';
import { dayText } from '#domain/time/date-text.ts';
import { urlsFor } from '#domain/urls.ts';
import { contactText } from './mail.ts';

export interface Copy {
  status: MessageStatus;
  secret: string;
  message: Message;
  locale: Locale;
}

/** The forms that go on from a page: reference and secret in hidden fields, and the way back. */
export function fillSecretForms(rewriter: HTMLRewriter, reference: string, secret: string, locale: Locale): void {
  const receipt = urlsFor(locale).messageStatus(reference, secret);
  rewriter
    .on('[data-secret-form] [name="reference"]', { element: (input) => void input.setAttribute('value', reference) })
    .on('[data-secret-form] [name="secret"]', { element: (input) => void input.setAttribute('value', secret) })
    .on('[data-back]', { element: (link) => void link.setAttribute('href', receipt) })
    // Choosing a region without script comes back to the receipt: this page was answered to a form.
    .on('form input[name="next"]', { element: (input) => void input.setAttribute('value', receipt) });
}

/** Takes out the passages whose `data-state` is none of these. */
export function keepStates(rewriter: HTMLRewriter, states: readonly string[]): void {
  rewriter.on('[data-state]', {
    element: (passage) => {
      const wanted = (passage.getAttribute('data-state') ?? '').split(' ');
      if (!wanted.some((state) => states.includes(state))) passage.remove();
    },
  });
}

export function fillCopy(rewriter: HTMLRewriter, { status, secret, message, locale }: Copy): void {
  const { regions, routing } = catalogIn(locale);
  const coverages: Readonly<Record<string, { title: string } | undefined>> = routing.coverage;
  // A word that a later deploy took out is shown as it was stored.
  const texts: Readonly<Record<string, string>> = {
    reference: status.reference,
    received: dayText(status.receivedAt.slice(0, 10), locale),
    region: regions.find(({ id }) => id === message.region)?.name ?? message.region,
    topic: routing.topics.find(({ id }) => id === message.topic)?.title ?? message.topic,
    name: message.name,
    contact: contactText(message),
    message: message.message,
    ...(message.coverage && { coverage: coverages[message.coverage]?.title ?? message.coverage }),
  };
  fillSecretForms(rewriter, status.reference, secret, locale);
  keepStates(rewriter, message.coverage ? ['coverage'] : []);
  for (const [name, text] of Object.entries(texts))
    rewriter.on(`[data-copy="${name}"]`, { element: (slot) => void slot.setInnerContent(text) });
}

export interface Erasing {
  status: MessageStatus;
  secret: string;
  mailHoldsText: boolean;
  locale: Locale;
}

/** What already went out by mail is said: erasing here does not reach it. */
export const mailedState = ({ status: { mailed }, mailHoldsText }: Pick<Erasing, 'status' | 'mailHoldsText'>): string =>
  mailed ? (mailHoldsText ? 'mailed-text' : 'mailed-notice') : 'not-mailed';

export function fillErase(rewriter: HTMLRewriter, erasing: Erasing): void {
  fillSecretForms(rewriter, erasing.status.reference, erasing.secret, erasing.locale);
  keepStates(rewriter, [mailedState(erasing)]);
  rewriter.on('[data-receipt="reference"]', { element: (slot) => void slot.setInnerContent(erasing.status.reference) });
}
