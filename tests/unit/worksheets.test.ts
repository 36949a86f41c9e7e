import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { worksheetFor } from '#domain/articles/worksheet.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { readData } from '../../build/data/read-data.ts';
import { bannedWords, MAX_WORDS } from '../../build/content/check-language.ts';
import { proseProblems } from '../../build/content/check-prose.ts';
import { parseWorksheet, readWorksheets } from '../../build/content/worksheets.ts';
import { sendTo } from '../../src/view/send-to.ts';
import { ROOT } from '../support/root.ts';

const data = readData(ROOT);
const worksheets = readWorksheets(ROOT);

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

  it('each worksheet holds no fact, and only plain words', () => {
    expect(texts.flatMap((text) => [...proseProblems(text).map(({ message }) => message), ...bannedWords(text)])).toEqual([]);
    const sentences = texts.flatMap((text) => text.split(/(?<=[.?!:])\s/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > MAX_WORDS)).toEqual([]);
  });

  it('each worksheet asks for nothing about a person but what the sources name', () => {
    const beyond = /birth|social security|diagnos|symptom|condition|medication|gender|race|password|card number|bank account/i;
    expect(texts.filter((text) => beyond.test(text))).toEqual([]);
  });

  it('each worksheet takes its address from facts that are addresses', () => {
    const key = sheet.letter?.mailTo?.key;
    if (key) expect(sendTo(data, key).flatMap(({ addresses }) => addresses).length).toBeGreaterThan(0);
  });
});

describe('a worksheet', () => {
  it('a worksheet is found by every form that it serves', () => {
    expect(worksheetFor(worksheets, 'appeal-request')?.slug).toBe('grievance-form');
    expect(worksheetFor(worksheets, 'grievance-form')?.slug).toBe('grievance-form');
    expect(worksheetFor(worksheets, 'claim-form')).toBeUndefined();
  });
});

describe('the message for an editor of a worksheet', () => {
  const file = 'src/content/worksheets/en/call-notes.yaml';
  const raw = readFileSync(`${ROOT}/${file}`, 'utf8');
  const problemsOf = (text: string, forms = ['call-notes']) => {
    const read = parseWorksheet(file, text, forms);
    return 'problems' in read ? read.problems : [];
  };

  it('the message for an editor of a worksheet is none for a worksheet that is as it should be', () => {
    expect(problemsOf(raw)).toEqual([]);
  });

  it('the message for an editor of a worksheet names the file, the field and what to write instead', () => {
    expect(problemsOf(raw.replace(/^heading:.*$/m, ''))).toEqual([`${file} → heading: is missing. Add it: text in quotes.`]);
    expect(problemsOf(raw.replace('kind: text', 'kind: paragraph'))).toEqual([
      `${file} → parts[0].fields[0].kind: is not known. Write one of: "text", "one", "many".`,
    ]);
    expect(problemsOf(raw.replace('room: few', 'room: plenty'))[0]).toMatch(/→ parts\[0\]\.fields\[\d+\]\.room: /);
  });

  it('the message for an editor of a worksheet names two fields with one id, a form that does not exist, and text that is not YAML', () => {
    expect(problemsOf(raw.replace('id: person', 'id: name'))).toEqual([`${file} → parts: Two fields have the same id. Give each its own.`]);
    expect(problemsOf(raw, [])).toEqual([
      `${file}: there is no form "call-notes" in src/content/forms. Name the file, or alsoFor, after one.`,
    ]);
    expect(problemsOf('title: [')[0]).toMatch(/is not valid YAML\./);
  });
});

describe('where a letter goes', () => {
  it('where a letter goes is said for every region once', () => {
    for (const key of ['records-mail', 'appeals-mail', undefined])
      expect(
        sendTo(data, key)
          .flatMap(({ regions }) => regions)
          .sort(),
      ).toEqual([...REGION_IDS].sort());
  });

  it('where a letter goes keeps the two records offices of Washington apart', () => {
    const washington = sendTo(data, 'records-mail').find(({ regions }) => regions.includes('washington'));
    expect(washington?.addresses.map(({ where }) => where)).toEqual(['Western Washington', 'Eastern Washington']);
  });

  it('where a letter goes is left open where no source gives an address', () => {
    const georgia = sendTo(data, 'records-mail').find(({ regions }) => regions.includes('georgia'));
    expect(georgia?.addresses).toEqual([]);
  });
});
