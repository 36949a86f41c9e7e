import { findSensitive } from '#domain/messages/sensitive-text.ts';
import { findUrgency } from '#domain/messages/urgent-text.ts';

/**
 * What the receipt should say besides, as a fragment: an id of its page. A fragment stays in the
 * browser, out of every log, and shows its passage without a script. Empty when there is nothing to say. Of numbers it
 * speaks only where nobody was asked about them before: in a crisis.
 */
export function receiptNotice(text: string): '' | '#please-read' | '#call-now' {
  if (findUrgency(text) === null) return '';
  return findSensitive(text).length > 0 ? '#please-read' : '#call-now';
}
