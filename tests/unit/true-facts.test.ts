/**
 * Values that were once wrong, unsupported or missing, with who says what is right. Rows: `tests/fixtures/true-facts.json`,
 * explained in `docs/truth.md`, part A. A row may give `is` (part of the value as people read it), `by` (who says so), `was` and
 * `wasBy` (what is history, and who shows it), `against`, `confidence`, `hours`, `note`, `unknown` (part of what to do instead).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { readData } from '../../build/data/read-data.ts';
import { confidenceOf, CONFIDENCES } from '#domain/facts/confidence.ts';
import { groupOf, isKnown, known, unknown } from '#domain/facts/look-up.ts';
import type { KnownFact } from '#domain/facts/schema.ts';
import { factText } from '#domain/facts/text.ts';
import { isRegionId } from '#domain/regions/ids.ts';
import { hoursText } from '#domain/time/hours-text.ts';
import { ENGLISH } from '../support/hours-examples.ts';
import { ROOT } from '../support/root.ts';

const row = z.strictObject({
  row: z.string(),
  where: z.string(),
  key: z.string(),
  is: z.string().optional(),
  by: z.string().optional(),
  notBy: z.string().optional(),
  against: z.string().optional(),
  confidence: z.enum(CONFIDENCES).optional(),
  state: z.string().optional(),
  states: z.array(z.string()).optional(),
  note: z.string().optional(),
  noteNot: z.string().optional(),
  hours: z.string().optional(),
  hoursBy: z.literal(true).optional(),
  noHours: z.literal(true).optional(),
  was: z.string().optional(),
  wasBy: z.string().optional(),
  neverRight: z.literal(false).optional(),
  unknown: z.string().optional(),
  absent: z.string().optional(),
});
type Row = z.infer<typeof row>;

const data = readData(ROOT);
const rows = z.array(row).parse(JSON.parse(readFileSync(join(ROOT, 'tests/fixtures/true-facts.json'), 'utf8')));
const everything = JSON.stringify([data.shared, data.regions]).replaceAll(/[\s()+-]/g, '');

const hoursOf = (fact: KnownFact): string => (fact.kind === 'phone' && fact.hours ? hoursText(fact.hours, ENGLISH) : '');

/** The values that a row speaks of: those that read as it says, of its state. */
function meant({ where, key, is, state, states }: Row): KnownFact[] {
  const facts = known(groupOf(data, key, isRegionId(where) ? where : undefined));
  return facts.filter((fact) => {
    const at = fact.appliesTo?.states;
    return (
      (is === undefined || factText(fact, ENGLISH).includes(is)) &&
      (state === undefined || at?.includes(state)) &&
      (states === undefined || JSON.stringify(at) === JSON.stringify(states))
    );
  });
}

it.each(
  rows.map((each) => [`${each.row}: ${each.where}/${each.key} ${each.is ?? each.was ?? each.unknown ?? each.absent ?? ''}`, each] as const),
)('the facts say what is known to be right: %s', (_, each) => {
  if (each.absent !== undefined) {
    expect(everything).not.toContain(each.absent);
    return;
  }
  const group = groupOf(data, each.key, isRegionId(each.where) ? each.where : undefined);
  if (each.unknown !== undefined) {
    expect(unknown(group).map(({ reason }) => reason)).toEqual([expect.stringContaining(each.unknown)]);
    expect(known(group)).toEqual([]);
    return;
  }
  if (each.was !== undefined) {
    const past = (group?.facts ?? []).flatMap(({ superseded }) => superseded ?? []).find(({ value }) => value === each.was);
    expect(past?.sources.map(({ id }) => id)).toEqual(expect.arrayContaining(each.wasBy ? [each.wasBy] : []));
    expect(known(group).map((fact) => fact.value)).not.toContain(each.was);
    return;
  }
  const facts = meant(each);
  expect(facts.length).toBeGreaterThan(0);
  const [fact] = facts;
  if (!fact) return;
  const cited = fact.sources.filter(({ against }) => !against).map(({ id }) => id);
  const timed = fact.kind === 'phone' ? (fact.hours?.sources ?? []).map(({ id }) => id) : [];
  if (each.by) expect([...cited, ...(each.hoursBy ? timed : [])]).toContain(each.by);
  if (each.notBy) expect(fact.sources.map(({ id }) => id)).not.toContain(each.notBy);
  if (each.against) expect(fact.sources).toContainEqual(expect.objectContaining({ id: each.against, against: true }));
  if (each.confidence) expect(confidenceOf(fact, data)).toBe(each.confidence);
  if (each.note) expect(fact.note).toContain(each.note);
  if (each.noteNot) expect(fact.note ?? '').not.toContain(each.noteNot);
  if (each.hours) expect(hoursOf(fact)).toContain(each.hours);
  if (each.noHours) expect(facts.map(hoursOf)).toEqual(facts.map(() => ''));
  if (each.neverRight === false)
    expect(
      (group?.facts ?? [])
        .flatMap((one) => (isKnown(one) ? (one.superseded ?? []) : []))
        .filter(({ was, value }) => was === 'never-right' && value.includes('Monday')),
    ).toEqual([]);
});
