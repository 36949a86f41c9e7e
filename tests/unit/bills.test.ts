import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { rowsFor } from '#domain/pay/bill-rows.ts';
import type { BillText } from '#domain/pay/bill-schema.ts';
import { BILLS } from '#domain/pay/bills.ts';
import { readBills } from '../../build/content/read-bills.ts';
import { readData } from '../../build/data/read-data.ts';
import { DataError } from '../../build/data/read-json.ts';
import { complaints } from '../support/broken-data.ts';
import { ROOT } from '../support/root.ts';

const data = readData(ROOT);

/** What the build says of the words of the medical bill after `spoil` has been at them. */
function complaintsOfWords(spoil: (text: BillText) => void): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'bills-'));
  try {
    cpSync(join(ROOT, 'src/content/bills'), join(root, 'src/content/bills'), { recursive: true });
    const path = join(root, 'src/content/bills/en/medical.json');
    const text = JSON.parse(readFileSync(path, 'utf8')) as BillText;
    spoil(text);
    writeFileSync(path, JSON.stringify(text));
    readBills(root, 'en', data);
    return [];
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.problems;
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe('the rows of a bill', () => {
  const rows = [
    { label: 'By phone', regions: ['georgia' as const], text: 'Georgia.' },
    { label: 'By phone', known: 'line', text: 'Call {line}.' },
    { label: 'By phone', text: 'Call the number on the bill.' },
    { label: 'Fees', known: 'fee', text: '{fee}' },
  ];
  const textsIn = (region: 'georgia' | 'hawaii', ...known: string[]) =>
    rowsFor(rows, region, (key) => known.includes(key)).map(({ text }) => text);

  it('the rows of a bill for a region are the first of each label that is for it', () => {
    expect(textsIn('georgia', 'line')).toEqual(['Georgia.']);
    expect(textsIn('hawaii', 'line', 'fee')).toEqual(['Call {line}.', '{fee}']);
  });

  it('a row of a bill whose fact is not known gives way to the one below it', () => {
    expect(textsIn('hawaii')).toEqual(['Call the number on the bill.']);
  });
});

describe('the message for an editor of bills', () => {
  it.each(LOCALES)('the words of bills in %s need nothing else', (locale) => {
    expect(Object.keys(readBills(ROOT, locale, data))).toEqual([...BILLS]);
  });

  it('a message for editors names the field that the words of a bill lack', () => {
    expect(complaintsOfWords((text) => Reflect.deleteProperty(text, 'letter'))).toEqual([
      'src/content/bills/en/medical.json → letter: is missing. Add it: text in quotes.',
    ]);
  });

  it('a message for editors says what to do where a row of a bill asks for a fact that a region lacks', () => {
    expect(complaintsOfWords(({ details }) => details.push({ label: 'Extra time', text: 'You have {grace-period}.' }))).toEqual([
      expect.stringMatching(
        /^src\/content\/bills\/en\/medical\.json → details\[6\]\.text: no "grace-period" is known in .*georgia.*\. Add "known": "grace-period" to the row, and below it/,
      ),
    ]);
  });

  it('a phone number in the words of a bill is refused', () => {
    expect(complaintsOfWords(({ ways }) => ways.push({ label: 'By text', text: 'Text 800-555-0100.' }))).toEqual([
      'src/content/bills/en/medical.json: "800-555-0100" is a phone number. Ask for the fact by its key, as {member-services}.',
    ]);
  });

  it('a message for editors names the bill of data/bills.json that leads to no fact or topic', () => {
    expect(
      complaints(({ put }) => {
        put('bills.json', 'medical/paidAt/-', 'the-moon');
        put('bills.json', 'guest/topic', 'the-moon');
      }),
    ).toEqual([
      'data/bills.json → medical: there is no fact "the-moon". Remove it, or add the fact.',
      expect.stringContaining('data/bills.json → guest.topic: there is no topic "the-moon". Write one of: '),
    ]);
  });

  it('a message for editors asks for the bill that data/bills.json leaves out', () => {
    expect(complaints(({ put }) => put('bills.json', 'guest', undefined))).toEqual([
      'data/bills.json → guest: is missing. Add it: fields in { }.',
    ]);
  });
});
