/** What was seen of one value at one source. */
import { bareAddress, type Page } from './signs.ts';
import type { Watched } from './watch-list.ts';

/** How an address answered. */
export type Answer =
  /** `cut`: it was longer than we read. */
  | { state: 'page'; page: Page; cut: boolean }
  /** 404 or 410. */
  | { state: 'missing'; at: string; status: number }
  /** No answer that says anything: time-out, 5xx, a refusal. */
  | { state: 'silent'; why: string }
  /** The site asks programs to stay away. */
  | { state: 'barred'; why: string }
  /** An answer that holds no text: a PDF, an image. */
  | { state: 'unreadable'; why: string };

export const VERDICTS = ['gone', 'moved', 'unreachable', 'not allowed', 'not checkable', 'there'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Finding extends Omit<Watched, 'signs'> {
  verdict: Verdict;
  /** What was looked for, as people read it. */
  value: string;
  why: string;
}

/** Of a page that a program sees without what scripts put in. */
const FEW_WORDS = 30;

export function judge({ signs, ...watched }: Watched, answer: Answer | null): Finding {
  const value = signs.map(({ shown }) => shown).join(' · ');
  const seen = (verdict: Verdict, why: string): Finding => ({ ...watched, value, verdict, why });
  if (watched.address === null || answer === null) return seen('not checkable', 'its source names no page');
  switch (answer.state) {
    case 'silent':
      return seen('unreachable', answer.why);
    case 'barred':
      return seen('not allowed', answer.why);
    case 'unreadable':
      return seen('not checkable', answer.why);
    case 'missing':
      return seen('moved', `no page there any more (${answer.status})`);
    case 'page':
  }
  const { page, cut } = answer;
  const lacking = signs.filter(({ isOn }) => !isOn(page)).map(({ shown }) => shown);
  const bare = page.text.split(' ').length < FEW_WORDS ? ' (it holds hardly any text, and may need scripts)' : '';
  const state = lacking.length === 0 ? 'shows it' : `does not show ${lacking.join(' and ')}${bare}`;
  if (bareAddress(page.at) !== bareAddress(watched.address)) {
    if (signs.length === 0) return seen('moved', `leads to ${page.at}; read whether it says the same`);
    return seen('moved', `leads to ${page.at}, which ${state}`);
  }
  if (signs.length === 0) return seen('not checkable', 'said in our own words: a person must read the page');
  if (lacking.length === 0) return seen('there', state);
  return cut ? seen('not checkable', `the page is too long to read whole; its beginning ${state}`) : seen('gone', `the page ${state}`);
}
