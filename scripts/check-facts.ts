/**
 * `npm run check:facts`: checks every file in data/ and the words of bills, lists the keys that texts can use, and says how sure
 * and how fresh the facts are. `-- --today 2027-01-31` counts what falls due from that day.
 */
import { parseArgs } from 'node:util';
import { CONFIDENCES, confidenceOf, publishersOf } from '#domain/facts/confidence.ts';
import { dueWithin, reviewsOf } from '#domain/facts/freshness.ts';
import { allGroups, isKnown } from '#domain/facts/look-up.ts';
import type { KnownFact } from '#domain/facts/schema.ts';
import { publisherKind } from '#domain/facts/source-schema.ts';
import { LOCALES } from '#domain/locale.ts';
import { readBills } from '../build/content/read-bills.ts';
import { DataError, readData } from '../build/data/read-data.ts';

const DAYS = 90;
const { values } = parseArgs({ options: { today: { type: 'string', default: new Date().toISOString().slice(0, 10) } } });

/** How often each name comes; names that never come, too. */
function counts(names: readonly string[], all: readonly string[] = [...new Set(names)].sort()): Record<string, number> {
  return Object.fromEntries(all.map((name) => [name, names.filter((one) => one === name).length]));
}

function report(data: ReturnType<typeof readData>): void {
  const keys = new Map<string, string[]>();
  for (const { key, region } of allGroups(data)) keys.set(key, [...(keys.get(key) ?? []), region ?? 'everywhere']);
  for (const [key, where] of [...keys].sort())
    console.log(`${key.padEnd(32)} ${where.length === data.regions.length ? 'every region' : where.join(', ')}`);

  const facts = allGroups(data).flatMap(({ group }) => group.facts);
  const known = facts.filter(isKnown);
  /** The year of the newest page that says so. */
  const year = ({ sources: cited }: KnownFact) =>
    cited
      .flatMap(({ id, against }) => (against ? [] : (data.sources[id]?.published?.slice(0, 4) ?? [])))
      .sort()
      .at(-1) ?? 'no date';
  const kinds = known.flatMap((fact) => [
    ...new Set(publishersOf(fact, data).flatMap((publisher) => data.publishers[publisher]?.kind ?? [])),
  ]);
  const due = dueWithin(reviewsOf(data), values.today, DAYS).map(({ owner }) => owner);
  console.log('\nHow sure the facts are:');
  console.table(
    counts(
      facts.map((fact) => confidenceOf(fact, data)),
      CONFIDENCES,
    ),
  );
  console.log('Facts that each kind of publisher stands behind:');
  console.table(counts(kinds, publisherKind.options));
  console.log('Year of the newest page behind a fact:');
  console.table(counts(known.map(year)));
  console.log(`Looks due within ${DAYS} days of ${values.today}, by who looks after them (npm run facts:due lists them):`);
  console.table(counts(due, Object.keys(data.owners)));
  console.log(`\n${keys.size} keys, ${facts.length} facts, ${data.regions.length} regions: all in order.`);
}

try {
  const data = readData(process.cwd());
  for (const locale of LOCALES) readBills(process.cwd(), locale, data);
  report(data);
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
