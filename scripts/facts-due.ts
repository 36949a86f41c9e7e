/**
 * `npm run facts:due`: which facts and rules must be looked at again, by who looks after them. It informs and never fails.
 * `-- --days 30` looks less far ahead than 90 days; `-- --today 2027-01-31` looks from that day.
 */
import { parseArgs } from 'node:util';
import { dueWithin, reviewsOf, type Review } from '#domain/facts/freshness.ts';
import { readData } from '../build/data/read-data.ts';

const { values } = parseArgs({
  options: { today: { type: 'string', default: new Date().toISOString().slice(0, 10) }, days: { type: 'string', default: '90' } },
});
const data = readData(process.cwd());
const due = dueWithin(reviewsOf(data), values.today, Number(values.days));
const overdue = due.filter((review) => review.due < values.today).length;

const line = ({ due: day, region, key, kind, checkedOn }: Review) =>
  `  ${day < values.today ? 'overdue ' : ''}${day}  ${region ?? 'everywhere'}/${key} (${kind}, checked ${checkedOn})`;

console.log(`${due.length} looks are due within ${values.days} days of ${values.today}, ${overdue} of them overdue.`);
for (const [owner, { name, owns }] of Object.entries(data.owners)) {
  const own = due.filter((review) => review.owner === owner);
  if (own.length > 0) console.log(`\n${name}: ${own.length}. ${owns}\n${own.map(line).join('\n')}`);
}
