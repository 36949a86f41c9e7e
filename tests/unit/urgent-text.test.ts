import { describe, expect, it } from 'vitest';
import { readSafety } from '#domain/search/safety.ts';
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

  it('a message that cannot wait is seen across the place where a long sentence is read in pieces', () => {
    for (let before = 90; before < 110; before += 1) {
      const words = Array.from({ length: before }, () => 'and');
      expect(findUrgency([...words, 'I', 'want', 'to', 'kill', 'myself', ...words].join(' '))).toBe('crisis');
    }
  });
});

it.each(['', '...', CALM, LONG, 'I was billed for a visit about chest pain.', 'Can I take ibuprofen with my medicine?'])(
  'is not every message: %s',
  (text) => {
    expect(findUrgency(text)).toBeNull();
  },
);

it('reads a sentence once when the reader remembers', () => {
  const read = new Map<string, ReturnType<typeof readSafety>>();
  let asked = 0;
  const remembering = (piece: string) => {
    if (!read.has(piece)) {
      asked += 1;
      read.set(piece, readSafety(piece));
    }
    return read.get(piece) ?? null;
  };
  findUrgency(`${CALM}. My plan ends`, remembering);
  findUrgency(`${CALM}. My plan ends soon`, remembering);
  expect(asked).toBe(3);
});
