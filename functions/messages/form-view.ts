/** Fills in the built message form (src/pages/contact/message/index.astro). All text is set as text. */
import type { FieldErrors, MessageField } from '#domain/messages/message.ts';
import type { Locale } from '#domain/locale.ts';
import { fieldTexts } from './field-texts.ts';
import { urlsFor } from '#domain/urls.ts';
import { attributeText } from '../http/attribute-text.ts';
import { fill, wordsFor, type languageIn } from '../../src/words/worker.ts';
import type { Ticket } from './form-ticket.ts';
import type { Desk } from './ports.ts';
import type { PhoneToCall } from '../contact/phone-to-call.ts';

/** Why the form is shown again, as the page's notices are named. */
export type FormNotice = 'errors' | 'numbers' | 'check' | 'reused' | 'in-flight' | 'busy' | 'unavailable' | 'kept';

export interface FormState {
  desk: Desk;
  /** What was typed or chosen, kept as it is. Untrusted. */
  values: Readonly<Partial<Record<MessageField, string>>>;
  /** Null when the form could not be sent in any case. */
  ticket: Ticket | null;
  notice?: FormNotice;
  errors?: FieldErrors;
  /** Numbers that the text seems to hold and that its writer was asked about, joined by spaces. */
  numbers?: string;
  /** Shown with a notice that cannot be mended by changing a field. */
  call?: PhoneToCall | null;
}

const WITH_PHONE: readonly (FormNotice | undefined)[] = ['busy', 'unavailable', 'kept'];

/** A browser drops the first newline in a text area. */
const areaText = (text: string): string => (/^\r?\n/.test(text) ? `\n${text}` : text);

export function fillMessageForm(rewriter: HTMLRewriter, state: FormState, locale: Locale): void {
  const { desk, values, ticket, notice, errors = {}, numbers = '', call = null } = state;
  const words = wordsFor(locale);
  if (notice) rewriter.on('title', { element: (title) => void title.prepend(words.messageNotices.pageTitle) });
  rewriter.on('[data-desk]', {
    element: (passage) => {
      if (passage.getAttribute('data-desk') !== desk) passage.remove();
    },
  });
  rewriter.on('[data-topic]', {
    element: (passage) => {
      if (passage.getAttribute('data-topic') !== values.topic) passage.remove();
    },
  });
  rewriter.on('[data-notice]', {
    element: (section) => {
      if (section.getAttribute('data-notice') !== notice) return void section.remove();
      section.removeAttribute('hidden').setAttribute('autofocus', '');
    },
  });
  rewriter.on('[data-error-of]', {
    element: (item) => {
      if (Object.hasOwn(errors, item.getAttribute('data-error-of') ?? '')) item.removeAttribute('hidden');
      else item.remove();
    },
  });
  if (WITH_PHONE.includes(notice)) showPhone(rewriter, call, { words, locale });

  for (const [field, message] of Object.entries(fieldTexts(errors, locale))) {
    rewriter.on(`[data-error-of="${field}"] a`, { element: (link) => void link.setInnerContent(message) });
    rewriter.on(`#${field}-error`, { element: (line) => void line.setInnerContent(message) });
    rewriter.on(`.message-form [name="${field}"]:not([type="radio"])`, {
      element: (input) => void input.setAttribute('aria-invalid', 'true'),
    });
  }

  rewriter.on('[data-number]', {
    element: (item) => {
      if (!numbers.split(' ').includes(item.getAttribute('data-number') ?? '')) item.remove();
    },
  });
  rewriter.on('.message-form [name="numbers"]', { element: (input) => void input.setAttribute('value', numbers) });
  if (notice === 'numbers')
    rewriter.on('.message-form [type="submit"]', { element: (button) => void button.setInnerContent(words.messageNotices.sendAnyway) });
  for (const name of ['key', 'started'] as const)
    rewriter.on(`.message-form [name="${name}"]`, { element: (input) => void input.setAttribute('value', ticket?.[name] ?? '') });
  rewriter.on('.message-form textarea', { element: (area) => void area.setInnerContent(areaText(values.message ?? '')) });
  for (const field of ['name', 'email', 'phone'] as const)
    rewriter.on(`.message-form [name="${field}"]`, {
      element: (input) => void input.setAttribute('value', attributeText(values[field] ?? '')),
    });
  rewriter.on('.message-form [name="contactBy"]', {
    element: (input) => {
      if (values.contactBy && input.getAttribute('value') === values.contactBy) input.setAttribute('checked', '');
    },
  });
  for (const field of ['region', 'topic', 'coverage'] as const)
    rewriter.on(`.message-form [name="${field}"] option`, {
      element: (option) => {
        if (values[field] && option.getAttribute('value') === values[field]) option.setAttribute('selected', '');
      },
    });
}

/** Fills in the line of a region. */
export function showPhone(rewriter: HTMLRewriter, call: PhoneToCall | null, { words, locale }: ReturnType<typeof languageIn>): void {
  const { callBlock, contactWays } = words;
  rewriter.on('[data-call]', { element: (block) => void block.removeAttribute('hidden') });
  if (!call) return;
  const { region, name, line, hoursJson } = call;
  const { href, text, tty, hours, note, status } = line;
  const number = tty ? `${text} ${fill(contactWays.tty, { number: tty })}` : text;
  rewriter
    .on('[data-call-label]', { element: (place) => void place.setInnerContent(fill(callBlock.title, { region, line: name })) })
    .on('[data-call-number]', {
      element: (link) => void link.setAttribute('href', href ?? urlsFor(locale).contact()).setInnerContent(number),
    })
    .on('[data-call-hours]', { element: (place) => void place.setInnerContent(hours ?? note ?? '') });
  if (hoursJson !== null)
    rewriter.on('[data-call-status]', {
      element: (slot) =>
        void slot
          .setAttribute('data-hours', hoursJson)
          .setAttribute('data-open', status.open ? 'yes' : 'no')
          .setInnerContent(status.text ?? ''),
    });
}
