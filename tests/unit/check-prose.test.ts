import { describe, expect, it } from 'vitest';
import { proseProblems } from '../../build/content/check-prose.ts';

const RULES = {
  'is a phone number': ['800-464-4000', '1-800-464-4000', '+1 800 464 4000', '(800) 464-4000', '800.464.4000', '8004644000', '18004644000'],
  'is a web address': [
    'https://kp.org/payonline',
    'http://kp.org',
    'www.kp.org',
    'kp.org/payonline',
    'healthy.kaiserpermanente.org',
    'KP.ORG',
  ],
  'is a postal address': [
    'P.O. Box 7158',
    'PO Box 7158',
    'P. O. Box 7158',
    '1 Kaiser Plaza',
    '500 NE Multnomah St',
    '10220 SE Sunnyside Road',
  ],
  'is a deadline or a length of time': [
    '30 days',
    '1 hour',
    '72-hour',
    'thirty days',
    'Sixty calendar days',
    '3 business days',
    '10 to 15 working days',
    'two or three weeks',
    '18 months',
    'one year',
  ],
  'is a clock time': ['8 a.m.', '8:00 a.m.', '6pm', '6:30 PM', '12 p.m.'],
  'is an amount': ['$25', '$ 25', '$1,250.50'],
} as const;

describe('a fact written by hand', () => {
  it.each(Object.entries(RULES).flatMap(([what, texts]) => texts.map((text) => [text, what] as const)))(
    'a fact written by hand "%s" %s',
    (text, what) => {
      const sentence = `Please note ${text} before you start.`;
      expect(proseProblems(sentence)).toEqual([
        { at: sentence.indexOf(text), message: expect.stringMatching(new RegExp(`^".+" ${what}\\. Write \\{% `)) as string },
      ]);
    },
  );

  it('a fact written by hand is reported with its own words', () => {
    expect(proseProblems('Call 800-464-4000.').map(({ message }) => message)).toEqual([
      '"800-464-4000" is a phone number. Write {% fact "its-key" /%}.',
    ]);
  });

  it('a fact written by hand is found where it stands, after tags too', () => {
    const text = 'See {% fact "member-services" /%} or [this](/help/) or call 800-464-4000.';
    expect(proseProblems(text).map(({ at }) => at)).toEqual([text.indexOf('800')]);
  });

  it('a fact written by hand is found each time, in order, on any line', () => {
    const text = 'Pay $25.\n\nCall 800-464-4000\nwithin 30 days, or 60 days.';
    expect(proseProblems(text).map(({ at }) => text.slice(at, at + 3))).toEqual(['$25', '800', '30 ', '60 ']);
  });
});

describe('plain words', () => {
  it.each([
    'Call {% fact "member-services" /%} and wait {% fact "message-reply-wait" /%}.',
    'See {% link "premium-online" %}the payment page{% /link %}.',
    'Read [how to pay](/help/bill-pay/pay-premium-online/).',
    'Call 911, or 988 for a crisis. TTY users dial 711.',
    'You are turning 26 or 65. Form 1095-B is for 2025.',
    'Look at step 2, then at the third line of your bill.',
    'Your plan year starts in January; a day without an answer is fine.',
    'Your medical record number has eight digits.',
    'It takes a few business days, or some months at most.',
    'Write to the address on your ID card, e.g. by mail.',
    'Your co-pay is 20% for a box of 30.',
    'I am sure that 5 amber lights and 2 pmhc forms mean nothing.',
    'Ask Dr. Way or walk down the Road.',
  ])('plain words pass: %s', (text) => {
    expect(proseProblems(text)).toEqual([]);
  });
});
