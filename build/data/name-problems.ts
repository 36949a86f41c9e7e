/** Names that must stand in another file of `data/`: who publishes a source, who looks after a fact or rule. */
import type { FactGroup } from '#domain/facts/schema.ts';
import type { Owners } from '#domain/facts/owner-schema.ts';
import type { Rules } from '#domain/facts/rule-schema.ts';
import type { Publishers, Sources } from '#domain/facts/source-schema.ts';

/** Sources whose publisher `data/publishers.json` does not know. */
export const publisherProblems = (sources: Sources, publishers: Publishers): string[] =>
  Object.entries(sources)
    .filter(([, { publisher }]) => !Object.hasOwn(publishers, publisher))
    .map(
      ([id, { publisher }]) =>
        `data/sources.json → ${id}.publisher: there is no publisher "${publisher}" in data/publishers.json. Add it there first.`,
    );

const ownerProblem = (owners: Owners, where: string, { owner }: { owner: string }): string[] =>
  Object.hasOwn(owners, owner)
    ? []
    : [`${where}.owner: there is no role "${owner}" in data/owners.json. Write one of: ${Object.keys(owners).join(', ')}.`];

/** Facts by file, and rules, whose owner `data/owners.json` does not know. */
export function ownerProblems(owners: Owners, facts: Readonly<Record<string, Readonly<Record<string, FactGroup>>>>, rules: Rules): string[] {
  return [
    ...Object.entries(facts).flatMap(([file, groups]) =>
      Object.entries(groups).flatMap(([key, group]) => ownerProblem(owners, `${file} → facts.${key}`, group)),
    ),
    ...Object.entries(rules).flatMap(([id, rule]) => ownerProblem(owners, `data/rules → ${id}`, rule)),
  ];
}

/** The same for an enrolment window. */
export const windowOwnerProblems = (owners: Owners, id: string, window: { owner: string }): string[] =>
  ownerProblem(owners, `data/calendar.json → windows.${id}`, window);
