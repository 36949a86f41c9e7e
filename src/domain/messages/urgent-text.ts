/** Whether a message tells of an emergency or a crisis. The person is shown 911 and 988; the message still goes. */
import { isDanger } from '../search/danger.ts';
import { readSafety, type Safety } from '../search/safety.ts';

export type Urgency = Exclude<Safety, 'advice'>;

/** What cannot wait, a crisis before an emergency; null when nothing does. */
export function findUrgency(text: string): Urgency | null {
  const safety = readSafety(text);
  return isDanger(safety) ? safety : null;
}
