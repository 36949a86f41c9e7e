import { calendarFile } from '#domain/files/calendar-file.ts';
import type { MessageStatus } from '#domain/messages/message.ts';

/**
 * The day of the answer as a calendar file, made at `now` (ms since 1970). Others often see a calendar: it holds
 * neither the secret nor what the message is about.
 */
export function replyReminder({ reference, replyBy }: MessageStatus, host: string, now: number): { name: string; text: string } {
  const text = calendarFile({
    uid: `message-${reference}@${host}`,
    stampedAt: now,
    date: replyBy,
    summary: 'Answer to my message is due',
    description: `Reference ${reference}. No answer by the end of this day? Call, and give the reference.`,
    remindDaysBefore: 0,
  });
  return { name: `answer-by-${replyBy}.ics`, text };
}
