import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { fill, wordsFor } from '../../src/words/worker.ts';
import { regions, routing } from '#domain/catalog.ts';
import type { Message } from '#domain/messages/message.ts';
import { findReferences } from '#domain/messages/reference.ts';
import type { Mail, StoredMessage } from './ports.ts';

/** As the team reads it. Only a number holds `;`. */
export function contactText({ contact }: Message): string {
  const [number = '', extension] = contact.split(';ext=');
  return extension === undefined ? number : fill(wordsFor(DEFAULT_LOCALE).messageMail.extension, { number, extension });
}

type MailHead = Pick<StoredMessage, 'reference' | 'region' | 'topic' | 'receivedAt' | 'replyBy'>;

/**
 * The mail to the team. The subject holds the reference and our own words; what the person wrote is in the text only.
 * `mailDays`: after how many days the team deletes it, as the page on privacy says.
 */
export function composeMail(stored: MailHead, message: Message | null, mailDays: number | null): Omit<Mail, 'inbox'> {
  const { reference, replyBy, receivedAt } = stored;
  const { messageMail } = wordsFor(DEFAULT_LOCALE);
  const topic = routing.topics.find(({ id }) => id === stored.topic)?.title ?? stored.topic;
  const region = regions.find(({ id }) => id === stored.region)?.name ?? stored.region;
  const head = [
    fill(messageMail.reference, { reference }),
    fill(messageMail.region, { region }),
    fill(messageMail.topic, { topic }),
    fill(messageMail.received, { time: new Date(receivedAt).toISOString() }),
    replyBy === null ? messageMail.noDay : fill(messageMail.answerBy, { date: replyBy }),
    ...(mailDays === null ? [] : [fill(messageMail.deleteAfter, { days: mailDays })]),
  ];
  // A word that a later deploy took out is shown as it was stored.
  const titles: Readonly<Record<string, { title: string } | undefined>> = routing.coverage;
  const coverage = message?.coverage ? [fill(messageMail.coverage, { coverage: titles[message.coverage]?.title ?? message.coverage })] : [];
  const body = message
    ? [
        ...coverage,
        fill(messageMail.name, { name: message.name }),
        fill(messageMail.contactBy[message.contactBy], { contact: contactText(message) }),
        '',
        message.message,
      ]
    : ['', fill(messageMail.toRead, { reference })];
  return {
    reference,
    subject: fill(messageMail.subject, { reference, topic, region }),
    text: [...head, ...body, ''].join('\n'),
    replyTo: message?.contactBy === 'email' ? message.contact : null,
    follows: message ? findReferences(message.message).filter((named) => named !== reference) : [],
  };
}
