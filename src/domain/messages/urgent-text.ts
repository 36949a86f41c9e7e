/** Whether a message tells of an emergency or a crisis. The person is shown 911 and 988; the message still goes. */
import { fold } from '../text/fold.ts';
import { readSafety } from '../search/safety.ts';

export type Urgency = 'crisis' | 'emergency';

/** At most as many words as `readSafety` reads, with some of the piece before, so that nothing is cut in two. */
const PIECE = 100;
const STEP = 80;

/** One sentence at a time: words about a bill in one take nothing from what the next one says. */
function* piecesOf(text: string): Generator<string> {
  for (const sentence of fold(text).split(/[.!?;\n]+/)) {
    const words = sentence.split(/\s+/).filter(Boolean);
    for (let from = 0; from < words.length; from += STEP) yield words.slice(from, from + PIECE).join(' ');
  }
}

/**
 * The first thing in the text that cannot wait; null when there is none. `read` may remember what it has read: while
 * someone types, all sentences but one stay the same.
 */
export function findUrgency(text: string, read: typeof readSafety = readSafety): Urgency | null {
  for (const piece of piecesOf(text)) {
    const safety = read(piece);
    if (safety === 'crisis' || safety === 'emergency') return safety;
  }
  return null;
}
