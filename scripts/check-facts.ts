/** `npm run check:facts`: checks every file in data/ and lists the keys that articles can use. */
import { DataError, readData } from '../build/data/read-data.ts';

try {
  const { regions, shared } = readData(process.cwd());
  const keys = new Map<string, string[]>();
  for (const key of Object.keys(shared.facts)) keys.set(key, ['everywhere']);
  for (const { id, facts } of regions) for (const key of Object.keys(facts)) keys.set(key, [...(keys.get(key) ?? []), id]);
  for (const [key, where] of [...keys].sort())
    console.log(`${key.padEnd(32)} ${where.length === regions.length ? 'every region' : where.join(', ')}`);
  console.log(`\n${keys.size} keys, ${regions.length} regions: all in order.`);
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
