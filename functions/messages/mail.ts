import { regions, routing } from '#domain/catalog.ts';
import type { Message } from '#domain/messages/message.ts';
import type { Mail, StoredMessage } from './ports.ts';

/** The mail to the team. The subject holds the reference and our own words; what the person wrote is in the text only. */
export function composeMail(stored: StoredMessage, message: Message | null): Omit<Mail, 'inbox'> {
  const { reference, replyBy, receivedAt } = stored;
  const topic = routing.topics.find(({ id }) => id === stored.topic)?.title ?? stored.topic;
  const region = regions.find(({ id }) => id === stored.region)?.name ?? stored.region;
  const head = [
    `Reference: ${reference}`,
    `Region: ${region}`,
    `About: ${topic}`,
    `Received: ${new Date(receivedAt).toISOString()}`,
    `Answer by: ${replyBy}`,
  ];
  const coverage = message?.coverage ? [`Coverage: ${routing.coverage[message.coverage].title}`] : [];
  const body = message
    ? [...coverage, `Name: ${message.name}`, `Answer by ${message.contactBy}: ${message.contact}`, '', message.message]
    : ['', `To read it: npm run messages -- show ${reference} --remote`];
  return {
    reference,
    subject: `Message ${reference}: ${topic}, ${region}`,
    text: [...head, ...body, ''].join('\n'),
    replyTo: message?.contactBy === 'email' ? message.contact : null,
  };
}
