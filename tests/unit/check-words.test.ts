import { describe, expect, it } from 'vitest';
import { bannedWords } from '../../build/content/check-language.ts';
import { otherTextProblems } from '../../build/content/check-page-words.ts';
import { asksToCall, headingProblem, searchTalk, timesSentToBill } from '../../build/content/check-words.ts';
import { dataTexts, interfaceTexts } from '../../build/content/data-texts.ts';
import { ROOT } from '../support/root.ts';

describe('talk about our search', () => {
  it.each([
    'We found no page that states the rule.',
    'We have no source for these hours.',
    'We couldn’t confirm this number.',
    'Our sources give no deadline.',
    'No source we trust gives the hours.',
    'Your region does not show this online, as far as we know.',
    'Older pages say something else.',
    'The plan’s page says that it stays.',
    'An outside guide names two more paths.',
    'This number is from an old page.',
    'An older copy of a plan page says 200%.',
    'The page with these hours is from 2020.',
    'We have seen only a summary.',
  ])('talk about our search is found in: %s', (text) => {
    expect(searchTalk(text)).not.toEqual([]);
  });

  it.each([
    'Ask Member Services for your deadline, and mail early.',
    'We cannot see your plan or your bills.',
    'Find the page of your region, and open it.',
    'The letter says why. Keep a copy of the page that lists your payments.',
    'Choose a source of income.',
  ])('talk about our search is not found in: %s', (text) => {
    expect(searchTalk(text)).toEqual([]);
  });
});

describe('words to avoid', () => {
  it.each([
    ['If they differ, your bill wins.', 'wins'],
    ['Your ID card tells which.', 'tells'],
    ['Member Services can tell from your number.', 'can tell'],
    ['The number stands on your card.', 'stands on'],
    ['Each region has a form of its own.', 'of its own'],
    ['Ask which one fits.', 'fits'],
    ['See whom to call.', 'whom'],
    ['It works, also offline.', 'also offline'],
    ['The same rules hold for everyone.', 'hold for'],
    ['The next site is the plan’s.', 'The next site'],
  ])('words to avoid are named with others to use: %s', (text, found) => {
    expect(bannedWords(text)).toEqual([expect.stringMatching(new RegExp(`^"${found}": (?:Say|Write) .+\\.`)) as string]);
  });

  it.each(['The nurse can tell you where to go.', 'A text tells you first.', 'Tell the plan today.', 'It is on its own page.', 'You won.'])(
    'words to avoid are not found in: %s',
    (text) => {
      expect(bannedWords(text)).toEqual([]);
    },
  );
});

describe('a heading', () => {
  it.each(['Other ways', 'Have ready', 'Was this what you needed?', 'Ask it this way', 'The next site'])(
    'a heading says nothing alone: %s',
    (text) => {
      expect(headingProblem(text)).toContain('could stand over any text');
    },
  );

  it.each(['What you can do', 'How long it takes', 'If it does not work', 'Just this once'])('a heading names nothing: %s', (text) => {
    expect(headingProblem(text)).toContain('names nothing');
  });

  it.each(['Turn it on', 'Pay for it', 'Report this'])('a heading leaves open what its pronoun is: %s', (text) => {
    expect(headingProblem(text)).toContain('Name it');
  });

  it.each(['Other ways to pay', 'If the payment fails', 'Online', 'Turn on autopay', 'How to send your claim', 'What to ask your doctor'])(
    'a heading stands alone: %s',
    (text) => {
      expect(headingProblem(text)).toBeNull();
    },
  );
});

describe('an answer that asks to call', () => {
  it.each([
    'Call Member Services today.',
    'Call 911 now.',
    'In an overdose, call 911 first.',
    'It never closes. You can call or text.',
    'Sign in, or call the plan.',
    'Stop, and call the number on your ID card.',
    'Reset your password, or ask website support to unlock it.',
    'Ask the advice nurse what to do.',
    'Tell Member Services. They can end it.',
    'File it online, or by phone with Member Services.',
    'Your doctor asks for it, and Member Services can check it.',
    'Ask your region’s appointment line.',
  ])('an answer that asks to call is known: %s', (text) => {
    expect(asksToCall(text)).toBe(true);
  });

  it.each([
    'Write down what you want before you call.',
    'You do not need to call first.',
    'A crisis line answers calls and texts.',
    'Early calls often wait less.',
    'The plan calls this a grievance.',
    'Call the number printed on the bill.',
    'Call your doctor’s office.',
    'Message Member Services about an address.',
    'A letter from Member Services that lists your payments.',
    'Never read it to someone who calls.',
  ])('an answer that asks to call is not seen in: %s', (text) => {
    expect(asksToCall(text)).toBe(false);
  });
});

describe('the number on a bill or card', () => {
  it('the number on a bill or card is counted each time a text sends there', () => {
    expect(timesSentToBill('Use the number on your bill. Lost it? Use the one printed on your ID card.')).toBe(2);
    expect(timesSentToBill('Your bill shows a number.')).toBe(0);
  });
});

describe('words outside articles', () => {
  it('words outside articles follow the same rules', () => {
    expect(otherTextProblems([...dataTexts(ROOT), ...interfaceTexts()])).toEqual([]);
  });

  it('words outside articles hold no heading that could stand over any text', () => {
    const empty = interfaceTexts().flatMap(({ text }) => headingProblem(text) ?? []);
    expect(empty.filter((problem) => problem.includes('could stand over any text'))).toEqual([]);
  });

  it('words outside articles are sentences of facts, rules, letters, bills and the interface, and none that a source says', () => {
    const texts = dataTexts(ROOT);
    const files = new Set(texts.map(({ file }) => file));
    for (const file of [
      'data/shared.json',
      'data/regions/georgia.json',
      'data/rules/appeals.json',
      'data/letters.json',
      'data/calendar.json',
    ])
      expect(files).toContain(file);
    expect(files).not.toContain('data/sources.json');
    expect(texts.filter(({ line }) => line === 0)).toEqual([]);
  });

  it('words outside articles may say what we do not know only where they are about this site', () => {
    const text = { file: 'a.json', line: 3, text: 'We found no source.' };
    expect(otherTextProblems([text]).map(({ rule, line }) => [rule, line])).toContainEqual(['search-talk', 3]);
    expect(otherTextProblems([{ ...text, aboutUs: true }])).toEqual([]);
  });
});
