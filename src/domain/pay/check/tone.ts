/** What a person does with something that was checked: use it, ask first, or stay away. Each has a colour, a shape and a word. */
import type { Finding } from './check-text.ts';

export type Tone = 'good' | 'ask' | 'bad';

const TONES: Readonly<Record<Finding['verdict'], Tone>> = {
  current: 'good',
  mixed: 'ask',
  unconfirmed: 'ask',
  unknown: 'ask',
  replaced: 'bad',
  'never-right': 'bad',
  'someone-else': 'bad',
};

/** Ways to look like the plan, or to do harm: what nobody knows is then nothing to ask about. */
const DANGERS: ReadonlySet<Finding['reason']> = new Set<Finding['reason']>(['disguise', 'odd-letters', 'look-alike', 'command']);

export const isDangerous = ({ reason }: Pick<Finding, 'reason'>): boolean => DANGERS.has(reason);

export const toneOf = (finding: Pick<Finding, 'verdict' | 'reason'>): Tone => (isDangerous(finding) ? 'bad' : TONES[finding.verdict]);
