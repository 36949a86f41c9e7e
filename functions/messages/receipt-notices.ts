import { findSensitive } from '#domain/messages/sensitive-text.ts';
import { findUrgency } from '#domain/messages/urgent-text.ts';

/**
 * What the receipt should say besides, as a fragment: an id of its page. A fragment stays in the
 * browser, out of every log, and shows its passage without a script. Empty when there is nothing to say.
 */
export function receiptNotice(text: string): '' | '#please-read' | '#call-now' | '#numbers' {
  const urgent = findUrgency(text) !== null;
  const sensitive = findSensitive(text).length > 0;
  if (urgent && sensitive) return '#please-read';
  return urgent ? '#call-now' : sensitive ? '#numbers' : '';
}
