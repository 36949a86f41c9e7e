import { calendarFile } from '#domain/files/calendar-file.ts';
import type { Locale } from '#domain/locale.ts';
import { plan, site } from '#domain/plan.ts';
import type { MessageStatus } from '#domain/messages/message.ts';
import { fill, wordsFor } from '../../src/words/worker.ts';

/** Whom to ask about a message: never the plan, which does not have it. */
function askOperator(locale: Locale): string[] {
  const { operator, contact } = site;
  if (operator === null || contact === null) return [];
  return [fill(wordsFor(locale).receipt.askOperator, { operator, contact: contact.replace(/^mailto:/, '') })];
}

/**
 * The day of the answer as a calendar file, made at `now` (ms since 1970). Others often see a calendar: it holds
 * neither the secret nor what the message is about.
 */
export function replyReminder(
  { reference, replyBy }: Pick<MessageStatus, 'reference'> & { replyBy: string },
  host: string,
  now: number,
  locale: Locale,
): { name: string; text: string } {
  const { receipt } = wordsFor(locale);
  const text = calendarFile({
    site: site.name,
    locale,
    uid: `message-${reference}@${host}`,
    stampedAt: now,
    date: replyBy,
    summary: receipt.reminder,
    description: [fill(receipt.reminderText, { reference }), ...askOperator(locale), fill(receipt.planLead, { plan: plan.name })].join(' '),
    remindDaysBefore: 0,
  });
  return { name: `answer-by-${replyBy}.ics`, text };
}
