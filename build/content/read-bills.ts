/** Reads and checks what pages and letters say of bills: `src/content/bills/en/<bill>.json`, with `data/<locale>/bills.json`. */
import { groupOf, known, type FactSource } from '#domain/facts/look-up.ts';
import { DEFAULT_LOCALE, pathIn, type Locale } from '#domain/locale.ts';
import { factKeysIn, rowsFor } from '#domain/pay/bill-rows.ts';
import { billTextSchema, type BillRow, type BillText } from '#domain/pay/bill-schema.ts';
import { BILLS, type Bill } from '#domain/pay/bills.ts';
import { REGION_IDS, type RegionId } from '#domain/regions/ids.ts';
import { translated } from '#domain/text/translate.ts';
import { readDictionary } from '../data/dictionary.ts';
import { DataError, readJson } from '../data/read-json.ts';
import { proseProblems } from './check-prose.ts';

/** Throws `DataError` with every problem: a wrong shape, a fact that a region lacks, a fact written by hand. */
export function readBills(root: string, locale: Locale, facts: FactSource): Readonly<Record<Bill, BillText>> {
  const folder = `src/content/bills/${DEFAULT_LOCALE}`;
  const dictionary = readDictionary(root, locale, 'bills');
  const problems: string[] = [];
  const texts = BILLS.flatMap((bill) => {
    const file = `${folder}/${bill}.json`;
    const { value, problems: found } = readJson(root, file, billTextSchema);
    problems.push(...found);
    if (!value) return [];
    problems.push(...factsByHand(value).map((problem) => `${file}: ${problem}`));
    for (const field of ['ways', 'details'] as const)
      problems.push(...missingFacts(value[field], facts).map(([index, problem]) => `${file} → ${field}[${index}].text: ${problem}`));
    return [[bill, withinLanguage(translated(value, dictionary), locale)] as const];
  });
  if (problems.length > 0) throw new DataError(problems, `${folder}/`);
  return Object.fromEntries(texts) as Record<Bill, BillText>;
}

/** Links of the texts lead to pages of the same language. */
function withinLanguage(text: BillText, locale: Locale): BillText {
  const inLanguage = (part: string) => part.replace(/\]\((\/[^)]*)\)/g, (_, path: string) => `](${pathIn(locale, path)})`);
  const rows = (list: readonly BillRow[]) => list.map((row) => ({ ...row, text: inLanguage(row.text) }));
  return { ...text, more: inLanguage(text.more), ways: rows(text.ways), details: rows(text.details) };
}

function factsByHand({ ways, details, ...others }: BillText): string[] {
  const sentences = [...Object.values(others), ...[...ways, ...details].map(({ text }) => text)].flat();
  return sentences
    .flatMap(proseProblems)
    .map(({ message }) => `${message.split(' Write ', 1).join('')} Ask for the fact by its key, as {member-services}.`);
}

/** Rows that a region gets though it does not know a fact they ask for, by their index. */
function missingFacts(rows: readonly BillRow[], facts: FactSource): [index: number, problem: string][] {
  const isKnown = (key: string, region: RegionId) => known(groupOf(facts, key, region)).length > 0;
  const lacking = (row: BillRow, key: string) =>
    REGION_IDS.filter((region) => !isKnown(key, region) && rowsFor(rows, region, (wanted) => isKnown(wanted, region)).includes(row));
  return rows.flatMap((row, index) =>
    factKeysIn(row.text).flatMap((key): [number, string][] => {
      const regions = lacking(row, key);
      if (regions.length === 0) return [];
      const advice = `Add "known": "${key}" to the row, and below it a row with the same label that says what to do without.`;
      return [[index, `no "${key}" is known in ${regions.join(', ')}. ${advice}`]];
    }),
  );
}
