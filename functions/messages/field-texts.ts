import type { FieldError, FieldErrors } from '#domain/messages/message.ts';
import { fill, wordsFor } from '../../src/words/worker.ts';
import type { Locale } from '#domain/locale.ts';

/** What to do about each field that is not right, in words. */
export function fieldTexts(errors: FieldErrors, locale: Locale): Record<string, string> {
  const { messageErrors } = wordsFor(locale);
  const textOf = ({ id, limit = 0, length = 0 }: FieldError): string => fill(messageErrors.texts[id] as string, { limit, length });
  return Object.fromEntries(Object.entries(errors).map(([field, error]) => [field, textOf(error)]));
}
