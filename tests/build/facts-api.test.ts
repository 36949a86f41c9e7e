import { describe, expect, it } from 'vitest';
import { confidenceOf, hoursConfidence } from '#domain/facts/catalog-sources.ts';
import type { FactGroup, Region } from '#domain/facts/schema.ts';
import { rulesSchema } from '#domain/facts/rule-schema.ts';
import type { Publishers, Sources } from '#domain/facts/source-schema.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import sharedFile from '../../data/shared.json';
import sourcesFile from '../../data/sources.json';
import publishersFile from '../../data/publishers.json';
import { regionsAnswer, regionWithSources } from '../../functions/api/facts-answer.ts';
import { read } from './built-site.ts';

const files = import.meta.glob<Region>('../../data/regions/*.json', { eager: true, import: 'default' });
const fileOf = (id: string) => files[`../../data/regions/${id}.json`];
const allSources = sourcesFile as Sources;

/** The answer of the API, which is a file of the build. */
const facts = (path: string): unknown => JSON.parse(read(`${path}.json`));

interface Cited {
  sources: Sources;
  publishers: Publishers;
}

/** What `data/` says, with how sure each fact and each line's hours are. */
const judged = (groups: Readonly<Record<string, FactGroup>>) =>
  Object.fromEntries(
    Object.entries(groups).map(([key, { facts: all, ...group }]) => [
      key,
      {
        ...group,
        facts: all.map((fact) => ({
          ...fact,
          confidence: confidenceOf(fact),
          ...(fact.kind === 'phone' && fact.hours ? { hours: { ...fact.hours, confidence: hoursConfidence(fact) } } : {}),
        })),
      },
    ]),
  );
const answerFor = (id: string) => {
  const file = fileOf(id);
  return file && { ...file, facts: judged(file.facts) };
};

/** Every object within, whatever it hangs on. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

/** The id of every citation: an object that says what a source said. */
const citedIn = (value: unknown) => [...objectsIn(value)].flatMap(({ id, said }) => (typeof said === 'string' ? [String(id)] : []));

/** Every number one can dial, with the place it stands at. */
const numbersIn = (value: unknown): unknown[] =>
  [...objectsIn(value)].flatMap(({ kind, value: number, label }) =>
    kind === 'phone' || kind === 'fax' || kind === 'short-number' ? [[kind, label, number]] : [],
  );

describe('GET /api/v1/rules', () => {
  it('GET /api/v1/rules gives every rule of data/, in the shape it is described with', () => {
    const answer = facts('/api/v1/rules') as { rules: unknown };
    expect(rulesSchema.parse(answer.rules)).toEqual(answer.rules);
    const ids = Object.values(import.meta.glob<object>('../../data/rules/*.json', { eager: true, import: 'default' })).flatMap(Object.keys);
    expect(ids.length).toBeGreaterThan(0);
    expect(Object.keys(answer.rules as object).sort()).toEqual(ids.sort());
  });
});

describe('GET /api/v1/regions', () => {
  it('GET /api/v1/regions gives all eight regions, the shared facts, the sources and publishers, in the shape it is described with', () => {
    const answer = regionsAnswer.parse(facts('/api/v1/regions'));
    expect(answer.regions.map(({ id }) => id)).toEqual([...REGION_IDS]);
  });

  it('GET /api/v1/regions equals data/ on every number, and on everything else', () => {
    const answer = facts('/api/v1/regions') as { regions: unknown[]; shared: unknown };
    expect(Object.keys(files)).toHaveLength(8);
    const numbers = numbersIn(REGION_IDS.map(fileOf));
    expect(numbers.length).toBeGreaterThan(40);
    expect(numbersIn(answer.regions)).toEqual(numbers);
    expect(numbersIn(answer.shared)).toEqual(numbersIn(sharedFile.facts));
    expect(answer).toEqual({
      regions: REGION_IDS.map(answerFor),
      shared: judged((sharedFile as { facts: unknown }).facts as Record<string, FactGroup>),
      sources: sourcesFile,
      publishers: publishersFile,
    });
  });

  it('GET /api/v1/regions gives the source of every citation', () => {
    const { sources, ...answer } = facts('/api/v1/regions') as Cited;
    const cited = citedIn(answer);
    expect(cited.length).toBeGreaterThan(300);
    for (const id of cited) expect(sources).toHaveProperty([id]);
  });
});

describe.each(REGION_IDS)('GET /api/v1/regions/%s', (id) => {
  it('the API of each region equals data/ on every number, and on everything else', () => {
    const { sources, publishers, ...region } = facts(`/api/v1/regions/${id}`) as Cited & Region;
    expect(numbersIn(fileOf(id)).length).toBeGreaterThan(3);
    expect(numbersIn(region)).toEqual(numbersIn(fileOf(id)));
    expect(region).toEqual(answerFor(id));
    expect(sources).not.toEqual({});
    expect(publishers).not.toEqual({});
  });

  it('the API of each region gives the source of every citation, who publishes it, and no other', () => {
    const { sources, publishers, ...region } = facts(`/api/v1/regions/${id}`) as Cited;
    const cited = [...new Set(citedIn(region))].sort();
    expect(sources).toEqual(Object.fromEntries(cited.map((key) => [key, allSources[key]])));
    expect(Object.keys(publishers)).toEqual([...new Set(Object.values(sources).map(({ publisher }) => publisher))].sort());
    regionWithSources.parse(facts(`/api/v1/regions/${id}`));
  });
});
