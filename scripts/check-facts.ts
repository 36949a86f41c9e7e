/** `npm run check:facts`: checks every file in data/ and the words of bills, and lists the keys that texts can use. */
import { allGroups } from '#domain/facts/look-up.ts';
import { LOCALES } from '#domain/locale.ts';
import { readBills } from '../build/content/read-bills.ts';
import { DataError, readData } from '../build/data/read-data.ts';

try {
  const data = readData(process.cwd());
  for (const locale of LOCALES) readBills(process.cwd(), locale, data);
  const keys = new Map<string, string[]>();
  for (const { key, region } of allGroups(data)) keys.set(key, [...(keys.get(key) ?? []), region ?? 'everywhere']);
  for (const [key, where] of [...keys].sort())
    console.log(`${key.padEnd(32)} ${where.length === data.regions.length ? 'every region' : where.join(', ')}`);
  console.log(`\n${keys.size} keys, ${data.regions.length} regions: all in order.`);
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
