import { describe, expect, it } from 'vitest';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { readArticles } from '../../build/content/article.ts';
import { readData } from '../../build/data/read-data.ts';
import { bannedWords, MAX_WORDS } from '../../build/content/check-language.ts';
import { proseProblems } from '../../build/content/check-prose.ts';
import { sendTo } from '../../src/view/send-to.ts';
import { worksheetFor, worksheets } from '../../src/view/worksheets.ts';
import { ROOT } from '../support/root.ts';

const data = readData(ROOT);
const formSlugs = readArticles(ROOT, DEFAULT_LOCALE).flatMap(({ collection, slug }) => (collection === 'forms' ? slug : []));

describe.each(worksheets.map((sheet) => [sheet.slug, sheet] as const))('the worksheet of %s', (_, sheet) => {
  const fields = sheet.parts.flatMap((part) => part.fields);
  const texts = [
    sheet.title,
    sheet.summary,
    sheet.heading,
    sheet.action,
    ...(sheet.letter ? [sheet.letter.opening, sheet.letter.askFor] : []),
    ...sheet.parts.map(({ title }) => title),
    ...fields.flatMap((field) => [
      field.label,
      ...(field.hint ? [field.hint] : []),
      ...(field.kind === 'text' ? [] : field.options.map(({ label }) => label)),
    ]),
  ];

  it('belongs to forms that exist', () => {
    expect([sheet.slug, ...sheet.alsoFor].filter((slug) => !formSlugs.includes(slug))).toEqual([]);
  });

  it('gives each line a name of its own', () => {
    const ids = fields.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('holds no fact, and only plain words', () => {
    expect(texts.flatMap((text) => [...proseProblems(text).map(({ message }) => message), ...bannedWords(text)])).toEqual([]);
    const sentences = texts.flatMap((text) => text.split(/(?<=[.?!:])\s/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > MAX_WORDS)).toEqual([]);
  });

  it('asks for nothing about a person but what the sources name', () => {
    const beyond = /birth|social security|diagnos|symptom|condition|medication|gender|race|password|card number|bank account/i;
    expect(texts.filter((text) => beyond.test(text))).toEqual([]);
  });

  it('takes its address from facts that are addresses', () => {
    const key = sheet.letter?.mailTo?.key;
    if (key) expect(sendTo(data, key).flatMap(({ addresses }) => addresses).length).toBeGreaterThan(0);
  });
});

describe('a worksheet', () => {
  it('is found by every form that it serves', () => {
    expect(worksheetFor('appeal-request')?.slug).toBe('grievance-form');
    expect(worksheetFor('grievance-form')?.slug).toBe('grievance-form');
    expect(worksheetFor('claim-form')).toBeUndefined();
  });
});

describe('where a letter goes', () => {
  it('is said for every region once', () => {
    for (const key of ['records-mail', 'appeals-mail', undefined])
      expect(
        sendTo(data, key)
          .flatMap(({ regions }) => regions)
          .sort(),
      ).toEqual([...REGION_IDS].sort());
  });

  it('keeps the two records offices of Washington apart', () => {
    const washington = sendTo(data, 'records-mail').find(({ regions }) => regions.includes('washington'));
    expect(washington?.addresses.map(({ where }) => where)).toEqual(['Western Washington', 'Eastern Washington']);
  });

  it('is left open where no source gives an address', () => {
    const georgia = sendTo(data, 'records-mail').find(({ regions }) => regions.includes('georgia'));
    expect(georgia?.addresses).toEqual([]);
  });
});
