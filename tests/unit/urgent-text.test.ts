import { describe, expect, it } from 'vitest';
import { findUrgency } from '#domain/messages/urgent-text.ts';

const CALM = 'I would like to ask about my premium because the amount changed and I do not know why';
const LONG = Array.from({ length: 12 }, () => CALM).join(' and ');

describe('a message that cannot wait', () => {
  it.each([
    ['I want to die', 'crisis'],
    ['My bill is wrong. I want to end my life.', 'crisis'],
    ['Question about my bill\nI have chest pain right now', 'emergency'],
    ['My husband hits me.', 'crisis'],
    ['Quiero morir', 'crisis'],
    [`${LONG} and I want to kill myself`, 'crisis'],
    [`I want to kill myself and ${LONG}`, 'crisis'],
  ])('a message that cannot wait is seen wherever it stands: %s', (text, urgency) => {
    expect(findUrgency(text)).toBe(urgency);
  });
});

it.each(['', '...', CALM, LONG, 'I was billed for a visit about chest pain.', 'Can I take ibuprofen with my medicine?'])(
  'is not every message: %s',
  (text) => {
    expect(findUrgency(text)).toBeNull();
  },
);
