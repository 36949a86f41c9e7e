import { describe, expect, it } from 'vitest';
import { isDanger } from '#domain/search/danger.ts';
import { readSafety } from '#domain/search/safety.ts';
import { isDanger as isOfDanger, readSitting, type Labelled } from '../../scripts/danger/texts.ts';
import { ROOT } from '../support/root.ts';

/** The model learned from these too: nothing of what it was shown may be lost. What nobody showed it is in `danger-kept.test.ts`. */
const phrasings = ['first', 'second', 'third'].flatMap((sitting) => readSitting(ROOT, sitting));
const seen = phrasings
  .filter(isOfDanger)
  .map(({ text }) => text)
  .filter((text) => isDanger(readSafety(text)));

const share = (rows: readonly Labelled[], holds: (row: Labelled) => boolean): number => rows.filter(holds).length / rows.length;

describe('danger, however it is written', () => {
  it('danger is recognised in 97 % of the phrasings of every language', () => {
    for (const lang of ['en', 'es']) {
      const rows = phrasings.filter((row) => row.lang === lang && isOfDanger(row));
      expect(rows.length).toBeGreaterThan(100);
      expect(
        share(rows, ({ text }) => isDanger(readSafety(text))),
        lang,
      ).toBeGreaterThanOrEqual(0.97);
    }
  });

  it('danger is seen in at most 3 % of the calm texts of every language', () => {
    for (const lang of ['en', 'es']) {
      const rows = phrasings.filter((row) => row.lang === lang && row.expect === 'none');
      expect(rows.length).toBeGreaterThan(50);
      expect(
        share(rows, ({ text }) => isDanger(readSafety(text))),
        lang,
      ).toBeLessThanOrEqual(0.03);
    }
  });

  it('danger to oneself brings 988 first', () => {
    const rows = phrasings.filter(({ text, expect: wanted }) => wanted === 'crisis' && isDanger(readSafety(text)));
    expect(share(rows, ({ text }) => readSafety(text) === 'crisis')).toBeGreaterThanOrEqual(0.97);
  });
});

const NAMES = ['Bill', 'Grace', 'Penny', 'Mr. Price', 'Mrs. Burns', 'José'];
const PLACES = ['at the kaiser pharmacy', 'at home', 'in the video visit', 'at the clinic', 'en la casa'];
/** Whoever does not want to live there may want to move. */
const STATES = ['in california', 'in Hawaiʻi', 'en california'];
const ON_LIVING = /\b(?:liv|viv)\w*(?: (?:anymore|más))?$/;
const ENDINGS = ['!', '?', '...', ' !!!', ' call kaiser', ' and no insurance', ' and i have no money', ' please help', '\n'];
const MARKS = ['\u200b', '\u00ad', '\u2060', '\ufeff', '\u200e'];

/** The text with something put at a place between two of its characters. */
const insert = (text: string, part: string, at: number): string => {
  const place = 1 + (at % Math.max(1, text.length - 1));
  return text.slice(0, place) + part + text.slice(place);
};

type Change = (text: string, pick: <Value>(values: readonly Value[]) => Value, at: number) => string;

/** Texts that a change silences, each tried with another of its forms. */
const silenced = (change: Change, texts = seen): string[] =>
  texts.map((text, at) => change(text, (values) => values[at % values.length] as never, at)).filter((text) => !isDanger(readSafety(text)));

/** What is typed otherwise but read the same. */
const holds = (change: Change) => {
  expect(silenced(change)).toEqual([]);
};

/** What is read too, and weighs a little: at most one text in a hundred may fall below what is enough. */
const hardlyEver = (change: Change, texts = seen, most = 0.01) => {
  const lost = silenced(change, texts);
  expect(lost.length / texts.length, lost.join('\n')).toBeLessThanOrEqual(most);
};

describe('a text of danger stays one', () => {
  it('a text of danger stays one with a name before it', () => {
    hardlyEver((text, pick) => `hi, this is ${pick(NAMES)}, ${text}`);
    hardlyEver((text, pick) => `my husband ${pick(NAMES)} is here, ${text}`);
  });

  it('a text of danger stays one with a place after it', () => {
    hardlyEver((text, pick) => `${text} ${pick(PLACES)}`);
    hardlyEver((text, pick) => (ON_LIVING.test(text) ? text : `${text} ${pick(STATES)}`));
  });

  it('a text of danger stays one whatever it ends with', () => {
    hardlyEver((text, pick) => `${text}${pick(ENDINGS)}`);
  });

  it('a text of danger stays one after a sentence about a bill, and before one', () => {
    hardlyEver((text) => `I have a question about my bill. ${text}`);
    hardlyEver((text) => `${text}. Also, is my claim covered?`);
  });

  it('a text of danger stays one in capitals, with more spaces, with marks that nobody sees, and with any apostrophe', () => {
    holds((text) => text.toUpperCase());
    holds((text) => ` ${text.replaceAll(' ', '   ')} `);
    holds((text, pick, at) => insert(text, pick(MARKS), at));
    holds((text, pick) => text.replaceAll("'", pick(['’', 'ʼ', '′', '＇', '`', '´', ''])));
    holds((text) => text.normalize('NFD'));
  });

  it('a text of danger stays one in the middle of a long text', () => {
    const calm = 'I would like to ask about my premium because the amount changed and I do not know why. ';
    const some = seen.filter((_, at) => at % 5 === 0);
    hardlyEver((text) => `${calm.repeat(60)}${text}. ${calm.repeat(60)}`, some, 0.02);
  });
});

describe('words of danger as a subject', () => {
  const SUBJECTS = ['stroke', 'heart attack', 'seizure', 'overdose', 'chest pain', 'suicide', 'asthma attack', 'infarto', 'derrame'];
  const FRAMES = [
    (subject: string) => `${subject} claim denied`,
    (subject: string) => `prior authorization for ${subject} treatment`,
    (subject: string) => `bill for ${subject} visit`,
    (subject: string) => `${subject} prevention class`,
    (subject: string) => `family history of ${subject}`,
    (subject: string) => `is ${subject} covered`,
    (subject: string) => `reembolso por ${subject}`,
  ];

  it.each(SUBJECTS)('words of danger as a subject of paperwork bring no card: %s', (subject) => {
    for (const frame of FRAMES) expect(isDanger(readSafety(frame(subject))), frame(subject)).toBe(false);
  });

  it.each(SUBJECTS)('words of danger alone bring a card: %s', (subject) => {
    expect(isDanger(readSafety(subject))).toBe(true);
  });
});

it('the time to read a text grows with its length alone', () => {
  const words = Array.from({ length: 4_000 }, (_, at) => `w${(at * 7_919).toString(26).replaceAll(/\d/g, 'x')}`);
  const time = (text: string): number => {
    const start = performance.now();
    readSafety(text);
    return performance.now() - start;
  };
  const texts = [words.join(' '), 'a '.repeat(10_000), 'a'.repeat(20_000), 'no no not breath '.repeat(1_200), '1!1!'.repeat(5_000)];
  for (const text of texts) {
    const start = text.slice(0, 5_000);
    time(start);
    expect(Math.min(time(text), time(text)), text.slice(0, 20)).toBeLessThan(1_000);
  }
});
